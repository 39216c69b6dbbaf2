package io.contacts.phones.internal.range;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneNumberDesc;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import com.google.i18n.phonenumbers.metadata.source.MetadataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What libphonenumber says of the numbers of one country code. A file of a million rows has few starts of numbers: where
 * the ranges that libphonenumber goes by show that the digits behind a start make no difference, it is asked once for
 * that start. Safe for use by many threads.
 */
public final class NumberStarts {
    private static final int START = 5;

    /** Numbers of the French plan without their zero: what is remembered; others are asked for each time. */
    private static final int REMEMBERED_LENGTH = 9;

    private static final int STARTS = 100_000;
    private static final String UNSEEN = String.valueOf(NumberRange.UNSEEN).repeat(REMEMBERED_LENGTH - START);

    private final PhoneNumberUtil library;
    private final int countryCode;
    private final @Nullable List<NumberRange> ranges;
    private final AtomicReferenceArray<@Nullable Start> starts = new AtomicReferenceArray<>(STARTS);

    /** The numbers of one country code, of which nothing is known yet. */
    public NumberStarts(PhoneNumberUtil library, int countryCode) {
        this.library = library;
        this.countryCode = countryCode;
        this.ranges = ranges(library, countryCode);
    }

    /** The type of a number whose digits these are, without its trunk zero. */
    public PhoneNumberType type(String significant) {
        if (significant.length() != REMEMBERED_LENGTH) {
            return ask(significant);
        }
        int place = Integer.parseInt(significant, 0, START, 10);
        Start start = starts.get(place);
        if (start == null) {
            start = new Start(ask(significant), tells(significant.substring(0, START)));
            starts.set(place, start);
            return start.type;
        }
        return start.tells ? start.type : ask(significant);
    }

    private PhoneNumberType ask(String significant) {
        return library.getNumberType(new Phonenumber.PhoneNumber()
                .setCountryCode(countryCode)
                .setNationalNumber(Long.parseLong(significant)));
    }

    private boolean tells(String start) {
        if (ranges == null) {
            return false;
        }
        String number = start + UNSEEN;
        for (NumberRange range : ranges) {
            if (!range.isTold(number)) {
                return false;
            }
        }
        return true;
    }

    /** Every range that a number of this country code is looked for in; {@code null} if they are not all understood. */
    private static @Nullable List<NumberRange> ranges(PhoneNumberUtil library, int countryCode) {
        MetadataSource source =
                DefaultMetadataDependenciesProvider.getInstance().getPhoneNumberMetadataSource();
        List<NumberRange> ranges = new ArrayList<>();
        for (String region : library.getRegionCodesForCountryCode(countryCode)) {
            for (String pattern : patterns(source.getMetadataForRegion(region))) {
                NumberRange range = NumberRange.of(pattern);
                if (range == null) {
                    return null;
                }
                ranges.add(range);
            }
        }
        return List.copyOf(ranges);
    }

    private static List<String> patterns(PhoneMetadata region) {
        List<PhoneNumberDesc> descriptions = List.of(
                region.getGeneralDesc(),
                region.getFixedLine(),
                region.getMobile(),
                region.getTollFree(),
                region.getPremiumRate(),
                region.getSharedCost(),
                region.getPersonalNumber(),
                region.getVoip(),
                region.getPager(),
                region.getUan(),
                region.getVoicemail());
        List<String> patterns = new ArrayList<>();
        for (PhoneNumberDesc description : descriptions) {
            if (!description.getNationalNumberPattern().isEmpty()) {
                patterns.add(description.getNationalNumberPattern());
            }
        }
        if (region.hasLeadingDigits()) {
            // These tell the regions of one country code apart by the start of their numbers alone.
            patterns.add("(?:" + region.getLeadingDigits() + ")\\d{0,15}");
        }
        return patterns;
    }

    /** What libphonenumber said of one number, and whether it says the same of all that start as it does. */
    private record Start(PhoneNumberType type, boolean tells) {}
}
