package io.contacts.phones;

import io.contacts.phones.PhoneReading.Read;
import io.contacts.phones.PhoneReading.Reason;
import io.contacts.phones.PhoneReading.Refused;

/** A French territory. */
final class FrenchHome implements Home {
    private static final int DIALLED = 1 + FrenchPlan.SIGNIFICANT_DIGITS;

    /** No territory's own short numbers are longer. */
    private static final int LONGEST_SHORT_NUMBER = 8;

    private final Territory territory;
    private final String ownCode;
    private final AssignedNumbers numbers;
    private final FrenchPlan plan;
    private final InternationalNumbers international;

    FrenchHome(Territory territory, AssignedNumbers numbers, FrenchPlan plan, InternationalNumbers international) {
        this.territory = territory;
        this.ownCode = Integer.toString(territory.countryCode());
        this.numbers = numbers;
        this.plan = plan;
        this.international = international;
    }

    @Override
    public PhoneReading read(String digits, boolean repaired) {
        int length = digits.length();
        boolean hasZero = digits.charAt(0) == '0';
        if (hasZero && length == DIALLED) {
            return plan.national(digits.substring(1), repaired);
        }
        if (territory.hasShortNumbers() && (length <= LONGEST_SHORT_NUMBER || digits.startsWith(ownCode))) {
            PhoneReading own = numbers.readNational(digits, territory.region(), repaired);
            if (own instanceof Read) {
                return own;
            }
        }
        if (!hasZero && length == FrenchPlan.SIGNIFICANT_DIGITS) {
            return plan.national(digits, repaired || !isWithCodeOfSaintPierre(digits));
        }
        if (InternationalNumbers.isFrenchWithCode(digits)) {
            return international.read(digits, repaired);
        }
        return new Refused(whyNotFrench(digits));
    }

    @Override
    public PhoneReading readBehindDoubleZero(String digits, boolean repaired) {
        return international.read(digits, repaired);
    }

    private Reason whyNotFrench(String digits) {
        if (digits.length() < DIALLED) {
            return Reason.TOO_SHORT;
        }
        if (international.read(digits, false) instanceof Read) {
            return Reason.MISSING_PLUS;
        }
        return Reason.TOO_LONG;
    }

    /** 508 and six digits is the same number with its country code and with 0508 and a lost zero: nothing was repaired. */
    private static boolean isWithCodeOfSaintPierre(String digits) {
        return digits.startsWith("508");
    }
}
