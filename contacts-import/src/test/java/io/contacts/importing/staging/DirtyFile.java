package io.contacts.importing.staging;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file as people export it, made from a seed: several rows of one person, in other letter case; people without an
 * address; wrong cells, uneven and blank rows; opt-outs anywhere; any character set, separator and end of line. Each row's
 * first name is its own, so that what landed can be told row by row.
 */
public final class DirtyFile {
    private static final int PEOPLE = 12;
    private static final List<String> LOCAL_PARTS = List.of("zoe", "info", "Jean-Luc", "o'hara", "noël", "x+y");

    private final Random random;
    private final char separator;
    private final String lineEnd;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A row that is not blank.
     *
     * @param email the address in lower case if it is one, else empty
     * @param mobile the number if it is one, else empty
     * @param cells how many cells it has
     */
    record Row(int number, String email, String mobile, String consent, String text, int cells) {
        boolean even() {
            return cells == 5;
        }

        boolean optedOut() {
            return cells >= 5 && Set.of("non", "NO", "0").contains(consent);
        }
    }

    private DirtyFile(long seed) {
        random = new Random(seed);
        separator = ";,\t|".charAt(random.nextInt(4));
        lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        int count = 1 + random.nextInt(40);
        for (int i = 1; i <= count; i++) {
            rows.add(row(i));
        }
    }

    public static DirtyFile of(long seed) {
        return new DirtyFile(seed);
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    static String name(int row) {
        return "Rangée " + row;
    }

    /** The rows of people who may not be sent: somebody with their address, or known by their number, opted out. */
    public Set<Integer> rowsOfOptedOut() {
        Set<String> addresses = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (Row row : rows) {
            if (row.optedOut()) {
                addresses.add(row.email());
                numbers.add(row.mobile());
            }
        }
        addresses.remove("");
        numbers.remove("");
        return rows.stream()
                .filter(row -> addresses.contains(row.email()) || numbers.contains(row.mobile()))
                .map(Row::number)
                .collect(Collectors.toSet());
    }

    public byte[] bytes() {
        String header =
                String.join(Character.toString(separator), "Courriel", "Prénom", "Nom", "Portable", "Consentement");
        StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? lineEnd : "");
        text.append(random.nextInt(5) == 0 ? "sep=" + separator + lineEnd : "")
                .append(header)
                .append(lineEnd);
        for (Row row : rows) {
            text.append(row.text()).append(lineEnd);
            if (random.nextInt(8) == 0) {
                text.append(
                                random.nextBoolean()
                                        ? ""
                                        : Character.toString(separator).repeat(4))
                        .append(lineEnd);
            }
        }
        return encoded(text.toString());
    }

    private byte[] encoded(String text) {
        return switch (random.nextInt(4)) {
            case 0 -> text.getBytes(Charset.forName("windows-1252"));
            case 1 -> withMark(text, StandardCharsets.UTF_16LE);
            case 2 -> withMark(text, StandardCharsets.UTF_8);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] withMark(String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\uFEFF".getBytes(charset));
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    private Row row(int number) {
        int person = random.nextInt(PEOPLE);
        String address = LOCAL_PARTS.get(person % LOCAL_PARTS.size()) + person / LOCAL_PARTS.size() + "@example.com";
        boolean hasAddress = random.nextInt(6) != 0;
        boolean wrongAddress = random.nextInt(10) == 0;
        boolean hasNumber = !hasAddress || random.nextInt(3) == 0;
        boolean wrongNumber = random.nextInt(10) == 0;
        String digits = "0612345" + (600 + person);
        String consent =
                List.of("", "", "", "", "oui", "YES", "non", "NO", "0", "bof").get(random.nextInt(10));
        List<String> cells = new ArrayList<>(List.of(
                !hasAddress ? "" : wrongAddress ? "pas@" : inSomeCase(address),
                name(number),
                random.nextBoolean() ? "L'Hôte" : "de \"la" + lineEnd + "Tour\"" + separator,
                !hasNumber ? "" : wrongNumber ? "12" : digits,
                consent));
        int unevenness = random.nextInt(15);
        if (unevenness == 0) {
            cells.remove(4);
        } else if (unevenness == 1) {
            cells.add("de trop");
        }
        return new Row(
                number,
                hasAddress && !wrongAddress ? address.toLowerCase(Locale.ROOT) : "",
                hasNumber && !wrongNumber ? digits : "",
                consent,
                cells.stream().map(this::quoted).collect(Collectors.joining(Character.toString(separator))),
                cells.size());
    }

    private String inSomeCase(String address) {
        return random.nextInt(3) == 0 ? address.toUpperCase(Locale.ROOT) : address;
    }

    private String quoted(String cell) {
        boolean must =
                cell.indexOf(separator) >= 0 || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
        return must || random.nextInt(4) == 0 ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
