package io.contacts.phones;

import io.contacts.phones.PhoneReading.Read;

/** A country that is not French: its own plan first, then digits that start with a French country code. */
final class ForeignHome implements Home {
    private final String region;
    private final String countryCode;
    private final boolean hasTrunkZero;
    private final AssignedNumbers numbers;
    private final InternationalNumbers international;

    ForeignHome(String region, AssignedNumbers numbers, InternationalNumbers international) {
        this.region = region;
        this.countryCode = Integer.toString(numbers.countryCode(region));
        this.hasTrunkZero = numbers.hasTrunkZero(region);
        this.numbers = numbers;
        this.international = international;
    }

    @Override
    public PhoneReading read(String digits, boolean repaired) {
        PhoneReading own = numbers.readNational(digits, region, repaired);
        if (own instanceof Read read) {
            if (isAbroad(read)) {
                // With the prefix that is dialled here: a French number is held to its plan all the same.
                return international.read(read.number().digits(), repaired);
            }
            return lostItsZero(digits, read) ? new Read(read.number(), read.mobile(), true) : read;
        }
        if (InternationalNumbers.isFrenchWithCode(digits)
                && international.read(digits, repaired) instanceof Read french) {
            return french;
        }
        return own;
    }

    /** Some countries dial 001 or 009 first, and what follows a double zero is not the country code there. */
    @Override
    public PhoneReading dialled(String digits, boolean repaired, PhoneReading reading) {
        return PhoneReading.either(reading, read(digits, repaired));
    }

    private boolean isAbroad(Read read) {
        return !read.number().digits().startsWith(countryCode);
    }

    private boolean lostItsZero(String digits, Read read) {
        boolean hasCountryCode = read.number().digits().equals(digits);
        return hasTrunkZero && digits.charAt(0) != '0' && !hasCountryCode;
    }
}
