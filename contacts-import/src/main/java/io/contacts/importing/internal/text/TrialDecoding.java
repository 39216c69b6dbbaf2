package io.contacts.importing.internal.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Reads bytes as if they were of a character set, and counts what is and what is not, instead of stopping at the first
 * that is not.
 */
final class TrialDecoding {
    private static final int BUFFER = 1 << 16;

    private static final byte FIRST_OF_TWO = (byte) 0xC2;
    private static final byte LAST_OF_TWO = (byte) 0xDF;
    private static final byte BEYOND_CONTINUATION = (byte) 0xC0;

    private final CharsetDecoder decoder;
    private final boolean isUtf8;
    private final CharBuffer characters = CharBuffer.allocate(BUFFER);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private long line = 1;
    private boolean afterReturn;
    private long beyondAscii;
    private long broken;
    private long firstBrokenLine;
    private boolean holdsControls;
    private long firstNulLine;

    TrialDecoding(Charset charset) {
        this.decoder = charset.newDecoder();
        this.isUtf8 = charset.equals(StandardCharsets.UTF_8);
    }

    void take(byte[] bytes, int length) {
        int plain = isUtf8 && !rest.hasRemaining() ? takePlain(bytes, length) : 0;
        if (plain < length) {
            decode(bytes, plain, length - plain);
        }
    }

    /**
     * Takes ASCII and the characters of two bytes, which nearly all text is made of, without decoding them: they need no
     * decision. Returns where the first byte of anything else is.
     */
    private int takePlain(byte[] bytes, int length) {
        int i = 0;
        while (i < length) {
            byte b = bytes[i];
            if (b >= 0) {
                if (b < ' ') {
                    lookAtControl((char) b);
                }
                afterReturn = b == '\r';
                i++;
            } else if (b >= FIRST_OF_TWO && b <= LAST_OF_TWO && i + 1 < length && bytes[i + 1] < BEYOND_CONTINUATION) {
                beyondAscii++;
                afterReturn = false;
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    private void decode(byte[] bytes, int start, int length) {
        ByteBuffer input = ByteBuffer.allocate(rest.remaining() + length);
        input.put(rest).put(bytes, start, length).flip();
        CoderResult result;
        do {
            characters.clear();
            result = decoder.decode(input, characters, false);
            look(characters.flip());
            if (result.isError()) {
                noteBroken();
                input.position(input.position() + result.length());
            }
        } while (!result.isUnderflow());
        rest = input.slice();
    }

    /** There are no more bytes: half a character at the end is broken. */
    void end() {
        if (rest.hasRemaining()) {
            noteBroken();
        }
    }

    /** The characters that ASCII does not have. */
    long beyondAscii() {
        return beyondAscii;
    }

    /** The places that are not of the character set. */
    long broken() {
        return broken;
    }

    /** The line of the first such place, from 1. */
    long firstBrokenLine() {
        return firstBrokenLine;
    }

    /** The line of the first byte or character that is zero, which no text has; 0 if there is none. */
    long firstNulLine() {
        return firstNulLine;
    }

    /** Whether there are control characters that no name has. */
    boolean holdsControls() {
        return holdsControls;
    }

    /** The line that the next byte is on, from 1. */
    long line() {
        return line;
    }

    private void noteBroken() {
        if (broken++ == 0) {
            firstBrokenLine = line;
        }
    }

    private void look(CharBuffer text) {
        while (text.hasRemaining()) {
            char c = text.get();
            if (c >= 0x80) {
                beyondAscii++;
            } else if (c < ' ') {
                lookAtControl(c);
            }
            afterReturn = c == '\r';
        }
    }

    private void lookAtControl(char c) {
        if (c == '\r' || (c == '\n' && !afterReturn)) {
            line++;
        }
        holdsControls |= Cells.isControl(c);
        if (c == 0 && firstNulLine == 0) {
            firstNulLine = line;
        }
    }
}
