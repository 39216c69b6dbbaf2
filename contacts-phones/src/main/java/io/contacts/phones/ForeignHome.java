package io.contacts.phones;

import io.contacts.phones.PhoneReading.Read;

/** A country that is not French: its own plan first, then digits that start with a French country code. */
final class ForeignHome implements Home {
    private final String region;
    private final boolean hasTrunkZero;
    private final AssignedNumbers numbers;
    private final InternationalNumbers international;

    ForeignHome(String region, AssignedNumbers numbers, InternationalNumbers international) {
        this.region = region;
        this.hasTrunkZero = numbers.hasTrunkZero(region);
        this.numbers = numbers;
        this.international = international;
    }

    @Override
    public PhoneReading read(String digits, boolean repaired) {
        PhoneReading own = numbers.readNational(digits, region, repaired);
        if (own instanceof Read read) {
            return lostItsZero(digits, read) ? new Read(read.number(), read.mobile(), true) : read;
        }
        if (InternationalNumbers.isFrenchWithCode(digits)
                && international.read(digits, repaired) instanceof Read french) {
            return french;
        }
        return own;
    }

    @Override
    public PhoneReading readBehindDoubleZero(String digits, boolean repaired) {
        return international.read(digits, repaired);
    }

    private boolean lostItsZero(String digits, Read read) {
        boolean hasCountryCode = read.number().digits().equals(digits);
        return hasTrunkZero && digits.charAt(0) != '0' && !hasCountryCode;
    }
}
