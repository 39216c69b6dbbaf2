package io.contacts.phones;

import io.contacts.phones.PhoneReading.Read;
import io.contacts.phones.PhoneReading.Reason;
import io.contacts.phones.PhoneReading.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The national plan that mainland France and its overseas departments share: ten digits from anywhere in it, and the
 * first four say which country code the number has outside (ARCEP, plan national de numérotation; libphonenumber #2135).
 *
 * <p>libphonenumber knows each country code by itself and not that they share a plan; its mainland patterns are also
 * wider than the plan (they take 0596, 0269 or 0508 for mainland). So the territory is decided here, and libphonenumber
 * decides whether the number is in use in that territory.
 */
final class FrenchPlan {
    /** The length of a number of the plan without its zero. */
    static final int SIGNIFICANT_DIGITS = 9;

    private static final int MAINLAND = 33;
    private static final int SAINT_PIERRE_ET_MIQUELON = 508;
    private static final List<Integer> OVERSEAS = List.of(590, 594, 596, 262, SAINT_PIERRE_ET_MIQUELON);

    /** The {@linkplain #isShared shared range} of which no part is the mainland's. */
    private static final int OVERSEAS_RANGE = 976;

    private final AssignedNumbers numbers;
    private final int defaultCode;

    FrenchPlan(AssignedNumbers numbers, int defaultCode) {
        this.numbers = numbers;
        this.defaultCode = defaultCode;
    }

    /** Reads nine digits as they are dialled, without the zero before them, inside the plan. */
    PhoneReading national(String significant, boolean repaired) {
        int owner = ownerOf(significant);
        if (owner == SAINT_PIERRE_ET_MIQUELON) {
            // Its own numbers are the six digits behind; 508 is prefix and country code at once (libphonenumber #1060).
            return numbers.readInternational(significant, repaired);
        }
        if (owner != 0) {
            return orNotAssigned(numbers.find(owner, significant, repaired));
        }
        if (significant.charAt(0) == '8') {
            Read atHome = numbers.find(defaultCode, significant, repaired);
            return atHome != null ? atHome : orNotAssigned(numbers.find(MAINLAND, significant, repaired));
        }
        return isShared(significant)
                ? shared(significant, repaired)
                : orNotAssigned(numbers.find(MAINLAND, significant, repaired));
    }

    /** Reads nine digits under the country code, one of the plan's, that was written with them. */
    PhoneReading international(int countryCode, String significant, boolean repaired) {
        int owner = ownerOf(significant);
        boolean isOverseas = range(significant) == OVERSEAS_RANGE && countryCode == MAINLAND;
        if (isOverseas || (owner != 0 && owner != countryCode)) {
            return new Refused(Reason.WRONG_TERRITORY);
        }
        Read read = numbers.find(countryCode, significant, repaired);
        if (read != null) {
            return read;
        }
        boolean isElsewhere = owner == 0 && national(significant, repaired) instanceof Read;
        return new Refused(isElsewhere ? Reason.WRONG_TERRITORY : Reason.NOT_ASSIGNED);
    }

    private PhoneReading shared(String significant, boolean repaired) {
        List<Read> readings = new ArrayList<>();
        for (int code : OVERSEAS) {
            Read read = numbers.find(code, significant, repaired);
            if (read != null && code == defaultCode) {
                return read;
            }
            if (read != null) {
                readings.add(read);
            }
        }
        if (readings.size() > 1) {
            return new Refused(Reason.AMBIGUOUS_TERRITORY);
        }
        if (readings.size() == 1) {
            return readings.get(0);
        }
        return range(significant) == OVERSEAS_RANGE
                ? new Refused(Reason.NOT_ASSIGNED)
                : orNotAssigned(numbers.find(MAINLAND, significant, repaired));
    }

    /** The country code of the territory that all numbers with this prefix belong to, or 0 if there is no such one. */
    private static int ownerOf(String significant) {
        return switch (range(significant)) {
            case 590, 690, 691 -> 590;
            case 594, 694 -> 594;
            case 596, 696, 697 -> 596;
            case 262, 263, 692, 693, 269, 639 -> 262;
            case 508 -> SAINT_PIERRE_ET_MIQUELON;
            default -> 0;
        };
    }

    /** Whether several territories hold parts of the range: libphonenumber knows which part is whose. */
    private static boolean isShared(String significant) {
        return switch (range(significant)) {
            case 268, 598, 708, 709, 939, 947, OVERSEAS_RANGE -> true;
            default -> false;
        };
    }

    /** The three digits that say whose a number is. */
    private static int range(String significant) {
        return Integer.parseInt(significant, 0, 3, 10);
    }

    private static PhoneReading orNotAssigned(@Nullable Read read) {
        return read != null ? read : new Refused(Reason.NOT_ASSIGNED);
    }
}
