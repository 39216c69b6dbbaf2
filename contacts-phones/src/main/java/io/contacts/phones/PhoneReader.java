package io.contacts.phones;

import io.contacts.phones.PhoneReading.Read;
import io.contacts.phones.PhoneReading.Reason;
import io.contacts.phones.PhoneReading.Refused;
import java.util.Locale;

/**
 * Reads telephone numbers as people and spreadsheets write them. Immutable, and safe for use by many threads.
 *
 * <p><b>Spellings</b>: digits of any script with blanks (non-breaking ones too), dots, hyphens, slashes, commas and
 * brackets between them; {@code +} or {@code 00} before a country code; {@code +33 (0)6 …}; the apostrophe or
 * {@code ="…"} by which spreadsheets mark text. Two things that spreadsheets do are undone, and
 * {@linkplain Read#repaired() reported}: the leading zero dropped ({@code 612345678}) and {@code .0} added. What they
 * destroy ({@code 3.36612E+10}) is refused, as are dates ({@code 25/12/1990}) and anything that is not exactly one
 * number. Where two ways of reading give two numbers, as with the zero of {@code +39 (0)345 …} and without it, neither is
 * taken ({@link Reason#TWO_READINGS}).
 *
 * <p><b>Without a country code</b>, a number of ten digits is read in the French territory that its prefix belongs to,
 * whichever territory the reader stands in: {@code 0690 11 22 33} is +590 in Lyon as in Pointe-à-Pitre. The reader's own
 * territory decides only where the plan leaves it open: 08… (shared by all; else the mainland's), and the ranges that
 * two territories hold, as in 0976 (else {@link Reason#AMBIGUOUS_TERRITORY}). Digits that start with a French country
 * code and have its length are read as international: {@code 590690112233}, {@code 33612345678}. Nine digits are first
 * a French number that lost its zero, so {@code 687751234} is +33 6 87 75 12 34 unless the reader stands in
 * Nouvelle-Calédonie; +508, +681 and +687 numbers are safe only with their plus sign. Digits that would be a
 * number abroad are refused without a plus sign, because they are as well a French number with one digit too many.
 *
 * <p><b>A French number under another territory's country code</b> ({@code +33 690 …}) is refused, not corrected: it is
 * not in use as written, and whether the code or a digit is the mistake is not for a program to say. This holds for
 * all prefixes that are wholly one territory's, also where libphonenumber's mainland patterns are wide enough to take
 * the number ({@code +33 596 …}): the plan has no such number on the mainland.
 *
 * <p>Every number read is valid in its country according to libphonenumber. Refusals never repeat what was read.
 */
public final class PhoneReader {
    private static final int MAINLAND = Territory.MAINLAND.countryCode();

    private final Home home;
    private final InternationalNumbers international;

    private PhoneReader(Home home, InternationalNumbers international) {
        this.home = home;
        this.international = international;
    }

    /** A reader that stands in this territory. */
    public static PhoneReader forTerritory(Territory defaultTerritory) {
        AssignedNumbers numbers = new AssignedNumbers();
        FrenchPlan plan = new FrenchPlan(numbers, defaultTerritory.countryCode());
        InternationalNumbers international = new InternationalNumbers(numbers, plan);
        return new PhoneReader(new FrenchHome(defaultTerritory, numbers, plan, international), international);
    }

    /**
     * A reader that stands in this country. For a French territory it is {@link #forTerritory}; elsewhere, a number
     * without country code is read in that country's plan and then, if it is none there, as international digits that
     * start with a French country code; digits that may be either, because a zero or a plus sign was lost, are refused.
     * What is dialled there before a country code is read as {@code +}, and {@code 00} is only where it is dialled so:
     * elsewhere it may be the start of another prefix, such as the 001 of Singapore.
     *
     * @param region an ISO 3166 code of two letters, in either case, as in {@code BE}
     * @throws IllegalArgumentException if there is no such region, or it has no numbering plan
     */
    public static PhoneReader forRegion(String region) {
        String code = region.strip().toUpperCase(Locale.ROOT);
        for (Territory territory : Territory.values()) {
            if (territory.region().equals(code)) {
                return forTerritory(territory);
            }
        }
        AssignedNumbers numbers = new AssignedNumbers();
        if (!numbers.knowsRegion(code)) {
            throw new IllegalArgumentException("'" + region + "' is no region with telephone numbers;"
                    + " give an ISO 3166 code of two letters, as in FR, GP, RE or BE");
        }
        InternationalNumbers international = new InternationalNumbers(numbers, new FrenchPlan(numbers, MAINLAND));
        return new PhoneReader(new ForeignHome(code, numbers, international), international);
    }

    /**
     * Reads a cell. Never throws, whatever the text, and takes time in proportion to its length.
     *
     * @param spelling what the cell holds; may be blank
     * @return the number, or why there is none
     */
    public PhoneReading read(String spelling) {
        Spelling taken = Spelling.of(spelling);
        return taken instanceof Spelling.Odd odd ? new Refused(odd.reason()) : read((Spelling.Digits) taken);
    }

    private PhoneReading read(Spelling.Digits spelling) {
        PhoneReading reading = read(spelling.digits(), spelling);
        return spelling.hasOptionalZero() ? withOptionalZero(reading, spelling) : reading;
    }

    private PhoneReading withOptionalZero(PhoneReading reading, Spelling.Digits spelling) {
        String without = spelling.withoutOptionalZero();
        boolean isDropped =
                reading instanceof Read read && read.number().digits().equals(without);
        if (isDropped || (reading instanceof Refused && !spelling.hasZeroBehindCode())) {
            return reading;
        }
        // Where the plan does not drop the zero of "(0)" by itself, it is in the way or makes it another number.
        return TwoReadings.oneOf(reading, read(without, spelling));
    }

    private PhoneReading read(String digits, Spelling.Digits spelling) {
        return switch (spelling.sign()) {
            case NONE -> home.read(digits, spelling.repaired());
            case PLUS -> international.read(digits, spelling.repaired());
            case DOUBLE_ZERO -> home.readBehindDoubleZero(digits, spelling.repaired());
        };
    }
}
