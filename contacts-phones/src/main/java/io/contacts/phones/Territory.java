package io.contacts.phones;

/**
 * The French territories: where a {@link PhoneReader} stands when it reads a number that does not say its country. The
 * first eight share one national plan of ten digits, so the choice among them matters only for numbers that belong to
 * all of them (08…) or to more than one (0976…); the last four have short numbers of their own.
 */
public enum Territory {
    /** Mainland France with Corsica, +33. */
    MAINLAND("FR", 33),
    /** Guadeloupe, +590. */
    GUADELOUPE("GP", 590),
    /** Saint-Martin, +590. */
    SAINT_MARTIN("MF", 590),
    /** Saint-Barthélemy, +590. */
    SAINT_BARTHELEMY("BL", 590),
    /** Martinique, +596. */
    MARTINIQUE("MQ", 596),
    /** Guyane, +594. */
    GUYANE("GF", 594),
    /** La Réunion, +262. */
    REUNION("RE", 262),
    /** Mayotte, +262. */
    MAYOTTE("YT", 262),
    /** Saint-Pierre-et-Miquelon, +508: six digits at home, {@code 0508} and those six from the other territories. */
    SAINT_PIERRE_ET_MIQUELON("PM", 508, true),
    /** Nouvelle-Calédonie, +687: six digits. */
    NOUVELLE_CALEDONIE("NC", 687, true),
    /** Polynésie française, +689: eight digits. */
    POLYNESIE_FRANCAISE("PF", 689, true),
    /** Wallis-et-Futuna, +681: six digits. */
    WALLIS_ET_FUTUNA("WF", 681, true);

    private final String region;
    private final int countryCode;
    private final boolean hasShortNumbers;

    Territory(String region, int countryCode) {
        this(region, countryCode, false);
    }

    Territory(String region, int countryCode, boolean hasShortNumbers) {
        this.region = region;
        this.countryCode = countryCode;
        this.hasShortNumbers = hasShortNumbers;
    }

    /** The territory's ISO 3166 code, as in {@code GP}. */
    public String region() {
        return region;
    }

    /** The territory's E.164 country code without its plus sign, as in {@code 590}. */
    public int countryCode() {
        return countryCode;
    }

    /** Whether numbers are dialled there with fewer than ten digits. */
    boolean hasShortNumbers() {
        return hasShortNumbers;
    }
}
