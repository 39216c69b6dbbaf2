package io.contacts.benchmarks.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One client's connection: collects requests and writes answers, in turn. */
final class Connection {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private byte[] bytes = new byte[8192];
    private ByteBuffer into = ByteBuffer.wrap(bytes);

    /** What to do with a request. */
    @FunctionalInterface
    interface Handler {
        void handle(Connection connection, Request request) throws IOException;
    }

    Connection(SocketChannel channel) {
        this.channel = channel;
    }

    void ready(SelectionKey key, Handler handler) throws IOException {
        if (channel.read(into) < 0) {
            key.channel().close();
            return;
        }
        for (Request request = next(); request != null; request = next()) {
            handler.handle(this, request);
            drop(request.end());
        }
        if (!into.hasRemaining()) {
            grow(bytes.length * 2);
        }
    }

    /** Small answers to clients that wait for them: the socket takes them whole, or the client is gone. */
    void write(ByteBuffer out) throws IOException {
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    void closeQuietly() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone all the same.
        }
    }

    private @Nullable Request next() {
        int headEnd = headEnd();
        if (headEnd < 0) {
            return null;
        }
        int end = headEnd + contentLength(headEnd);
        if (end > bytes.length) {
            grow(end);
        }
        return into.position() < end ? null : new Request(bytes, headEnd, end);
    }

    private int headEnd() {
        for (int i = 3; i < into.position(); i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private int contentLength(int headEnd) {
        for (int i = 1; i < headEnd - LENGTH.length; i++) {
            if (bytes[i - 1] == '\n' && isLength(i)) {
                int stop = i + LENGTH.length;
                while (bytes[stop] != '\r') {
                    stop++;
                }
                int from = i + LENGTH.length;
                return Integer.parseInt(new String(bytes, from, stop - from, StandardCharsets.US_ASCII).strip());
            }
        }
        return 0;
    }

    private boolean isLength(int at) {
        for (int j = 0; j < LENGTH.length; j++) {
            if (Character.toLowerCase((char) bytes[at + j]) != LENGTH[j]) {
                return false;
            }
        }
        return true;
    }

    private void drop(int end) {
        int rest = into.position() - end;
        System.arraycopy(bytes, end, bytes, 0, rest);
        into.position(rest);
    }

    private void grow(int size) {
        int position = into.position();
        bytes = Arrays.copyOf(bytes, size);
        into = ByteBuffer.wrap(bytes);
        into.position(position);
    }
}
