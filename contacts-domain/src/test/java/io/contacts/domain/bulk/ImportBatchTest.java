package io.contacts.domain.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.contacts.domain.Guests;
import io.contacts.domain.Nothing;
import io.contacts.domain.contact.Contact;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A batch")
class ImportBatchTest {
    private static final ImportCounters COUNTERS = new ImportCounters(1, 1, 0, 0, 0, 0, 0, 0);

    @Test
    @DisplayName("keeps its contacts in order, whatever becomes of the list that it was made from")
    void keepsItsContacts() {
        List<Contact> given = new ArrayList<>(List.of(Guests.zoe(), Guests.everything(), Guests.zoe()));
        ImportBatch batch = ImportBatch.of(given);

        given.clear();

        assertThat(batch.contacts()).containsExactly(Guests.zoe(), Guests.everything(), Guests.zoe());
        assertThat(batch.contacts()).isUnmodifiable();
    }

    @Test
    @DisplayName("has a name and a description where it was given them, in any order")
    void hasNameAndDescription() {
        ImportBatch plain = ImportBatch.of(List.of(Guests.zoe()));

        ImportBatch one = plain.named("Guests").describedAs("November");
        ImportBatch other = plain.describedAs("November").named("Guests");

        assertThat(plain.name()).isEmpty();
        assertThat(plain.description()).isEmpty();
        assertThat(List.of(one, other)).allSatisfy(batch -> {
            assertThat(batch.name()).contains("Guests");
            assertThat(batch.description()).contains("November");
            assertThat(batch.contacts()).containsExactly(Guests.zoe());
        });
    }

    @Test
    @DisplayName("is never empty and holds no null")
    void refusesEmptyAndNull() {
        ImportBatch batch = ImportBatch.of(List.of(Guests.zoe()));

        assertThatIllegalArgumentException().isThrownBy(() -> ImportBatch.of(List.of()));
        assertThatNullPointerException().isThrownBy(() -> batch.named(Nothing.of(String.class)));
        assertThatNullPointerException().isThrownBy(() -> batch.describedAs(Nothing.of(String.class)));
    }

    @Test
    @DisplayName("says how many contacts it has")
    void saysHowMany() {
        assertThat(ImportBatch.of(List.of(Guests.zoe())).named("Guests"))
                .hasToString("ImportBatch[contacts=1, name=Guests]");
    }

    @Test
    @DisplayName("is answered by a receipt, with an id where something was imported")
    void receipts() {
        ImportReceipt receipt = ImportReceipt.of(COUNTERS, ImportId.of("7"));

        assertThat(receipt.counters()).isEqualTo(COUNTERS);
        assertThat(receipt.importId()).contains(ImportId.of("7"));
        assertThat(ImportReceipt.of(COUNTERS, null).importId()).isEmpty();
        assertThat(receipt)
                .isEqualTo(ImportReceipt.of(COUNTERS, ImportId.of("7")))
                .hasSameHashCodeAs(ImportReceipt.of(COUNTERS, ImportId.of("7")))
                .isNotEqualTo(ImportReceipt.of(COUNTERS, null))
                .isNotEqualTo(ImportReceipt.of(new ImportCounters(2, 1, 0, 0, 0, 0, 0, 0), ImportId.of("7")));
        assertThat(receipt.toString()).contains("total=1", "importId=7");
        assertThat(receipt.hashCode())
                .isNotEqualTo(ImportReceipt.of(COUNTERS, null).hashCode());
        assertThatNullPointerException().isThrownBy(() -> ImportReceipt.of(Nothing.of(ImportCounters.class), null));
    }
}
