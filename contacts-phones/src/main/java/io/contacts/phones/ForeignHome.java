package io.contacts.phones;

import io.contacts.phones.PhoneReading.Read;
import io.contacts.phones.PhoneReading.Reason;
import io.contacts.phones.PhoneReading.Refused;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A country that is not French: its own plan first, then digits that start with a French country code. */
final class ForeignHome implements Home {
    private static final String DOUBLE_ZERO = "00";

    private final String region;
    private final String ownCode;
    private final Pattern internationalPrefix;
    private final boolean takesDoubleZero;
    private final boolean hasTrunkZero;
    private final AssignedNumbers numbers;
    private final InternationalNumbers international;

    ForeignHome(String region, AssignedNumbers numbers, InternationalNumbers international) {
        this.region = region;
        this.ownCode = Integer.toString(numbers.countryCode(region));
        this.internationalPrefix = numbers.internationalPrefix(region);
        this.takesDoubleZero = internationalPrefix.matcher(DOUBLE_ZERO).matches();
        this.hasTrunkZero = numbers.hasTrunkZero(region);
        this.numbers = numbers;
        this.international = international;
    }

    @Override
    public PhoneReading read(String digits, boolean repaired) {
        Matcher prefix = internationalPrefix.matcher(digits);
        if (prefix.lookingAt() && isCountryCode(digits, prefix.end())) {
            return international.read(digits.substring(prefix.end()), repaired);
        }
        PhoneReading own = numbers.readNational(digits, region, repaired);
        if (own instanceof Read read) {
            return own(digits, read);
        }
        if (InternationalNumbers.isFrenchWithCode(digits)
                && international.read(digits, repaired) instanceof Read french) {
            return french;
        }
        return own;
    }

    @Override
    public PhoneReading readBehindDoubleZero(String digits, boolean repaired) {
        PhoneReading written = international.read(digits, repaired);
        PhoneReading dialled = read(DOUBLE_ZERO + digits, repaired);
        if (takesDoubleZero || dialled instanceof Read) {
            // Where 001 or 003 is dialled for abroad, those who write 00 as in Europe mean another number by it.
            return TwoReadings.oneOf(written, dialled);
        }
        return written instanceof Read ? new Refused(Reason.MISSING_PLUS) : dialled;
    }

    /** No country's code starts with zero, so an international prefix before one is none (as libphonenumber has it). */
    private static boolean isCountryCode(String digits, int start) {
        return start < digits.length() && digits.charAt(start) != '0';
    }

    private PhoneReading own(String digits, Read read) {
        boolean lostItsZero = lostItsZero(digits, read);
        Read own = lostItsZero ? new Read(read.number(), read.mobile(), true) : read;
        boolean isMobileAsWritten = read.mobile() && !lostItsZero;
        boolean mayHaveCode = digits.startsWith(ownCode) || InternationalNumbers.isFrenchWithCode(digits);
        // A spreadsheet drops the plus sign as it drops the zero, and the digits do not tell which it was.
        return mayHaveCode && !isMobileAsWritten
                ? TwoReadings.oneOf(own, international.read(digits, read.repaired()))
                : own;
    }

    private boolean lostItsZero(String digits, Read read) {
        return hasTrunkZero
                && digits.charAt(0) != '0'
                && !read.number().digits().equals(digits)
                && numbers.isWrittenWithZero(read.number());
    }
}
