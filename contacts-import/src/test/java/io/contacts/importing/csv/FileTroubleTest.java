package io.contacts.importing.csv;

import static io.contacts.importing.RowState.ACCEPTED;
import static io.contacts.importing.RowState.CREATED;
import static io.contacts.importing.RowState.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportReport.StopCause;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.Answers;
import io.contacts.importing.staging.StagedAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file that does not stay as it was")
class FileTroubleTest {
    /** Much more than is read ahead, so that what stands at the end is read after the first rows were sent. */
    private static final int MANY = 9_999;

    private static final String WIDE = "x".repeat(250);

    private final StagedAdapter adapter = StagedAdapter.adding();

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("is not sent if it was changed after the plan")
    void changedAfterPlan() throws IOException {
        try (Trial trial = Trial.of(adapter.provider(), directory, "email\na@example.com\n")) {
            trial.plan();
            Files.writeString(trial.file(), "email\nb@example.com\n");

            assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(trial::apply)
                    .withMessageContaining("was changed since it was read");
            assertThat(adapter.written()).isEmpty();
        }
    }

    @Test
    @DisplayName("stops the run where it was cut short meanwhile; what was sent is told, the rest is pending")
    void cutShort() {
        assertStops(file -> Files.writeString(file, Files.readString(file).substring(0, 1000)));
    }

    @Test
    @DisplayName("stops the run where rows were added meanwhile; none of them is sent")
    void longer() {
        assertStops(file -> Files.writeString(file, "new@example.com;;\n", StandardOpenOption.APPEND));

        assertThat(sent("new")).isFalse();
    }

    @Test
    @DisplayName("stops the run where it is not text any more")
    void noText() {
        assertStops(file -> {
            byte[] bytes = Files.readAllBytes(file);
            Arrays.fill(bytes, bytes.length - 1000, bytes.length, (byte) 0xFF);
            Files.write(file, bytes);
        });
    }

    @Test
    @DisplayName("stops the run where somebody opted out meanwhile, who is not sent")
    void optedOutMeanwhile() {
        String last = "guest" + (MANY - 1);
        assertStops(file -> Files.writeString(
                file, Files.readString(file).replace(last + "@example.com;", last + "@example.com;no")));

        assertThat(sent(last)).isFalse();
    }

    @Test
    @DisplayName("stops the run before anybody is sent who was written into a planned row in place of somebody else")
    void somebodyElse() {
        String last = "guest" + (MANY - 1);
        assertStops(file ->
                writeOver(file, Files.readString(file).replace(last, "other" + last.substring("guest".length()))));

        assertThat(sent("other" + (MANY - 1))).isFalse();
    }

    @Test
    @DisplayName("is sent to its end if it was only touched, or written anew with the same content")
    void sameContent() {
        assertSent(file -> {
            Files.setLastModifiedTime(file, FileTime.from(Trial.CLOCK.instant()));
            writeOver(file, Files.readString(file));
        });
    }

    @Test
    @DisplayName("is sent to its end, as it was planned, if another one takes its name")
    // Nor can another file be told from an edited one there, which stops the run: files have no number.
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a file that is open keeps its name there")
    void replaced() {
        assertSent(file -> Files.move(
                Files.writeString(directory.resolve("other.csv"), "email;consent;last_name\nother@example.com;;\n"),
                file,
                StandardCopyOption.REPLACE_EXISTING));

        assertThat(sent("other")).isFalse();
        assertThat(sent("guest" + (MANY - 1))).isTrue();
    }

    @Test
    @DisplayName("keeps back the rows of a batch that were read before the change was noticed")
    void heldBack() {
        StagedAdapter bulk = StagedAdapter.bulk();
        AtomicBoolean edited = new AtomicBoolean();
        try (Trial trial = Trial.of(bulk.provider(), directory, rows(MANY), choices -> choices.batchSize(500))) {
            trial.plan();
            bulk.onSubmit(batch -> {
                if (edited.compareAndSet(false, true)) {
                    edit(trial.file(), file -> Files.writeString(file, ";;\n", StandardOpenOption.APPEND));
                }
                return Answers.receipt(batch.contacts().size(), 0, 0);
            });

            ImportReport report = trial.apply();

            assertThat(report.stopped()).map(ImportReport.Stop::cause).contains(StopCause.FILE);
            long sent = bulk.submitted().stream()
                    .mapToLong(batch -> batch.contacts().size())
                    .sum();
            // Batches that were full may have been about to go, and do not any more.
            assertThat(sent).isBetween(500L, 9_500L);
            assertThat(report.counts().of(ACCEPTED)).isEqualTo(sent);
            assertThat(report.counts().of(PENDING)).isEqualTo(MANY - sent);
        }
    }

    private interface Edit {
        void of(Path file) throws IOException;
    }

    private void assertStops(Edit edit) {
        ImportReport report = sendWhile(edit);

        assertThat(report.stopped()).map(ImportReport.Stop::cause).contains(StopCause.FILE);
        assertThat(report.counts().of(CREATED)).isEqualTo(adapter.written().size());
        assertThat(report.counts().of(CREATED) + report.counts().of(PENDING)).isEqualTo(MANY);
    }

    private void assertSent(Edit edit) {
        ImportReport report = sendWhile(edit);

        assertThat(report.stopped()).isEmpty();
        assertThat(report.counts().of(CREATED))
                .isEqualTo(MANY)
                .isEqualTo(adapter.written().size());
    }

    /** The edit is made while the first row is under way. */
    private ImportReport sendWhile(Edit edit) {
        AtomicBoolean edited = new AtomicBoolean();
        try (Trial trial = Trial.of(adapter.provider(), directory, rows(MANY), choices -> choices.concurrency(1))) {
            trial.plan();
            adapter.onWrite(contact -> {
                if (edited.compareAndSet(false, true)) {
                    edit(trial.file(), edit);
                }
                return new SaveResult.Created(StoredContact.sent(contact));
            });
            return trial.apply();
        }
    }

    private boolean sent(String name) {
        return adapter.written().stream()
                .anyMatch(contact ->
                        contact.email() != null && contact.email().localPart().equals(name));
    }

    /** In its place: whoever reads the file meanwhile finds a whole one. */
    private static void writeOver(Path file, String content) throws IOException {
        Files.writeString(file, content, StandardOpenOption.WRITE);
    }

    private static void edit(Path file, Edit edit) {
        try {
            edit.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "guest" + i + "@example.com;;" + WIDE + "\n")
                .collect(Collectors.joining("", "email;consent;last_name\n", ""));
    }
}
