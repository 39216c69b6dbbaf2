package io.contacts.domain.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.contacts.domain.Nothing;
import io.contacts.domain.port.Capability;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The facts of a failure")
class ErrorFactsTest {
    private static final ErrorFacts FACTS = ErrorFacts.of("sentori", Capability.SAVE_CONTACT);

    @Test
    @DisplayName("begin with provider and operation alone")
    void beginWithTwo() {
        assertThat(FACTS.provider()).isEqualTo("sentori");
        assertThat(FACTS.operation()).isEqualTo(Capability.SAVE_CONTACT);
        assertThat(FACTS.httpStatus()).isEmpty();
        assertThat(FACTS.providerCode()).isEmpty();
        assertThat(FACTS.completed()).isEmpty();
        assertThat(FACTS.detail()).isEmpty();
        assertThat(FACTS.nextStep()).isEmpty();
    }

    @Test
    @DisplayName("are added one by one, in any order, and none is lost on the way")
    void areAdded() {
        List<UnaryOperator<ErrorFacts>> steps = List.of(
                facts -> facts.withProviderCode("103"),
                facts -> facts.withHttpStatus(400),
                facts -> facts.withCompleted(Capability.ADD_CONTACT),
                facts -> facts.withDetail("no JSON"),
                facts -> facts.withNextStep("Wait"),
                facts -> facts.during(Capability.ADD_CONTACT_TO_AUDIENCE));
        for (int first = 0; first < steps.size(); first++) {
            ErrorFacts facts = FACTS;
            for (int i = 0; i < steps.size(); i++) {
                facts = steps.get((first + i) % steps.size()).apply(facts);
            }

            assertThat(facts.provider()).isEqualTo("sentori");
            assertThat(facts.providerCode()).contains("103");
            assertThat(facts.httpStatus()).hasValue(400);
            assertThat(facts.completed()).contains(Capability.ADD_CONTACT);
            assertThat(facts.detail()).contains("no JSON");
            assertThat(facts.nextStep()).contains("Wait");
            assertThat(facts.operation()).isEqualTo(Capability.ADD_CONTACT_TO_AUDIENCE);
        }
        assertThat(FACTS.providerCode()).as("the first ones never change").isEmpty();
    }

    @Test
    @DisplayName("become one message, whichever of them are there")
    void becomeAMessage() {
        String start = "sentori: contacts().save: what";

        assertThat(FACTS.message("what", "")).isEqualTo(start);
        assertThat(FACTS.message("what", "Next")).isEqualTo(start + ". Next");
        assertThat(FACTS.withNextStep("Own").message("what", "Next")).isEqualTo(start + ". Own");
        assertThat(FACTS.withDetail("no JSON").message("what", "")).isEqualTo(start + ": no JSON");
        assertThat(FACTS.withHttpStatus(400).message("what", "")).isEqualTo(start + " (HTTP 400)");
        assertThat(FACTS.withProviderCode("103").message("what", "")).isEqualTo(start + " (code 103)");
        assertThat(FACTS.withHttpStatus(400).withProviderCode("103").message("what", ""))
                .isEqualTo(start + " (HTTP 400, code 103)");
        assertThat(FACTS.withCompleted(Capability.ADD_CONTACT).message("what", "Next"))
                .isEqualTo(start + "; done before it failed: contacts().add. Next");
        assertThat(FACTS.withHttpStatus(400)).hasToString("sentori: contacts().save: facts (HTTP 400)");
    }

    @Test
    @DisplayName("are always of a provider and an operation")
    void refuseNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> ErrorFacts.of(Nothing.of(String.class), Capability.SAVE_CONTACT));
        assertThatNullPointerException().isThrownBy(() -> ErrorFacts.of("sentori", Nothing.of(Capability.class)));
    }
}
