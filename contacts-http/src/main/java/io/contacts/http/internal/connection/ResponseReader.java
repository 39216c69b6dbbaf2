package io.contacts.http.internal.connection;

import io.contacts.http.internal.answer.Answer;
import io.contacts.http.internal.answer.AnswerBody;
import io.contacts.http.internal.answer.AnswerHead;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.ContentLengthInputStream;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.impl.io.IdentityInputStream;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;

/** Reads the answers that come over one connection. One thread's. */
final class ResponseReader {
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(16 * 1024)
            .setMaxHeaderCount(200)
            .build();
    private static final int BUFFER = 8192;
    private static final int MOST_INTERIM = 8;
    private static final long UNTIL_CLOSED = ContentLengthStrategy.UNDEFINED;

    private final Watched in;
    private final SessionInputBufferImpl buffer = new SessionInputBufferImpl(BUFFER, LIMITS.getMaxLineLength());
    private final DefaultHttpResponseParser parser = new DefaultHttpResponseParser(LIMITS);
    private final byte[] piece = new byte[BUFFER];
    private boolean reusable;

    ResponseReader(Watched in) {
        this.in = in;
    }

    /** A head as the parser read it. */
    record Head(HttpResponse parsed, int status) implements AnswerHead {
        @Override
        public List<String> values(String name) {
            List<String> values = new ArrayList<>(1);
            for (Header header : parsed.getHeaders(name)) {
                values.add(String.valueOf(header.getValue()));
            }
            return values;
        }

        @Override
        public boolean mayHave(Predicate<String> name) {
            for (Iterator<Header> headers = parsed.headerIterator(); headers.hasNext(); ) {
                if (name.test(headers.next().getName())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return "Head[status=" + status + "]";
        }
    }

    /** Waits until the first byte of an answer is there; {@code false} if the other side closed instead. */
    boolean awaitFirstByte() throws IOException {
        return buffer.hasBufferedData() || buffer.fillBuffer(in) > 0;
    }

    /**
     * Reads the head of the next answer.
     *
     * @throws ProtocolException if it is not HTTP
     */
    Head head() throws IOException {
        try {
            for (int interim = 0; interim <= MOST_INTERIM; interim++) {
                ClassicHttpResponse response = parser.parse(buffer, in);
                requireNotEnded();
                if (response == null) {
                    throw new ProtocolException("no head");
                }
                int status = response.getCode();
                if (status < 100 || status == 101 || status > 999) {
                    throw new ProtocolException("no status that can be an answer");
                }
                if (status >= 200) {
                    return new Head(response, status);
                }
            }
            throw new ProtocolException("interim answers only");
        } catch (HttpException | MessageConstraintException e) {
            requireNotEnded();
            // Not chained: its message quotes what came.
            throw new ProtocolException("not HTTP");
        }
    }

    /** The parser takes the end of what comes for the end of the head. */
    private void requireNotEnded() throws IOException {
        if (in.hasEnded()) {
            throw new IOException("closed within the head");
        }
    }

    /** Reads the rest of that answer. */
    Answer answer(Head head, AnswerBody body) throws IOException {
        reusable = false;
        long length = length(head);
        Answer early = body.beforeReading(length);
        if (early != null) {
            return early;
        }
        // Never closed: closing reads what is left, which may have no end.
        InputStream content = content(length);
        try {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                if (!body.add(piece, 0, read)) {
                    return body.full();
                }
            }
        } catch (IOException e) {
            return body.withoutRest().orElseThrow(() -> e);
        }
        reusable = length != UNTIL_CLOSED
                && !buffer.hasBufferedData()
                && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(null, head.parsed, null);
        return body.whole();
    }

    /** Whether another answer may follow the last one over this connection. */
    boolean isReusable() {
        return reusable;
    }

    /** @throws ProtocolException if the head contradicts itself */
    private static long length(Head head) throws ProtocolException {
        if (head.status == 204 || head.status == 304) {
            return 0;
        }
        try {
            return DefaultContentLengthStrategy.INSTANCE.determineLength(head.parsed);
        } catch (HttpException e) {
            // Not chained: its message quotes what came.
            throw new ProtocolException("a head that contradicts itself");
        }
    }

    private InputStream content(long length) {
        if (length == ContentLengthStrategy.CHUNKED) {
            return new ChunkedInputStream(buffer, in, LIMITS);
        }
        return length == UNTIL_CLOSED
                ? new IdentityInputStream(buffer, in)
                : new ContentLengthInputStream(buffer, in, length);
    }
}
