package io.contacts.testkit.fake.internal.wiremock;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;

/** Takes away the header that WireMock adds: an answer has what its fake gave it, and nothing else. */
final class StubIdHidden implements ResponseTransformerV2 {
    private static final String STUB_ID = "Matched-Stub-Id";

    @Override
    public Response transform(Response response, ServeEvent event) {
        List<HttpHeader> others = response.getHeaders().all().stream()
                .filter(header -> !header.keyEquals(STUB_ID))
                .toList();
        return Response.Builder.like(response).headers(new HttpHeaders(others)).build();
    }

    @Override
    public boolean applyGlobally() {
        return true;
    }

    @Override
    public String getName() {
        return "stub-id-hidden";
    }
}
