package io.contacts.phones;

import static io.contacts.phones.Readings.describe;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import io.contacts.phones.PhoneReading.Read;
import io.contacts.phones.PhoneReading.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reader takes short cuts through libphonenumber and lays the French plan over it. Here the plan is written a second
 * time, without short cuts, and compared over all prefixes of five digits (no French range is finer) and random tails.
 */
@DisplayName("The reader and libphonenumber agree")
class AgreementWithLibphonenumberTest {
    private static final Map<String, Integer> OWNERS = Map.ofEntries(
            Map.entry("262", 262),
            Map.entry("263", 262),
            Map.entry("269", 262),
            Map.entry("590", 590),
            Map.entry("594", 594),
            Map.entry("596", 596),
            Map.entry("639", 262),
            Map.entry("690", 590),
            Map.entry("691", 590),
            Map.entry("692", 262),
            Map.entry("693", 262),
            Map.entry("694", 594),
            Map.entry("696", 596),
            Map.entry("697", 596));
    private static final List<Integer> OVERSEAS = List.of(590, 594, 596, 262, 508);

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

    @Test
    @DisplayName("on every national French number, read on the mainland and overseas")
    void onNationalNumbers() {
        Map<Integer, PhoneReader> readers = new TreeMap<>();
        List.of(33, 590)
                .forEach(home -> readers.put(home, PhoneReader.forRegion(library.getRegionCodeForCountryCode(home))));
        Map<String, String> differences = new TreeMap<>();

        for (String significant : significantNumbers(new Random(33))) {
            Plan plan = plan(significant);
            readers.forEach((home, reader) -> {
                String expected = expectedNational(significant, home, plan);
                String actual = describe(reader.read("0" + significant));
                if (!actual.equals(expected)) {
                    differences.put("0" + significant + " in " + home, actual + ", expected " + expected);
                }
            });
        }

        assertThat(differences).isEmpty();
    }

    @ParameterizedTest(name = "+{0}")
    @ValueSource(ints = {33, 590, 594, 596, 262})
    @DisplayName("on every French number with a country code")
    void onInternationalNumbers(int code) {
        PhoneReader reader = PhoneReader.forTerritory(Territory.MAINLAND);
        Random random = new Random(code);
        Map<String, String> differences = new TreeMap<>();

        for (String significant : significantNumbers(random)) {
            String text = "+" + code + significant;
            Phonenumber.PhoneNumber number = number(code, significant);
            PhoneReading reading = reader.read(text);
            boolean isElsewhere = significant.startsWith("508")
                    || (code == 33 && significant.startsWith("976"))
                    || OWNERS.getOrDefault(significant.substring(0, 3), code) != code;
            boolean expected = library.isValidNumber(number) && !isElsewhere;
            if (reading instanceof Read != expected
                    || (reading instanceof Read read && read.mobile() != isMobile(number))) {
                differences.put(text, describe(reading) + ", expected " + (expected ? "a number" : "none"));
            }
        }

        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("regions")
    @DisplayName("on every region's example numbers, however they are formatted")
    void onForeignNumbers(String region) {
        PhoneReader reader = PhoneReader.forTerritory(Territory.GUADELOUPE);

        for (PhoneNumberType type : List.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE)) {
            Phonenumber.PhoneNumber number = library.getExampleNumberForType(region, type);
            if (number != null) {
                String e164 = library.format(number, PhoneNumberFormat.E164);
                String international = library.format(number, PhoneNumberFormat.INTERNATIONAL);

                assertThat(describe(reader.read(e164))).isEqualTo(e164);
                assertThat(describe(reader.read(international))).isEqualTo(e164);
                assertThat(describe(reader.read("00" + e164.substring(1)))).isEqualTo(e164);
            }
        }
    }

    static List<String> regions() {
        return PhoneNumberUtil.getInstance().getSupportedRegions().stream()
                .sorted()
                .toList();
    }

    /** Where a national number is assigned, whoever reads it. */
    private record Plan(List<Integer> overseas, boolean mainland) {}

    private Plan plan(String significant) {
        return new Plan(
                OVERSEAS.stream().filter(code -> isValid(code, significant)).toList(),
                isValid(33, significant) && !significant.startsWith("976"));
    }

    private String expectedNational(String significant, int home, Plan plan) {
        if (significant.startsWith("508")) {
            return isValid(508, significant.substring(3)) ? "+" + significant : Reason.NOT_ASSIGNED.name();
        }
        Integer owner = OWNERS.get(significant.substring(0, 3));
        if (owner != null) {
            return isValid(owner, significant) ? "+" + owner + significant : Reason.NOT_ASSIGNED.name();
        }
        List<Integer> overseas = plan.overseas();
        if (overseas.contains(home)) {
            return "+" + home + significant;
        }
        if (overseas.isEmpty() || (significant.startsWith("8") && plan.mainland())) {
            return plan.mainland() ? "+33" + significant : Reason.NOT_ASSIGNED.name();
        }
        return overseas.size() == 1 ? "+" + overseas.get(0) + significant : Reason.AMBIGUOUS_TERRITORY.name();
    }

    private boolean isValid(int code, String significant) {
        return library.isValidNumber(number(code, significant));
    }

    private static Phonenumber.PhoneNumber number(int code, String significant) {
        return new Phonenumber.PhoneNumber().setCountryCode(code).setNationalNumber(Long.parseLong(significant));
    }

    private boolean isMobile(Phonenumber.PhoneNumber number) {
        PhoneNumberType type = library.getNumberType(number);
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    private static List<String> significantNumbers(Random random) {
        List<String> numbers = new ArrayList<>();
        for (int prefix = 10_000; prefix < 100_000; prefix++) {
            numbers.add(Integer.toString(prefix * 10_000 + random.nextInt(10_000)));
        }
        return numbers;
    }
}
