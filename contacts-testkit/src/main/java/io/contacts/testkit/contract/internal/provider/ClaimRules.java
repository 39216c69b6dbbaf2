package io.contacts.testkit.contract.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnsupportedCapabilityException;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.internal.call.Scene;
import io.contacts.testkit.contract.internal.claim.NotApplicable;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules about what a provider says of itself, and that it holds to it. */
public abstract class ClaimRules extends RuleGroup {
    @Test
    @DisplayName(
            "[CP-01] the provider has a short name: lower-case letters and digits, then perhaps a colon and a venue")
    final void name() {
        assertThat(provider().name()).matches("[a-z][a-z0-9]*(:\\S+)?");
    }

    @Test
    @DisplayName("[CP-02] the capabilities are some, never change, and cannot be changed")
    final void capabilities() {
        assertThat(provider().capabilities())
                .isNotEmpty()
                .isUnmodifiable()
                .isEqualTo(openAnother().capabilities());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("[CP-03] only what is claimed is claimed to be repeatable")
    final void repeatableIsClaimed(Capability operation) {
        if (provider().repeatable(operation)) {
            assertThat(provider().capabilities()).contains(operation);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("[CP-04] what only reads is claimed to be repeatable")
    final void readsAreRepeatable(Capability operation) {
        facts().require(operation);
        if (!Scene.reads(operation)) {
            throw NotApplicable.toProvider(operation.operation() + " writes");
        }

        assertThat(provider().repeatable(operation)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("[CP-05] an operation that is claimed works; one that is not is refused before anything is sent")
    final void worksOrIsRefused(Capability operation) {
        if (facts().capabilities().contains(operation)) {
            Scene scene = Scene.arranged(operation, this);

            assertThatCode(() -> scene.call(operation)).doesNotThrowAnyException();
            return;
        }

        Scene scene = Scene.empty(provider(), people());
        UnsupportedCapabilityException refusal =
                refused(UnsupportedCapabilityException.class, operation, () -> scene.call(operation));

        assertThat(refusal.supported()).isEqualTo(facts().capabilities());
        assertThat(refusal.retry()).isEqualTo(Retry.UNSAFE);
        nothingWasSent();
    }

    @Test
    @DisplayName("[CP-06] there is a place for addresses, for all that is required, and the places cannot be changed")
    final void components() {
        assertThat(provider().components()).contains(Contact.Component.EMAIL).isUnmodifiable();
        assertThat(provider().components()).containsAll(provider().required());
        assertThat(provider().required()).isUnmodifiable();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.contacts.testkit.contract.internal.provider.NullCall#all")
    @DisplayName("[CP-07] an argument that is missing is refused before anything is sent")
    final void nullArguments(NullCall call) {
        Scene scene = Scene.empty(provider(), people());

        assertThatThrownBy(() -> call.call().accept(scene)).isInstanceOf(NullPointerException.class);
        nothingWasSent();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("idsThatCouldChangeAPath")
    @DisplayName("[CP-08] no id can be blank or change the path of a request: \"leave this list\" stays that")
    final void ids(String text) {
        assertThatThrownBy(() -> AudienceId.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ContactId.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DocumentId.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ImportId.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<String> idsThatCouldChangeAPath() {
        return Stream.of("", " ", "\t", "/", ".", "..", "%2F", "a/b", "a b", "?x", "#x", "\\", "\u00a0", "\u200b");
    }
}
