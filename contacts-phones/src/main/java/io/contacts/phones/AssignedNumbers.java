package io.contacts.phones;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.phones.PhoneReading.Read;
import io.contacts.phones.PhoneReading.Reason;
import io.contacts.phones.PhoneReading.Refused;
import io.contacts.phones.internal.range.NumberStarts;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which numbers are in use: libphonenumber is asked here and in {@link NumberStarts} alone. No number is ever read that it does not hold for valid. */
final class AssignedNumbers {
    /** libphonenumber's name for "the number says its country itself". */
    private static final String NO_REGION = "ZZ";

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final ConcurrentMap<Integer, NumberStarts> starts = new ConcurrentHashMap<>();

    boolean knowsRegion(String region) {
        return library.getSupportedRegions().contains(region);
    }

    /** Whether national numbers of this region start with a zero that is no part of them, and that spreadsheets drop. */
    boolean hasTrunkZero(String region) {
        return "0".equals(library.getNddPrefixForRegion(region, true));
    }

    int countryCode(String region) {
        return library.getCountryCodeForRegion(region);
    }

    /** What is dialled in this region before a country code; a country may have several such prefixes. */
    Pattern internationalPrefix(String region) {
        return Pattern.compile(DefaultMetadataDependenciesProvider.getInstance()
                .getPhoneNumberMetadataSource()
                .getMetadataForRegion(region)
                .getInternationalPrefix());
    }

    /** Whether people of its country write a zero before this number, as not all do whose plan has a trunk zero. */
    boolean isWrittenWithZero(PhoneNumber number) {
        try {
            String national = library.format(library.parse(number.value(), NO_REGION), PhoneNumberFormat.NATIONAL);
            return PhoneNumberUtil.normalizeDigitsOnly(national).startsWith("0");
        } catch (NumberParseException e) {
            throw new IllegalStateException("a number that was read is none", e);
        }
    }

    /**
     * The number of this country code and these digits, or {@code null} if it is not in use. Nothing is parsed, and of numbers
     * that start alike one is asked for: this is many times as fast as {@link #read}, and gives the same answer.
     *
     * @param significant the national number without its trunk zero; must not start with zero
     */
    @Nullable
    Read find(int countryCode, String significant, boolean repaired) {
        PhoneNumberType type = starts.computeIfAbsent(countryCode, code -> new NumberStarts(library, code))
                .type(significant);
        return type == PhoneNumberType.UNKNOWN
                ? null
                : new Read(PhoneNumber.of("+" + countryCode + significant), isMobile(type), repaired);
    }

    /** Reads digits that start with a country code. */
    PhoneReading readInternational(String digits, boolean repaired) {
        return read("+" + digits, NO_REGION, repaired);
    }

    /** Reads digits as they are dialled in this region. */
    PhoneReading readNational(String digits, String region, boolean repaired) {
        return read(digits, region, repaired);
    }

    private PhoneReading read(String text, String region, boolean repaired) {
        Phonenumber.PhoneNumber number;
        try {
            number = library.parse(text, region);
        } catch (NumberParseException e) {
            return new Refused(reasonOf(e.getErrorType()));
        }
        PhoneNumberType type = library.getNumberType(number);
        if (type == PhoneNumberType.UNKNOWN) {
            return new Refused(reasonOf(library.isPossibleNumberWithReason(number)));
        }
        Optional<PhoneNumber> e164 = PhoneNumber.tryOf(library.format(number, PhoneNumberFormat.E164));
        return e164.isPresent() ? new Read(e164.get(), isMobile(type), repaired) : new Refused(Reason.NOT_ASSIGNED);
    }

    private static boolean isMobile(PhoneNumberType type) {
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    private static Reason reasonOf(NumberParseException.ErrorType error) {
        return switch (error) {
            case INVALID_COUNTRY_CODE -> Reason.UNKNOWN_COUNTRY_CODE;
            // Only digits get here, so what is no number to libphonenumber has too few of them.
            case NOT_A_NUMBER, TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> Reason.TOO_SHORT;
            case TOO_LONG -> Reason.TOO_LONG;
        };
    }

    private static Reason reasonOf(ValidationResult result) {
        return switch (result) {
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> Reason.TOO_SHORT;
            case TOO_LONG -> Reason.TOO_LONG;
            case INVALID_COUNTRY_CODE -> Reason.UNKNOWN_COUNTRY_CODE;
            case IS_POSSIBLE, INVALID_LENGTH -> Reason.NOT_ASSIGNED;
        };
    }
}
