package io.contacts.phones;

/** Reads numbers that say their country: French ones by the plan, all others as libphonenumber does. */
final class InternationalNumbers {
    /** French numbers with their country code have at least so many digits; those with fewer look like a lost zero. */
    private static final int SHORTEST_FRENCH = 11;

    private final AssignedNumbers numbers;
    private final FrenchPlan plan;

    InternationalNumbers(AssignedNumbers numbers, FrenchPlan plan) {
        this.numbers = numbers;
        this.plan = plan;
    }

    /** Reads digits that start with a country code. */
    PhoneReading read(String digits, boolean repaired) {
        int codeLength = lengthOfCodeInPlan(digits);
        if (codeLength > 0) {
            int start = codeLength;
            if (digits.length() == codeLength + 1 + FrenchPlan.SIGNIFICANT_DIGITS && digits.charAt(codeLength) == '0') {
                start++;
            }
            if (digits.length() == start + FrenchPlan.SIGNIFICANT_DIGITS && digits.charAt(start) != '0') {
                int countryCode = Integer.parseInt(digits, 0, codeLength, 10);
                return plan.international(countryCode, digits.substring(start), repaired);
            }
        }
        return numbers.readInternational(digits, repaired);
    }

    /** Whether these digits, which came without a plus sign, are to be read as starting with a French country code. */
    static boolean isFrenchWithCode(String digits) {
        if (digits.length() < SHORTEST_FRENCH) {
            return false;
        }
        return lengthOfCodeInPlan(digits) > 0
                || digits.startsWith("508")
                || digits.startsWith("681")
                || digits.startsWith("687")
                || digits.startsWith("689");
    }

    private static int lengthOfCodeInPlan(String digits) {
        if (digits.startsWith("33")) {
            return 2;
        }
        return digits.startsWith("590")
                        || digits.startsWith("594")
                        || digits.startsWith("596")
                        || digits.startsWith("262")
                ? 3
                : 0;
    }
}
