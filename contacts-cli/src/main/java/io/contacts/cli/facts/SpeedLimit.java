package io.contacts.cli.facts;

import java.util.Locale;
import java.util.Optional;

/** What keeps a run from going faster. */
public final class SpeedLimit {
    private static final double MOSTLY = 0.5;

    private SpeedLimit() {}

    /**
     * What it is, as a noun.
     *
     * @param waiting the share of the time, from 0 to 1, that is spent waiting for the provider
     * @param pace how many requests may start in a second, if that is limited by a setting
     */
    public static String of(double waiting, Optional<Double> pace) {
        if (waiting < MOSTLY) {
            return "this machine";
        }
        return pace.map(perSecond -> String.format(Locale.ROOT, "the limit of %s requests/s that is set", perSecond))
                .orElse("the provider's answers");
    }
}
