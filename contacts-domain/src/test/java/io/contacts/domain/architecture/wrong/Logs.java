package io.contacts.domain.architecture.wrong;

import java.util.logging.Logger;

/** Breaks a rule on purpose. */
public final class Logs {
    private Logs() {}

    static void log() {
        Logger.getLogger("wrong").info("wrong");
    }
}
