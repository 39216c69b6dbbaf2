package io.contacts.domain.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.contacts.domain.Guests;
import io.contacts.domain.Nothing;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.ProviderAdapter;
import io.contacts.domain.provider.RecordingAdapter;
import io.contacts.domain.provider.RecordingObserver;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An argument that no operation takes")
class GuardArgumentsTest {
    private static final EmailAddress EMAIL = EmailAddress.of("zoe@example.com");
    private static final AudienceId AUDIENCE = AudienceId.of("7");

    private final RecordingAdapter adapter = RecordingAdapter.able().with(Set.of());
    private final RecordingObserver observer = new RecordingObserver();
    private final ContactsProvider provider = ContactsProviders.around(adapter, false, observer);

    static Stream<Arguments> calls() {
        return Stream.concat(contactCalls(), otherCalls());
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("is null: refused by its name before anything else is looked at, and nobody hears of it")
    void refusesNull(String name, Consumer<ContactsProvider> call) {
        assertThatNullPointerException().isThrownBy(() -> call.accept(provider)).withMessage(name);
        assertThat(adapter.journal().entries()).isEmpty();
        assertThat(observer.completed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("is not looked at once the provider is closed: that is said instead")
    void saysThatItIsClosed(String name, Consumer<ContactsProvider> call) {
        provider.close();

        assertThatIllegalStateException()
                .as(name)
                .isThrownBy(() -> call.accept(provider))
                .withMessage("the provider recording is closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    @DisplayName("is a blank name for an audience")
    void refusesBlankNames(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.audiences().create(name))
                .withMessage("an audience's name must not be blank");
        provider.close();
        assertThatIllegalStateException().isThrownBy(() -> provider.audiences().create(name));
        assertThat(observer.completed()).isEmpty();
    }

    @Test
    @DisplayName("is a missing observer or adapter: refused when the provider is made, not when it is used")
    void refusesMissingParts() {
        assertThatNullPointerException()
                .isThrownBy(() -> ContactsProviders.around(adapter, false, Nothing.of(CallObserver.class)));
        assertThatNullPointerException()
                .isThrownBy(() -> ContactsProviders.around(Nothing.of(ProviderAdapter.class), false, observer));
    }

    private static Stream<Arguments> contactCalls() {
        Contact none = Nothing.of(Contact.class);
        ContactRef noRef = Nothing.of(ContactRef.class);
        ContactPatch patch = ContactPatch.builder().build();
        return Stream.of(
                call("ref", p -> p.contacts().find(noRef)),
                call("contact", p -> p.contacts().add(none)),
                call("contact", p -> p.contacts().add(none, AUDIENCE)),
                call("audience", p -> p.contacts().add(Guests.zoe(), Nothing.of(AudienceId.class))),
                call("ref", p -> p.contacts().update(noRef, patch)),
                call("patch", p -> p.contacts().update(ContactRef.email(EMAIL), Nothing.of(ContactPatch.class))),
                call("contact", p -> p.contacts().save(none)),
                call("currentEmail", p -> p.contacts().saveAs(Nothing.of(EmailAddress.class), Guests.zoe())),
                call("contact", p -> p.contacts().saveAs(EMAIL, none)),
                call("ref", p -> p.contacts().delete(noRef)));
    }

    private static Stream<Arguments> otherCalls() {
        EmailAddress noEmail = Nothing.of(EmailAddress.class);
        AudienceId noAudience = Nothing.of(AudienceId.class);
        Class<?> noType = Nothing.of(Class.class);
        return Stream.of(
                call("email", p -> p.subscriptions().subscribe(noEmail, AUDIENCE)),
                call("audience", p -> p.subscriptions().subscribe(EMAIL, noAudience)),
                call("email", p -> p.subscriptions().unsubscribe(noEmail, AUDIENCE)),
                call("audience", p -> p.subscriptions().unsubscribe(EMAIL, noAudience)),
                call("email", p -> p.subscriptions().suppress(noEmail)),
                call("id", p -> p.audiences().find(noAudience)),
                call("name", p -> p.audiences().create(Nothing.of(String.class))),
                call("id", p -> p.audiences().members(noAudience)),
                call("batch", p -> p.imports().submit(Nothing.of(ImportBatch.class))),
                call("importId", p -> p.imports().attach(Nothing.of(ImportId.class), DocumentId.of("9"))),
                call("documentId", p -> p.imports().attach(ImportId.of("8"), Nothing.of(DocumentId.class))),
                call("type", p -> p.unwrap(noType)));
    }

    private static Arguments call(String name, Consumer<ContactsProvider> call) {
        return arguments(name, call);
    }
}
