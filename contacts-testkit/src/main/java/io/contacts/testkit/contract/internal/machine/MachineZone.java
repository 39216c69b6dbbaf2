package io.contacts.testkit.contract.internal.machine;

import java.util.TimeZone;

/** Lets something run as if the machine stood elsewhere. */
public final class MachineZone {
    private MachineZone() {}

    /** Runs the action while the default time zone is this one, and puts back the one before. */
    public static void in(String zone, Runnable action) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            action.run();
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
