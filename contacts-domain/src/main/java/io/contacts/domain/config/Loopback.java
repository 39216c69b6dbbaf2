package io.contacts.domain.config;

import java.util.regex.Pattern;

/** The names of this machine, as a base URL may have them. */
public final class Loopback {
    private static final Pattern NAMES =
            Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private Loopback() {}

    /**
     * Whether this host is this machine: what is sent to it needs neither {@code https} nor a proxy.
     *
     * @param host as of {@link java.net.URI#getHost()}
     */
    public static boolean is(String host) {
        return NAMES.matcher(host).matches();
    }
}
