package io.contacts.importing.internal.planning;

import static io.contacts.importing.job.KeptRuns.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowState;
import io.contacts.importing.job.KeptRuns;
import io.contacts.importing.job.ResumeChoices;
import io.contacts.importing.job.Trial;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.staging.Guests;
import io.contacts.importing.staging.StagedAdapter;
import io.contacts.importing.staging.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A row of a run that goes on")
class SameReadingTest {
    private final StagedAdapter adapter = StagedAdapter.everything();

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{0}")
    @DisplayName("is not sent where a column is not what it was, since the fields at the provider were changed")
    @ValueSource(strings = {"renamed", "of another type"})
    void otherFields(String change) throws IOException {
        adapter.fields(ContactField.named("Color", FieldType.TEXT));
        RunFolder run =
                stoppedAfterFirst("email;Color\na@example.com;1\nb@example.com;2\n", c -> c.ignoreUnknown(true));
        adapter.fields(
                change.equals("renamed")
                        ? ContactField.named("Shade", FieldType.TEXT)
                        : ContactField.named("Color", FieldType.NUMBER));
        int before = adapter.written().size();

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> runs().resume(run, "", ResumeChoices.none(), at(1)))
                .withMessageContaining("the columns are not what they were")
                .withMessageContaining("import the file again");
        assertThat(adapter.written()).hasSize(before);
    }

    @Test
    @DisplayName("is of a person who agreed when the run began, not when it went on")
    void consent() throws IOException {
        RunFolder run = stoppedAfterFirst(
                "email;consent\na@example.com;yes\nb@example.com;yes\n", c -> c.consentEvidence("paper form"));

        assertThat(runs().resume(run, "", ResumeChoices.none(), Clock.offset(Trial.CLOCK, Duration.ofDays(1)))
                        .of(RowState.CREATED))
                .isEqualTo(2);

        assertThat(adapter.written())
                .hasSizeGreaterThan(2)
                .extracting(Contact::consent)
                .containsOnly(Consent.optedIn("paper form", Trial.CLOCK.instant()));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "has a birthday of the day that it was when and where the run began, which is tomorrow where it goes on")
    @ValueSource(strings = {"clock set back", "another zone"})
    void birthday(String why) throws IOException {
        RunFolder run = stoppedAfterFirst(
                "email;birthday\na@example.com;2026-11-23\nb@example.com;2026-11-23\n", choices -> choices);
        Clock dayBefore = why.equals("clock set back")
                ? Clock.offset(Trial.CLOCK, Duration.ofDays(-1))
                : Trial.CLOCK.withZone(ZoneOffset.ofHours(-12));

        assertThat(runs().resume(run, "", ResumeChoices.none(), dayBefore).of(RowState.CREATED))
                .isEqualTo(2);
    }

    /** A run that the provider stopped once it had taken the first row; afterwards it takes every row. */
    private RunFolder stoppedAfterFirst(String csv, UnaryOperator<ImportSettings.Builder> choices) throws IOException {
        AtomicInteger calls = new AtomicInteger();
        adapter.onWrite(contact -> {
            if (calls.incrementAndGet() > 1) {
                throw Trouble.down();
            }
            return Guests.created(contact);
        });
        RunFolder stopped = runs().begin(csv, Trial.CLOCK, choices);
        assertThat(KeptRuns.counts(stopped))
                .returns(1L, counts -> counts.of(RowState.CREATED))
                .returns(1L, counts -> counts.of(RowState.PENDING));
        adapter.onWrite(Guests::created);
        return stopped;
    }

    private KeptRuns runs() {
        return new KeptRuns(directory, adapter);
    }
}
