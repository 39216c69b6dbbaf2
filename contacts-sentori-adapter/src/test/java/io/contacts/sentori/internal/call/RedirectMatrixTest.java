package io.contacts.sentori.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.sentori.fixture.Operation;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.RecordedRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A redirect of any of Sentori's operations")
class RedirectMatrixTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @DisplayName("is refused, GET and POST: the second origin sees no request, the first one no second")
    void refused(int status) {
        try (Wire second = Wire.answering(Bodies.contact());
                Wire first = Wire.answering(
                        Map.of("max-attempts", "4"),
                        FakeResponse.empty(status).withHeader("Location", second.url() + "/contact/get/x/"))) {
            for (Operation operation : Operation.values()) {
                assertThat(catchThrowableOfType(UnexpectedResponseException.class, () -> operation.run(first)))
                        .as("%s", operation)
                        .isNotNull();
            }

            assertThat(second.requests()).isEmpty();
            assertThat(first.requests().stream().map(RecordedRequest::method).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder("GET", "POST");
            assertThat(first.requests()).hasSize(Operation.values().length);
            Operation.FIND.run(second);
            assertThat(second.requests())
                    .as("the second origin can see requests")
                    .hasSize(1);
        }
    }
}
