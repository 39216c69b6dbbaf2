package io.contacts.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.contacts.domain.Guests;
import io.contacts.domain.Nothing;
import io.contacts.domain.status.ContactStatus;
import io.contacts.domain.status.Provenance;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stored contact")
class StoredContactTest {
    private static final ContactId ID = ContactId.of("7");
    private static final LocalDateTime CREATED = LocalDateTime.of(2026, 1, 2, 3, 4);
    private static final LocalDateTime MODIFIED = LocalDateTime.of(2026, 2, 3, 4, 5);

    @Test
    @DisplayName("that was returned has what the provider said")
    void returned() {
        Provenance provenance = provenance("API", "192.0.2.1", "https://example.com/", CREATED, MODIFIED, true);

        StoredContact stored = StoredContact.returned(ID, Guests.zoe(), ContactStatus.SUPPRESSED, provenance);

        assertThat(stored.id()).contains(ID);
        assertThat(stored.contact()).isEqualTo(Guests.zoe());
        assertThat(stored.status()).isEqualTo(ContactStatus.SUPPRESSED);
        assertThat(stored.provenance()).isEqualTo(provenance);
        assertThat(stored.basis()).isEqualTo(StoredContact.Basis.AS_RETURNED);
        assertThat(stored).hasToString("StoredContact[id=hidden, status=SUPPRESSED, basis=AS_RETURNED]");
    }

    @Test
    @DisplayName("that was only sent has no id and claims nothing")
    void sent() {
        StoredContact stored = StoredContact.sent(Guests.zoe());

        assertThat(stored.id()).isEmpty();
        assertThat(stored.contact()).isEqualTo(Guests.zoe());
        assertThat(stored.status()).isEqualTo(ContactStatus.UNKNOWN);
        assertThat(stored.provenance()).isEqualTo(Provenance.unknown());
        assertThat(stored.basis()).isEqualTo(StoredContact.Basis.AS_SENT);
        assertThat(stored).hasToString("StoredContact[id=none, status=UNKNOWN, basis=AS_SENT]");
    }

    @Test
    @DisplayName("equals another by everything that it holds")
    void comparesByEverything() {
        StoredContact stored = returned(ID, Guests.zoe(), ContactStatus.EMAILABLE, Provenance.unknown());

        assertThat(returned(ID, Guests.zoe(), ContactStatus.EMAILABLE, Provenance.unknown()))
                .isEqualTo(stored)
                .hasSameHashCodeAs(stored);
        assertThat(List.of(
                        returned(ContactId.of("8"), Guests.zoe(), ContactStatus.EMAILABLE, Provenance.unknown()),
                        returned(ID, Guests.everything(), ContactStatus.EMAILABLE, Provenance.unknown()),
                        returned(ID, Guests.zoe(), ContactStatus.SUPPRESSED, Provenance.unknown()),
                        returned(
                                ID,
                                Guests.zoe(),
                                ContactStatus.EMAILABLE,
                                provenance("API", null, null, null, null, null)),
                        StoredContact.sent(Guests.zoe())))
                .doesNotContain(stored)
                .allSatisfy(other -> assertThat(other.hashCode()).isNotEqualTo(stored.hashCode()));
        assertThat(returned(ID, Guests.zoe(), ContactStatus.UNKNOWN, Provenance.unknown()))
                .isNotEqualTo(StoredContact.sent(Guests.zoe()));
    }

    @Test
    @DisplayName("that was returned has an id")
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> returned(
                        Nothing.of(ContactId.class), Guests.zoe(), ContactStatus.UNKNOWN, Provenance.unknown()));
        assertThatNullPointerException().isThrownBy(() -> StoredContact.sent(Nothing.of(Contact.class)));
    }

    @Test
    @DisplayName("has a provenance that tells what was said from what was not")
    void provenanceKeepsEachThing() {
        Provenance said = provenance("API", "192.0.2.1", "https://example.com/", CREATED, MODIFIED, false);

        assertThat(said.source()).contains("API");
        assertThat(said.ipAddress()).contains("192.0.2.1");
        assertThat(said.referrer()).contains("https://example.com/");
        assertThat(said.createdAt()).contains(CREATED);
        assertThat(said.modifiedAt()).contains(MODIFIED);
        assertThat(said.confirmed()).contains(false);
        assertThat(Provenance.unknown().source()).isEmpty();
        assertThat(Provenance.unknown().confirmed()).isEmpty();
    }

    @Test
    @DisplayName("has a provenance that differs in each thing")
    void provenanceComparesEachThing() {
        Provenance said = provenance("API", "192.0.2.1", "https://example.com/", CREATED, MODIFIED, true);

        assertThat(provenance("API", "192.0.2.1", "https://example.com/", CREATED, MODIFIED, true))
                .isEqualTo(said)
                .hasSameHashCodeAs(said);
        assertThat(List.of(
                        provenance("CSV", "192.0.2.1", "https://example.com/", CREATED, MODIFIED, true),
                        provenance("API", "192.0.2.2", "https://example.com/", CREATED, MODIFIED, true),
                        provenance("API", "192.0.2.1", "https://example.org/", CREATED, MODIFIED, true),
                        provenance("API", "192.0.2.1", "https://example.com/", MODIFIED, MODIFIED, true),
                        provenance("API", "192.0.2.1", "https://example.com/", CREATED, CREATED, true),
                        provenance("API", "192.0.2.1", "https://example.com/", CREATED, MODIFIED, null)))
                .doesNotContain(said)
                .allSatisfy(other -> assertThat(other.hashCode()).isNotEqualTo(said.hashCode()));
    }

    @Test
    @DisplayName("is referred to by its address or by its id")
    void references() {
        assertThat(ContactRef.email("zoe@example.com"))
                .isEqualTo(ContactRef.email(EmailAddress.of("zoe@example.com")))
                .isEqualTo(new ContactRef.ByEmail(EmailAddress.of("zoe@example.com")));
        assertThat(ContactRef.id(ID)).isEqualTo(new ContactRef.ById(ID));
        assertThatIllegalArgumentException().isThrownBy(() -> ContactRef.email("zoe"));
        assertThatNullPointerException().isThrownBy(() -> ContactRef.email(Nothing.of(EmailAddress.class)));
        assertThatNullPointerException().isThrownBy(() -> ContactRef.id(Nothing.of(ContactId.class)));
    }

    @Test
    @DisplayName("that was created is another result than one that was updated")
    void results() {
        StoredContact stored = StoredContact.sent(Guests.zoe());

        assertThat(new SaveResult.Created(stored).contact()).isEqualTo(stored);
        assertThat(new SaveResult.Updated(stored).contact()).isEqualTo(stored);
        assertThat((Object) new SaveResult.Created(stored)).isNotEqualTo(new SaveResult.Updated(stored));
        assertThatNullPointerException().isThrownBy(() -> new SaveResult.Created(Nothing.of(StoredContact.class)));
        assertThatNullPointerException().isThrownBy(() -> new SaveResult.Updated(Nothing.of(StoredContact.class)));
    }

    private static StoredContact returned(ContactId id, Contact contact, ContactStatus status, Provenance provenance) {
        return StoredContact.returned(id, contact, status, provenance);
    }

    private static Provenance provenance(
            @Nullable String source,
            @Nullable String ipAddress,
            @Nullable String referrer,
            @Nullable LocalDateTime createdAt,
            @Nullable LocalDateTime modifiedAt,
            @Nullable Boolean confirmed) {
        return new Provenance(source, ipAddress, referrer, createdAt, modifiedAt, confirmed);
    }
}
