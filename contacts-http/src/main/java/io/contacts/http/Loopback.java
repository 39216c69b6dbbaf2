package io.contacts.http;

import java.util.regex.Pattern;

/** The names of this machine, as a base URL may have them. */
final class Loopback {
    private static final Pattern NAMES =
            Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private Loopback() {}

    static boolean is(String host) {
        return NAMES.matcher(host).matches();
    }
}
