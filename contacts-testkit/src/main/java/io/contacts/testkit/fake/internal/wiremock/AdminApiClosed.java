package io.contacts.testkit.fake.internal.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** WireMock's administration under {@code /__admin} could make this server a proxy: nobody gets in. */
final class AdminApiClosed implements AdminRequestFilterV2 {
    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        return RequestFilterAction.stopWith(
                ResponseDefinitionBuilder.responseDefinition().withStatus(404).build());
    }

    @Override
    public String getName() {
        return "admin-api-closed";
    }
}
