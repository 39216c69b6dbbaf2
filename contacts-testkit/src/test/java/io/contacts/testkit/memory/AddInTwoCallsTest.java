package io.contacts.testkit.memory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.status.ContactStatus;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("like Sentori, the second half of an add to an audience")
class AddInTwoCallsTest {
    private static final Contact ZOE =
            Contact.builder().email("zoe@example.com").build();

    private final InMemoryContacts memory = InMemoryContacts.likeSentori();
    private final ContactsProvider provider = memory.provider();
    private final AudienceId guests = memory.addAudience("Guests");
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        thread.shutdownNow();
    }

    @Test
    @DisplayName("refuses a contact that its first half marked as bad")
    void bad() {
        Contact bad = ZOE.toBuilder()
                .field("IsBadEmailAddress", FieldValue.flag(true))
                .build();

        BadAddressException error = catchThrowableOfType(
                BadAddressException.class, () -> provider.contacts().add(bad, guests));

        requireHalfDone(error);
        assertThat(error.providerCode()).contains("107");
        assertThat(memory.contact("zoe@example.com")).get().returns(ContactStatus.BAD_ADDRESS, StoredContact::status);
    }

    @Test
    @DisplayName("refuses who was suppressed in between")
    void suppressedInBetween() {
        ContactsException error = failureAfter(() -> memory.suppress("zoe@example.com"));

        assertThat(error).isInstanceOf(ContactSuppressedException.class);
        requireHalfDone(error);
    }

    @Test
    @DisplayName("refuses who was deleted in between, and leaves an audience that can be read")
    void deletedInBetween() {
        ContactsException error =
                failureAfter(() -> memory.provider().contacts().delete(ContactRef.email("zoe@example.com")));

        assertThat(error).isInstanceOf(ContactNotFoundException.class);
        requireHalfDone(error);
    }

    private void requireHalfDone(ContactsException error) {
        assertThat(error.operation()).isEqualTo(Capability.ADD_CONTACT_TO_AUDIENCE);
        assertThat(error.completed()).contains(Capability.ADD_CONTACT);
        assertThat(memory.members(guests)).isEmpty();
        assertThat(provider.audiences().members(guests)).isEmpty();
    }

    /** What an add ends in, between whose halves this happens. */
    private ContactsException failureAfter(Runnable inBetween) {
        memory.failNext(Capability.SUBSCRIBE, Failure.hanging());
        CompletableFuture<StoredContact> adding = CompletableFuture.supplyAsync(
                        () -> provider.contacts().add(ZOE, guests), thread)
                .orTimeout(10, TimeUnit.SECONDS);
        while (memory.contact("zoe@example.com").isEmpty() && !adding.isDone()) {
            Thread.onSpinWait();
        }

        inBetween.run();
        memory.heal();

        CompletionException failure = catchThrowableOfType(CompletionException.class, adding::join);
        assertThat(failure).hasCauseInstanceOf(ContactsException.class);
        return (ContactsException) requireNonNull(failure.getCause());
    }
}
