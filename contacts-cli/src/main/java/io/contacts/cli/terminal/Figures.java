package io.contacts.cli.terminal;

import java.util.Locale;

/** Numbers as people read them. */
public final class Figures {
    private static final double MILLIS_PER_SECOND = 1000.0;
    private static final long MILLIS_PER_MINUTE = 60_000;
    private static final double SMALLEST_SHARE = 0.001;

    private Figures() {}

    /** {@code 1,200}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 row}, {@code 1,200 rows}. */
    public static String of(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** A share from 0 to 1, in percent. What is there is never shown as nothing, and what is missing never as all. */
    public static String share(double share) {
        if (share > 0 && share < SMALLEST_SHARE) {
            return "< 0.1 %";
        }
        if (share < 1 && share > 1 - SMALLEST_SHARE) {
            return "> 99.9 %";
        }
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /** {@code 4.2 s}, {@code 12 min 5 s}. */
    public static String duration(long millis) {
        if (millis < MILLIS_PER_MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", millis / MILLIS_PER_SECOND);
        }
        return Figures.count(millis / MILLIS_PER_MINUTE) + " min " + (millis % MILLIS_PER_MINUTE) / 1000 + " s";
    }

    /** Rows in a second; a dash where that says nothing. */
    public static String rate(long rows, long millis) {
        return millis <= 0 || rows <= 0
                ? "–"
                : String.format(Locale.ROOT, "%,.1f", rows / (millis / MILLIS_PER_SECOND));
    }
}
