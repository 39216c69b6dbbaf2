package io.contacts.importing.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.importing.internal.states.StateTable;
import io.contacts.importing.ledger.LedgerException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A write of a ledger in which the JVM itself fails")
class LedgerStoreTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("is not written by half, and is the last one")
    void error() throws Exception {
        LedgerDatabase database = LedgerDatabase.create(directory.resolve("ledger.db"), Map.of());
        try (LedgerStore store = new LedgerStore(database, new StateTable())) {
            store.enqueue(to -> to.note(1, "first half"));
            store.enqueue(to -> {
                throw new StackOverflowError();
            });
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> store.write(false))
                    .withMessageContaining("StackOverflowError");

            store.enqueue(to -> to.note(2, "what comes after it"));
            assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> store.write(true));
            assertThat(new LedgerReading(database.connection()).notes()).isEmpty();
        }
    }
}
