package io.contacts.importing.internal.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.port.Capability;
import io.contacts.importing.ImportMode;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowState;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is done with each contact")
class ModesTest {
    private static final AudienceId GUESTS = AudienceId.of("G1");

    private final StagedAdapter bulk = StagedAdapter.bulk().audiences(new Audience(GUESTS, "Guests", ""));

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("is by default what the provider does best")
    void byDefault() {
        assertThat(plan(bulk, choices -> choices)).isEqualTo("SAVE bulk");
        assertThat(plan(bulk.without(Capability.SUBMIT_IMPORT), choices -> choices))
                .isEqualTo("SAVE single");
        assertThat(plan(StagedAdapter.adding(), choices -> choices)).isEqualTo("ADD single");
        assertThat(plan(bulk, choices -> choices.audience(GUESTS))).isEqualTo("ADD single");
    }

    @Test
    @DisplayName("is refused where the provider cannot do it, with what can be done instead, before anything is sent")
    void impossible() {
        StagedAdapter adding = StagedAdapter.adding();

        assertThat(refusal(adding, choices -> choices.mode(ImportMode.SAVE)))
                .contains("--mode save needs contacts().save", "use --mode add");
        assertThat(refusal(adding, choices -> choices.mode(ImportMode.UPDATE))).contains("use --mode add");
        assertThat(refusal(adding.without(Capability.ADD_CONTACT), choices -> choices))
                .contains("name the audience to add to with --audience");
        assertThat(refusal(bulk.without(Capability.SAVE_CONTACT), choices -> choices.oneByOne(true)))
                .contains("contacts().save");
        assertThat(adding.calls()).isEmpty();
    }

    @Test
    @DisplayName("never puts into an audience who may have left it")
    void audienceWithSave() {
        assertThat(refusal(bulk, choices -> choices.audience(GUESTS).mode(ImportMode.SAVE)))
                .contains("--audience goes with --mode add", "somebody who left it");
    }

    @Test
    @DisplayName("is refused for an audience that is not there, with those that are")
    void unknownAudience() {
        assertThat(refusal(bulk, choices -> choices.audience(AudienceId.of("G2"))))
                .contains("there is no audience G2", "G1 (Guests)");
        assertThat(bulk.calls()).containsOnly(Capability.LIST_AUDIENCES);
    }

    @Test
    @DisplayName("needs the address for an update, in the file and in each row")
    void updateNeedsAddress() {
        StagedAdapter phones = StagedAdapter.everything();
        UnaryOperator<ImportSettings.Builder> update = choices -> choices.mode(ImportMode.UPDATE);

        assertThat(refusal(phones, "portable\n0612345678\n", update)).contains("e-mail address");
        try (Trial trial = Trial.of(
                phones.provider(), directory, "email;portable;nom\n;0612345678;A\na@example.com;;B\n", update)) {
            trial.plan();

            assertThat(trial.states()).isEqualTo(List.of(RowState.REJECTED, RowState.PENDING));
            assertThat(trial.problem(1).orElseThrow().code()).isEqualTo("email-missing");
        }
    }

    @Test
    @DisplayName("to carry an opt-out is to let the person leave the audience that is named, or else everything")
    void optOuts() {
        Audience guests = new Audience(GUESTS, "Guests", "");
        StagedAdapter suppressing = bulk.without(Capability.UNSUBSCRIBE).audiences(guests);
        StagedAdapter unsubscribing = bulk.without(Capability.SUPPRESS).audiences(guests);

        assertThat(optedOut(suppressing, choices -> choices)).isEqualTo(RowState.PENDING);
        assertThat(optedOut(unsubscribing, choices -> choices)).isEqualTo(RowState.SUPPRESSED);
        assertThat(optedOut(suppressing, choices -> choices.audience(GUESTS))).isEqualTo(RowState.SUPPRESSED);
        assertThat(optedOut(unsubscribing, choices -> choices.audience(GUESTS))).isEqualTo(RowState.PENDING);
    }

    private RowState optedOut(StagedAdapter adapter, UnaryOperator<ImportSettings.Builder> choices) {
        try (Trial trial = Trial.of(
                adapter.provider(),
                directory,
                "email;opt_out\nzoe@example.com;yes\n",
                each -> choices.apply(each.applyOptOuts(true)))) {
            trial.plan();
            return trial.states().get(0);
        }
    }

    private String plan(StagedAdapter adapter, UnaryOperator<ImportSettings.Builder> choices) {
        try (Trial trial = Trial.of(adapter.provider(), directory, "email\na@example.com\n", choices)) {
            ImportPlan plan = trial.plan();
            return plan.mode() + (plan.bulk() ? " bulk" : " single");
        }
    }

    private String refusal(StagedAdapter adapter, UnaryOperator<ImportSettings.Builder> choices) {
        return refusal(adapter, "email\na@example.com\n", choices);
    }

    private String refusal(StagedAdapter adapter, String csv, UnaryOperator<ImportSettings.Builder> choices) {
        try (Trial trial = Trial.of(adapter.provider(), directory, csv, choices)) {
            return String.valueOf(assertThatExceptionOfType(ImportRefusedException.class)
                    .isThrownBy(trial::plan)
                    .actual()
                    .getMessage());
        }
    }
}
