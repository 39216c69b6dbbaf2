package io.contacts.importing.internal.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.importing.RunListener;
import io.contacts.importing.job.Trial;
import io.contacts.importing.ledger.sqlite.SqliteLedger;
import io.contacts.importing.staging.Answers;
import io.contacts.importing.staging.Guests;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("While a request is on its way")
class NotedBeforeSentTest {
    @TempDir
    private Path directory = Path.of("");

    private @Nullable Path ledger;

    @ParameterizedTest(name = "repeatable: {0}")
    @CsvSource({"true, SENDING_AGAIN_IF_LOST", "false, SENDING"})
    @DisplayName("the ledger on disk says of each row of the batch that it is, and whether it may be sent again")
    void batch(boolean repeatable, String state) {
        StagedAdapter adapter = adapter(repeatable);
        List<Long> noted = new CopyOnWriteArrayList<>();
        adapter.onSubmit(batch -> {
            noted.add(rows(state));
            return Answers.receipt(batch.contacts().size(), 0, 0);
        });
        try (Trial trial = trial(adapter, false)) {
            trial.land();
        }

        assertThat(noted).containsExactly(3L, 3L, 1L);
    }

    @ParameterizedTest(name = "repeatable: {0}")
    @CsvSource({"true, SENDING_AGAIN_IF_LOST", "false, SENDING"})
    @DisplayName("the ledger on disk says so of the one row that goes by itself")
    void single(boolean repeatable, String state) {
        StagedAdapter adapter = adapter(repeatable);
        List<Long> noted = new CopyOnWriteArrayList<>();
        adapter.onWrite(contact -> {
            noted.add(rows(state));
            return new SaveResult.Created(StoredContact.sent(contact));
        });
        try (Trial trial = trial(adapter, true)) {
            trial.land();
        }

        assertThat(noted).hasSize(7).containsOnly(1L);
    }

    @Test
    @DisplayName("progress is told of what was settled, refused rows too, up to all of them")
    void progress() {
        StagedAdapter adapter = StagedAdapter.bulk();
        adapter.onSubmit(batch -> {
            throw Trouble.invalid();
        });
        AtomicLong last = new AtomicLong();
        try (Trial trial = trial(adapter, false)) {
            trial.plan();
            trial.apply(new RunListener() {
                @Override
                public void started(long toSend) {
                    assertThat(toSend).isEqualTo(7);
                }

                @Override
                public void progressed(long settled, double waiting) {
                    assertThat(settled).isGreaterThan(last.getAndSet(settled));
                }
            });
        }

        assertThat(last).hasValue(7);
    }

    private static StagedAdapter adapter(boolean repeatable) {
        return repeatable ? StagedAdapter.bulk() : StagedAdapter.bulk().repeatingNothing();
    }

    private Trial trial(StagedAdapter adapter, boolean oneByOne) {
        Trial trial = Trial.of(
                adapter.provider(),
                directory,
                Guests.rows(Guests.many(7)),
                choices -> choices.batchSize(3).concurrency(1).oneByOne(oneByOne));
        ledger = trial.file().resolveSibling(trial.file().getFileName() + ".ledger");
        return trial;
    }

    /** As somebody else sees it. */
    private long rows(String state) {
        try (Connection connection = SqliteLedger.connect(Objects.requireNonNull(ledger));
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT count(*) FROM row_state WHERE state = '" + state + "'")) {
            return rows.next() ? rows.getLong(1) : -1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
