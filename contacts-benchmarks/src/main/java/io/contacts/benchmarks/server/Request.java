package io.contacts.benchmarks.server;

import java.nio.charset.StandardCharsets;

/** One request, in the buffer in which it came. */
final class Request {
    private final byte[] bytes;
    private final int headEnd;
    private final int end;

    Request(byte[] bytes, int headEnd, int end) {
        this.bytes = bytes;
        this.headEnd = headEnd;
        this.end = end;
    }

    /** Where the next one begins. */
    int end() {
        return end;
    }

    /** Method and path. */
    String line() {
        int stop = 0;
        while (bytes[stop] != '\r') {
            stop++;
        }
        return new String(bytes, 0, stop, StandardCharsets.ISO_8859_1);
    }

    /** How often these bytes stand in the body. */
    int occurrences(byte[] what) {
        int found = 0;
        for (int i = headEnd; i <= end - what.length; i++) {
            if (bytes[i] == what[0] && matches(what, i)) {
                found++;
                i += what.length - 1;
            }
        }
        return found;
    }

    private boolean matches(byte[] what, int at) {
        for (int j = 1; j < what.length; j++) {
            if (bytes[at + j] != what[j]) {
                return false;
            }
        }
        return true;
    }
}
