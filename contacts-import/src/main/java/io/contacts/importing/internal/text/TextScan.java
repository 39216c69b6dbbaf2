package io.contacts.importing.internal.text;

import io.contacts.importing.ImportRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file once, whole, to learn its character set and to take its fingerprint. Only what is certain is accepted: a
 * byte-order mark; UTF-16 that shows by every other byte being zero; or bytes that are UTF-8 from first to last; else
 * Windows-1252, which Excel writes, if every byte is a character there, none stands where nobody writes it, and the file does
 * not look like UTF-8 that was damaged.
 *
 * @param charset the character set
 * @param bomLength the bytes of the byte-order mark, 0 if there is none
 * @param fingerprint SHA-256 of the content, as lower-case hexadecimal digits
 * @param holdsControls whether there are control characters in it
 */
public record TextScan(Charset charset, int bomLength, String fingerprint, boolean holdsControls) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;
    private static final int SAMPLE = 1 << 12;

    /**
     * What the whole file is as text.
     *
     * @param name how the file is called in a refusal
     * @throws ImportRefusedException if it is empty, no text, or in no character set that is certain
     */
    public static TextScan of(InputStream in, String name) throws IOException {
        byte[] head = in.readNBytes(SAMPLE);
        if (head.length == 0) {
            throw new ImportRefusedException(name + " is empty");
        }
        refuseKnownFormats(head, name);
        return new Scanner(name, Bom.in(head)).scan(head, in);
    }

    private static void refuseKnownFormats(byte[] head, String name) {
        if (startsWith(head, 'P', 'K', 3, 4)) {
            throw new ImportRefusedException(name + " is a workbook or an archive, not CSV; save it as CSV first");
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new ImportRefusedException(name + " is an Excel workbook, not CSV; save it as CSV first");
        }
    }

    private static boolean startsWith(byte[] head, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= head.length || head[i] != (byte) start[i]) {
                return false;
            }
        }
        return true;
    }

    private static final class Scanner {
        private final String name;
        private final Bom bom;
        private final MessageDigest digest = Fingerprints.digest();
        private final TrialDecoding decoding;
        private final ForeignBytes foreign = new ForeignBytes();

        private Scanner(String name, Bom bom) {
            this.name = name;
            this.bom = bom;
            this.decoding = new TrialDecoding(bom.charset == null ? StandardCharsets.UTF_8 : bom.charset);
        }

        private TextScan scan(byte[] head, InputStream in) throws IOException {
            look(head, head.length);
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                look(buffer, read);
            }
            foreign.end(decoding.line());
            decoding.end();
            return new TextScan(charset(), bom.length, Fingerprints.text(digest), decoding.holdsControls());
        }

        private void look(byte[] bytes, int length) {
            digest.update(bytes, 0, length);
            foreign.look(bytes, length, decoding.line());
            decoding.take(bytes, length);
        }

        private Charset charset() {
            if (decoding.firstNulLine() > 0) {
                throw new ImportRefusedException(name + " is not a text file: there is a zero byte on line "
                        + decoding.firstNulLine() + "; export the contacts as CSV, in UTF-8");
            }
            if (bom.charset != null) {
                return keptTo(bom.charset);
            }
            if (decoding.broken() == 0) {
                return StandardCharsets.UTF_8;
            }
            if (decoding.beyondAscii() >= decoding.broken()) {
                throw new ImportRefusedException(name + " is UTF-8 in some places and not in others, first on line "
                        + decoding.firstBrokenLine() + "; export it again as CSV in UTF-8");
            }
            if (foreign.holdNoCharacter()) {
                throw new ImportRefusedException(
                        name + " is neither UTF-8 nor Windows-1252 throughout; export it as CSV in UTF-8");
            }
            if (foreign.firstLine() > 0) {
                throw new ImportRefusedException(name
                        + " is neither UTF-8 nor Windows-1252: its accents, first on line "
                        + foreign.firstLine() + ", are of another set, as of \"CSV (MS-DOS)\" or \"CSV (Macintosh)\";"
                        + " save it as \"CSV UTF-8\"");
            }
            return WINDOWS_1252;
        }

        private Charset keptTo(Charset promised) {
            if (decoding.broken() > 0) {
                throw new ImportRefusedException(name + (bom.length > 0 ? " has the mark of " : " begins as ")
                        + promised.name() + " and is not "
                        + promised.name() + " on line " + decoding.firstBrokenLine()
                        + "; export it again as CSV in UTF-8");
            }
            return promised;
        }
    }

    private enum Bom {
        UTF_8(StandardCharsets.UTF_8, 3),
        UTF_16LE(StandardCharsets.UTF_16LE, 2),
        UTF_16BE(StandardCharsets.UTF_16BE, 2),
        UTF_16LE_UNMARKED(StandardCharsets.UTF_16LE, 0),
        UTF_16BE_UNMARKED(StandardCharsets.UTF_16BE, 0),
        NONE(null, 0);

        /** Separators, digits and Latin letters have a byte that is zero: one character in so many is enough. */
        private static final int ONE_IN = 4;

        /** Few characters have a zero on the other side. */
        private static final int RARE = 20;

        private final @Nullable Charset charset;
        private final int length;

        Bom(@Nullable Charset charset, int length) {
            this.charset = charset;
            this.length = length;
        }

        private static Bom in(byte[] head) {
            if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
                return UTF_8;
            }
            if (startsWith(head, 0xFF, 0xFE)) {
                return UTF_16LE;
            }
            return startsWith(head, 0xFE, 0xFF) ? UTF_16BE : unmarked(head);
        }

        /** No other text has zero bytes, and UTF-16 has them on one side of its characters only. */
        private static Bom unmarked(byte[] head) {
            int[] zeros = new int[2];
            for (int i = 0; i < head.length; i++) {
                zeros[i % 2] += head[i] == 0 ? 1 : 0;
            }
            int enough = Math.max(2, head.length / 2 / ONE_IN);
            if (zeros[1] >= enough && zeros[0] <= zeros[1] / RARE) {
                return UTF_16LE_UNMARKED;
            }
            return zeros[0] >= enough && zeros[1] <= zeros[0] / RARE ? UTF_16BE_UNMARKED : NONE;
        }
    }
}
