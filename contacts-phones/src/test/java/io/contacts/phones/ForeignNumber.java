package io.contacts.phones;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** A number of any country that libphonenumber holds for valid: its examples, and others that start as they do. */
record ForeignNumber(int countryCode, String significant, Phonenumber.PhoneNumber parsed) {
    private static final int OTHERS_PER_EXAMPLE = 20;
    private static final int RANDOM_DIGITS = 5;
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    static List<ForeignNumber> ofAllRegions(Random random) {
        List<ForeignNumber> numbers = new ArrayList<>();
        for (String region : new TreeSet<>(LIBRARY.getSupportedRegions())) {
            numbers.addAll(ofRegion(region, random));
        }
        return numbers;
    }

    static List<ForeignNumber> ofRegion(String region, Random random) {
        List<ForeignNumber> numbers = new ArrayList<>();
        for (PhoneNumberType type : List.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE)) {
            Phonenumber.PhoneNumber example = LIBRARY.getExampleNumberForType(region, type);
            if (example != null) {
                numbers.add(of(example));
                for (int i = 0; i < OTHERS_PER_EXAMPLE; i++) {
                    addOther(example, random, numbers);
                }
            }
        }
        return numbers;
    }

    /** Regions that are no French territory. */
    static List<String> foreignRegions() {
        List<String> regions = new ArrayList<>(new TreeSet<>(LIBRARY.getSupportedRegions()));
        for (Territory territory : Territory.values()) {
            regions.remove(territory.region());
        }
        return regions;
    }

    String e164() {
        return "+" + digits();
    }

    String digits() {
        return countryCode + significant;
    }

    String national() {
        return LIBRARY.format(parsed, PhoneNumberFormat.NATIONAL);
    }

    /** As it is dialled in this region: with the region's international prefix, or with a plus sign if it has several. */
    String dialledIn(String region) {
        // libphonenumber writes a tilde where a second dial tone has to be waited for.
        return LIBRARY.formatOutOfCountryCallingNumber(parsed, region).replace("~", "");
    }

    private static void addOther(Phonenumber.PhoneNumber example, Random random, List<ForeignNumber> numbers) {
        String digits = LIBRARY.getNationalSignificantNumber(example);
        StringBuilder other = new StringBuilder(digits.substring(0, Math.max(1, digits.length() - RANDOM_DIGITS)));
        while (other.length() < digits.length()) {
            other.append(random.nextInt(10));
        }
        Phonenumber.PhoneNumber parsed = parse("+" + example.getCountryCode() + other);
        if (LIBRARY.isValidNumber(parsed)) {
            numbers.add(of(parsed));
        }
    }

    /** A number with its plus sign, valid or not. */
    static ForeignNumber of(String e164) {
        return of(parse(e164));
    }

    private static ForeignNumber of(Phonenumber.PhoneNumber number) {
        return new ForeignNumber(number.getCountryCode(), LIBRARY.getNationalSignificantNumber(number), number);
    }

    private static Phonenumber.PhoneNumber parse(String e164) {
        try {
            return LIBRARY.parse(e164, "ZZ");
        } catch (NumberParseException e) {
            throw new IllegalArgumentException("no number of any country", e);
        }
    }
}
