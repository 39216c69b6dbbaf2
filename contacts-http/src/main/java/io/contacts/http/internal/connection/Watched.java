package io.contacts.http.internal.connection;

import java.io.IOException;
import java.io.InputStream;

/** Tells of each time that something came, and remembers that nothing more will. */
final class Watched extends InputStream {
    private final InputStream in;
    private final Runnable sign;
    private boolean ended;

    Watched(InputStream in, Runnable sign) {
        this.in = in;
        this.sign = sign;
    }

    @Override
    public int read() throws IOException {
        return noted(in.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return noted(in.read(into, offset, length));
    }

    /** Whether the other side has closed. */
    boolean hasEnded() {
        return ended;
    }

    private int noted(int read) {
        ended = read < 0;
        sign.run();
        return read;
    }
}
