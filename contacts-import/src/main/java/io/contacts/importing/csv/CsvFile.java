package io.contacts.importing.csv;

import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.internal.text.Fingerprints;
import io.contacts.importing.internal.text.TextScan;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A CSV file that was looked at: what it is written in, and its rows as often as they are asked for. */
public final class CsvFile {
    private static final Map<Character, String> SEPARATOR_NAMES =
            Map.of(';', "semicolon", ',', "comma", '\t', "tab", '|', "vertical bar");

    private final Path path;
    private final FileStamp stamp;
    private final boolean compressed;
    private final TextScan scan;
    private final char separator;
    private final int skippedLines;

    private CsvFile(Path path, FileStamp stamp, boolean compressed, TextScan scan, char separator, int skippedLines) {
        this.path = path;
        this.stamp = stamp;
        this.compressed = compressed;
        this.scan = scan;
        this.separator = separator;
        this.skippedLines = skippedLines;
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
        if (!Files.isRegularFile(path)) {
            throw new ImportRefusedException(
                    name + " is not a regular file, and it is read more than once; save the contacts to a file first");
        }
        try {
            FileStamp stamp = FileStamp.of(path);
            boolean compressed = isGzip(path);
            TextScan scan;
            try (InputStream in = stream(path, compressed)) {
                scan = TextScan.of(in, name);
            }
            return new CsvFile(path, stamp, compressed, scan, ';', 0).withSeparator();
        } catch (ZipException | EOFException e) {
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
                + mark()
                + ", " + SEPARATOR_NAMES.getOrDefault(separator, "separator " + separator);
    }

    private String mark() {
        if (scan.bomLength() > 0) {
            return " with byte-order mark";
        }
        return scan.charset().name().startsWith("UTF-16") ? " without byte-order mark" : "";
    }

    /** The separator. */
    public char separator() {
        return separator;
    }

    /** The character set. */
    public Charset charset() {
        return scan.charset();
    }

    /** Whether there are control characters in it, which are in no name: most files have none, and need no look at each cell. */
    public boolean holdsControls() {
        return scan.holdsControls();
    }

    /**
     * The rows from the first one on; the caller closes them.
     *
     * @throws ImportRefusedException if the file cannot be read, or is not any more what was looked at
     */
    public CsvRows open() {
        try {
            DigestInputStream in = new DigestInputStream(stream(path, compressed), Fingerprints.digest());
            BufferedReader reader = reader(in);
            for (int i = 0; i < skippedLines; i++) {
                reader.readLine();
            }
            FileWatch watch = new FileWatch(path, stamp, this::isContentOf);
            if (!watch.isTheSame()) {
                reader.close();
                throw CsvRows.changed(name());
            }
            return CsvRows.over(
                    reader,
                    separator,
                    skippedLines,
                    name(),
                    watch::isUnedited,
                    () -> Fingerprints.text(in.getMessageDigest()).equals(fingerprint()));
        } catch (IOException e) {
            throw new ImportRefusedException(
                    name() + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private boolean isContentOf(Path file) {
        try {
            return inspect(file).fingerprint().equals(fingerprint());
        } catch (ImportRefusedException e) {
            return false;
        }
    }

    private CsvFile withSeparator() throws IOException {
        try (BufferedReader reader = reader(stream(path, compressed))) {
            FirstLine first = FirstLine.in(reader);
            Optional<Character> named = first.namedSeparator();
            if (named.isEmpty()) {
                char separator = Separators.of(
                        first.likelySeparators(), each -> new CsvFile(path, stamp, compressed, scan, each, 0).open());
                return new CsvFile(path, stamp, compressed, scan, separator, 0);
            }
            if (named.get() == '"') {
                throw new ImportRefusedException(name() + " names a quote as its separator on line " + first.line()
                        + "; remove that line, or name another");
            }
            return new CsvFile(path, stamp, compressed, scan, named.get(), first.line());
        }
    }

    private BufferedReader reader(InputStream in) throws IOException {
        // Read, not skipped: a stream that takes a fingerprint does not see what is skipped.
        in.readNBytes(scan.bomLength());
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
