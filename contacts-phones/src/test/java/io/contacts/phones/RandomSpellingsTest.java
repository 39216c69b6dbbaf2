package io.contacts.phones;

import static io.contacts.phones.Readings.assertRead;
import static io.contacts.phones.Readings.describe;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.contacts.phones.PhoneReading.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whatever the spelling")
class RandomSpellingsTest {
    private static final String[] PREFIXES = {
        "01", "04", "06", "07", "0590", "0594", "0596", "0262", "0269", "0690", "0691", "0692", "0693", "0694", "0696",
        "0697", "0639", "0709", "0708"
    };
    private static final String NUMBER_CHARACTERS = "0123456789";
    private static final String SPELLING_CHARACTERS = "0123456789+ .-/()'\u00a0\u202f;,=\"eExX#０９＋\n";
    private static final String[] BLANKS = {"", "", " ", "\u00a0", "\u202f", "\t", "\u200b", "  "};

    private final PhoneReader reader = PhoneReader.forTerritory(Territory.MAINLAND);

    @Test
    @DisplayName("a number that was read is read again from every spelling of it")
    void numbersRoundTrip() {
        Random random = new Random(20_261_123);
        int read = 0;

        while (read < 20_000) {
            String national = extend(PREFIXES[random.nextInt(PREFIXES.length)], 10, random);
            if (reader.read(national) instanceof Read number) {
                read++;
                int code = Integer.parseInt(
                        number.number().digits(), 0, number.number().digits().length() - 9, 10);
                FrenchSpelling[] spellings = FrenchSpelling.values();
                FrenchSpelling spelling = spellings[random.nextInt(spellings.length)];
                String text = blanks(random) + spelling.write(national, code) + blanks(random);

                Read again = assertRead(reader.read(text), number.number().value());

                assertThat(again.mobile()).isEqualTo(number.mobile());
                assertThat(again.repaired()).as(text).isEqualTo(spelling.isRepaired());
                assertRead(reader.read(number.number().value()), number.number().value());
            }
        }
    }

    @Test
    @DisplayName("no text makes the reader throw, and no number is read that is not valid")
    void garbageIsRefused() throws NumberParseException {
        Random random = new Random(4);
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        List<PhoneReader> readers = List.of(
                reader,
                PhoneReader.forTerritory(Territory.MAYOTTE),
                PhoneReader.forTerritory(Territory.SAINT_PIERRE_ET_MIQUELON),
                PhoneReader.forTerritory(Territory.POLYNESIE_FRANCAISE),
                PhoneReader.forRegion("DE"),
                PhoneReader.forRegion("US"));
        int numbers = 0;

        for (int i = 0; i < 100_000; i++) {
            String text = garbage(random);
            if (readers.get(i % readers.size()).read(text) instanceof Read read) {
                numbers++;
                String e164 = read.number().value();
                assertThat(library.isValidNumber(library.parse(e164, "ZZ")))
                        .as(text)
                        .isTrue();
                assertThat(describe(reader.read(e164))).as(text).isEqualTo(e164);
            }
        }

        assertThat(numbers).as("texts that were numbers after all").isBetween(1_000, 50_000);
    }

    @Test
    @DisplayName("zeros behind a dot are a spreadsheet's decimals only where nothing else is between the digits")
    void zerosBehindADotMayBelongToTheNumber() {
        Read read = assertRead(reader.read("06 123456.00"), "+33612345600");

        assertThat(read.repaired()).isFalse();
    }

    @Test
    @DisplayName("many threads read what one thread reads")
    void threadsShareAReader() {
        Random random = new Random(17);
        List<String> texts = new ArrayList<>();
        IntStream.range(0, 20_000).forEach(i -> texts.add(garbage(random)));
        List<PhoneReading> alone = texts.stream().map(reader::read).toList();

        List<PhoneReading> together = texts.parallelStream().map(reader::read).toList();

        assertThat(together).isEqualTo(alone);
    }

    private static String garbage(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> extend("", 1 + random.nextInt(20), random);
            case 1 -> characters(SPELLING_CHARACTERS, random.nextInt(30), random);
            case 2 ->
                extend(PREFIXES[random.nextInt(PREFIXES.length)], 10, random).replaceAll("(..)", "$1 ")
                        + characters(SPELLING_CHARACTERS, random.nextInt(4), random);
            default -> {
                StringBuilder text = new StringBuilder();
                int length = random.nextInt(40);
                for (int i = 0; i < length; i++) {
                    text.append((char) random.nextInt(0x10000));
                }
                yield text.toString();
            }
        };
    }

    private static String extend(String prefix, int length, Random random) {
        return prefix + characters(NUMBER_CHARACTERS, length - prefix.length(), random);
    }

    private static String characters(String alphabet, int length, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static String blanks(Random random) {
        return BLANKS[random.nextInt(BLANKS.length)];
    }
}
