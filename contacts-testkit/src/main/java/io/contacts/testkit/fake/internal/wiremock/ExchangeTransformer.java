package io.contacts.testkit.fake.internal.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.Fault;
import io.contacts.testkit.fake.internal.exchange.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Between WireMock's words and ours: its request becomes a {@link FakeRequest}, our outcome what it has to send. */
final class ExchangeTransformer implements ResponseDefinitionTransformerV2 {
    static final String NAME = "contacts-fake";

    private final Exchange exchange;

    ExchangeTransformer(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Exchange.Outcome outcome = exchange.of(requestFrom(event.getRequest()));
        return responseTo(outcome);
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }

    private static FakeRequest requestFrom(Request request) {
        String url = request.getUrl();
        int question = url.indexOf('?');
        String path = question < 0 ? url : url.substring(0, question);
        String query = question < 0 ? null : url.substring(question + 1);
        return new FakeRequest(request.getMethod().getName(), path, query, headersOf(request), request.getBody());
    }

    private static Map<String, List<String>> headersOf(Request request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.computeIfAbsent(header.key().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .addAll(header.values());
        }
        return headers;
    }

    private static ResponseDefinition responseTo(Exchange.Outcome outcome) {
        Duration delay = outcome.plan().delay();
        Fault fault = outcome.plan().fault();
        ResponseDefinitionBuilder builder = ResponseDefinitionBuilder.responseDefinition();
        if (!delay.isZero()) {
            builder.withFixedDelay(Math.toIntExact(delay.toMillis()));
        }
        if (fault instanceof Fault.Reset) {
            return builder.withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER)
                    .build();
        }
        write(builder, outcome.response(), fault);
        if (fault instanceof Fault.SlowDrip drip) {
            builder.withChunkedDribbleDelay(
                    drip.chunks(), Math.toIntExact(drip.total().toMillis()));
        }
        return builder.build();
    }

    private static void write(ResponseDefinitionBuilder builder, FakeResponse response, Fault fault) {
        builder.withStatus(response.status());
        response.headers().forEach((name, value) -> builder.withHeader(name, value));
        byte[] body = fault instanceof Fault.GarbageBody ? garbage() : response.body();
        if (fault instanceof Fault.TruncatedBody) {
            builder.withHeader("Content-Length", Integer.toString(Math.max(1, body.length)));
            body = Arrays.copyOf(body, body.length / 2);
        }
        builder.withBody(body);
    }

    /** Noise, always the same; the first byte occurs in no UTF-8 text. */
    private static byte[] garbage() {
        byte[] noise = new byte[64];
        new Random(64).nextBytes(noise);
        noise[0] = (byte) 0xFF;
        return noise;
    }
}
