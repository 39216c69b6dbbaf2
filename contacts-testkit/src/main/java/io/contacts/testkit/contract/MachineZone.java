package io.contacts.testkit.contract;

import java.util.TimeZone;

/** Lets something run as if the machine stood elsewhere. */
final class MachineZone {
    private MachineZone() {}

    static void in(String zone, Runnable action) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            action.run();
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
