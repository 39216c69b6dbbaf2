package io.contacts.http;

import io.contacts.http.call.ErrorReader;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.internal.answer.Answer;
import io.contacts.http.internal.answer.AnswerBody;
import io.contacts.http.internal.answer.AnswerHead;
import io.contacts.http.internal.exchange.Exchange;
import io.contacts.http.internal.exchange.Network;
import io.contacts.http.internal.exchange.WireRequest;
import io.contacts.http.internal.time.SystemTiming;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Gives every request the same answer at once. */
public final class CannedNetwork implements Network {
    private static final AnswerHead OK = new Head();

    private final byte[] body;
    private final Consumer<byte[]> sent;

    private CannedNetwork(String json, Consumer<byte[]> sent) {
        this.body = json.getBytes(StandardCharsets.UTF_8);
        this.sent = sent;
    }

    /**
     * Calls that are all answered with this JSON under status 200.
     *
     * @param sent is given the body of each request that has one
     */
    public static HttpCalls calls(
            String provider, HttpSettings settings, ErrorReader errors, String json, Consumer<byte[]> sent) {
        return new HttpCalls(provider, settings, errors, new SystemTiming(), new CannedNetwork(json, sent));
    }

    @Override
    public void send(Exchange exchange, WireRequest request) {
        byte[] outgoing = request.body();
        if (outgoing != null) {
            sent.accept(outgoing);
        }
        if (exchange.release()) {
            exchange.gone();
            AnswerBody incoming = exchange.heard(OK);
            Answer early = incoming.beforeReading(body.length);
            if (early == null && incoming.add(body, 0, body.length)) {
                exchange.answered(incoming.whole());
            }
        }
    }

    @Override
    public void close() {}

    private static final class Head implements AnswerHead {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public boolean mayHave(Predicate<String> name) {
            return name.test("Content-Type");
        }

        @Override
        public List<String> values(String name) {
            return name.equals("Content-Type") ? List.of("application/json; charset=utf-8") : List.of();
        }
    }
}
