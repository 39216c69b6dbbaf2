package io.contacts.importing.csv;

import io.contacts.importing.ImportRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file once, whole, to learn its character set and to take its fingerprint. Only what is certain is accepted: a
 * byte-order mark, or bytes that are UTF-8 from first to last; else Windows-1252, which Excel writes, if every byte is a
 * character there.
 *
 * @param charset the character set
 * @param bomLength the bytes of the byte-order mark, 0 if there is none
 * @param fingerprint SHA-256 of the content, as lower-case hexadecimal digits
 */
record TextScan(Charset charset, int bomLength, String fingerprint) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    static TextScan of(InputStream in, String name) throws IOException {
        return new Scanner(name).scan(in);
    }

    private static final class Scanner {
        private final String name;
        private final MessageDigest digest = sha256();
        private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        private final CharBuffer scratch = CharBuffer.allocate(BUFFER);
        private boolean validUtf8 = true;
        private boolean validWindows = true;
        private boolean control;
        private ByteBuffer rest = ByteBuffer.allocate(0);

        private Scanner(String name) {
            this.name = name;
        }

        private TextScan scan(InputStream in) throws IOException {
            byte[] buffer = new byte[BUFFER];
            byte[] head = in.readNBytes(4);
            if (head.length == 0) {
                throw new ImportRefusedException(name + " is empty");
            }
            refuseKnownFormats(head);
            Bom bom = Bom.in(head);
            digest.update(head);
            look(head, head.length, bom);
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                look(buffer, read, bom);
            }
            return new TextScan(charset(bom), bom.length, HexFormat.of().formatHex(digest.digest()));
        }

        private Charset charset(Bom bom) {
            if (bom.charset != null) {
                return bom.charset;
            }
            if (control) {
                throw new ImportRefusedException(name + " is not a text file; export the contacts as CSV, in UTF-8");
            }
            if (validUtf8 && !rest.hasRemaining()) {
                return StandardCharsets.UTF_8;
            }
            if (validWindows) {
                return WINDOWS_1252;
            }
            throw new ImportRefusedException(
                    name + " is neither UTF-8 nor Windows-1252 throughout; export it as CSV in UTF-8");
        }

        private void look(byte[] bytes, int length, Bom bom) {
            if (bom.charset != null) {
                return;
            }
            for (int i = 0; i < length; i++) {
                int b = bytes[i] & 0xFF;
                if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                    control = true;
                }
                if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
                    validWindows = false;
                }
            }
            if (validUtf8) {
                decode(bytes, length);
            }
        }

        private void decode(byte[] bytes, int length) {
            ByteBuffer input = ByteBuffer.allocate(rest.remaining() + length);
            input.put(rest).put(bytes, 0, length).flip();
            CoderResult result;
            do {
                scratch.clear();
                result = utf8.decode(input, scratch, false);
            } while (result.isOverflow());
            validUtf8 = !result.isError();
            rest = input.slice();
        }

        private void refuseKnownFormats(byte[] head) {
            if (head[0] == 'P' && head.length > 1 && head[1] == 'K') {
                throw new ImportRefusedException(name + " is a workbook or an archive, not CSV; save it as CSV first");
            }
            if ((head[0] & 0xFF) == 0xD0 && head.length > 1 && (head[1] & 0xFF) == 0xCF) {
                throw new ImportRefusedException(name + " is an Excel workbook, not CSV; save it as CSV first");
            }
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private enum Bom {
        UTF_8(StandardCharsets.UTF_8, 3),
        UTF_16LE(StandardCharsets.UTF_16LE, 2),
        UTF_16BE(StandardCharsets.UTF_16BE, 2),
        NONE(null, 0);

        private final @Nullable Charset charset;
        private final int length;

        Bom(@Nullable Charset charset, int length) {
            this.charset = charset;
            this.length = length;
        }

        private static Bom in(byte[] head) {
            if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
                return UTF_8;
            }
            if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
                return UTF_16LE;
            }
            if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
                return UTF_16BE;
            }
            return NONE;
        }
    }
}
