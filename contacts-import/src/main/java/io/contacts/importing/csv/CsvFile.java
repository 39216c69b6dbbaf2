package io.contacts.importing.csv;

import io.contacts.importing.ImportRefusedException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A CSV file that was looked at: what it is written in, and its rows as often as they are asked for. */
public final class CsvFile {
    private static final String SEPARATORS = ";,\t|";
    private static final Map<Character, String> SEPARATOR_NAMES =
            Map.of(';', "semicolon", ',', "comma", '\t', "tab", '|', "vertical bar");
    private static final int HEADER_LIMIT = 1 << 16;

    private final Path path;
    private final boolean compressed;
    private final TextScan scan;
    private final char separator;
    private final boolean separatorLine;

    private CsvFile(Path path, boolean compressed, TextScan scan, char separator, boolean separatorLine) {
        this.path = path;
        this.compressed = compressed;
        this.scan = scan;
        this.separator = separator;
        this.separatorLine = separatorLine;
    }

    /**
     * Looks at a file.
     *
     * @throws ImportRefusedException if it is missing, empty, a directory, not readable or not text
     */
    public static CsvFile inspect(Path path) {
        String name = nameOf(path);
        if (!Files.exists(path)) {
            throw new ImportRefusedException(name + ": there is no such file");
        }
        if (Files.isDirectory(path)) {
            throw new ImportRefusedException(name + " is a directory, not a file");
        }
        try {
            boolean compressed = isGzip(path);
            TextScan scan;
            try (InputStream in = stream(path, compressed)) {
                scan = TextScan.of(in, name);
            }
            return new CsvFile(path, compressed, scan, ';', false).withSeparator();
        } catch (ZipException e) {
            throw new ImportRefusedException(name + " is a damaged gzip file");
        } catch (IOException e) {
            throw new ImportRefusedException(
                    name + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** The file's own name, without directories. */
    public String name() {
        return nameOf(path);
    }

    /** SHA-256 of the content, by which the file is known again. */
    public String fingerprint() {
        return scan.fingerprint();
    }

    /** What was detected, as a clause: {@code UTF-8, semicolon}. */
    public String detected() {
        return (compressed ? "gzip, " : "")
                + scan.charset().displayName(Locale.ROOT)
                + (scan.bomLength() > 0 ? " with byte-order mark" : "")
                + ", " + SEPARATOR_NAMES.getOrDefault(separator, "separator " + separator);
    }

    /** The separator. */
    public char separator() {
        return separator;
    }

    /** The character set. */
    public Charset charset() {
        return scan.charset();
    }

    /** The rows from the first one on; the caller closes them. */
    public CsvRows open() {
        try {
            BufferedReader reader = reader();
            if (separatorLine) {
                reader.readLine();
            }
            return CsvRows.over(reader, separator, separatorLine ? 1 : 0, name());
        } catch (IOException e) {
            throw new ImportRefusedException(
                    name() + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private CsvFile withSeparator() throws IOException {
        try (BufferedReader reader = reader()) {
            String first = firstLine(reader);
            if (first.length() == 5 && first.regionMatches(true, 0, "sep=", 0, 4)) {
                return new CsvFile(path, compressed, scan, first.charAt(4), true);
            }
            return new CsvFile(path, compressed, scan, mostFrequent(first), false);
        }
    }

    /** The first line that is not blank, or as much of it as is needed. */
    private static String firstLine(Reader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0 && line.length() < HEADER_LIMIT; c = reader.read()) {
            if (c != '\n' && c != '\r') {
                line.append((char) c);
            } else if (!line.toString().isBlank()) {
                break;
            } else {
                line.setLength(0);
            }
        }
        return line.toString();
    }

    private static char mostFrequent(String line) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            int index = quoted ? -1 : SEPARATORS.indexOf(c);
            if (index >= 0) {
                counts[index]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    private BufferedReader reader() throws IOException {
        InputStream in = stream(path, compressed);
        in.skipNBytes(scan.bomLength());
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        scan.charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    private static boolean isGzip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(2);
            return head.length == 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
        }
    }

    private static InputStream stream(Path path, boolean compressed) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        return compressed ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static String nameOf(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }
}
