package io.contacts.sofy.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.provider.CallObserver;
import io.contacts.sofy.fixture.Answering;
import io.contacts.sofy.fixture.Operation;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.RecordedRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A redirect of any of Sofy's operations")
class RedirectMatrixTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @DisplayName("is refused, GET and POST: the second origin sees no request, the first one no second")
    void refused(int status) {
        try (Answering second = Answering.with(FakeResponse.text(200, "application/json", "[]"))) {
            FakeResponse redirect = FakeResponse.empty(status).withHeader("Location", second.url() + "/groups");
            try (Answering first =
                    new Answering(CallObserver.none(), Map.of("max-attempts", "4"), request -> redirect)) {
                for (Operation operation : Operation.values()) {
                    assertThat(catchThrowableOfType(
                                    UnexpectedResponseException.class, () -> operation.run(first.provider())))
                            .as("%s", operation)
                            .isNotNull();
                }

                assertThat(second.requests()).isEmpty();
                assertThat(first.requests().stream()
                                .map(RecordedRequest::method)
                                .collect(Collectors.toSet()))
                        .containsExactlyInAnyOrder("GET", "POST");
                assertThat(first.requests()).hasSize(Operation.values().length);
                Operation.LIST_AUDIENCES.run(second.provider());
                assertThat(second.requests())
                        .as("the second origin can see requests")
                        .hasSize(1);
            }
        }
    }
}
