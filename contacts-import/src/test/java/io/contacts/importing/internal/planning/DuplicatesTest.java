package io.contacts.importing.internal.planning;

import static io.contacts.importing.RowState.DUPLICATE;
import static io.contacts.importing.RowState.PENDING;
import static io.contacts.importing.RowState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.importing.DuplicatePolicy;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.RowProblem;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rows of one person")
class DuplicatesTest {
    private static final String THREE = """
            email;first_name
            zoe@example.com;Zoé
            ana@example.com;Ana
            ZOE@example.com;Zoé-Lou
            zoe@Example.Com;Lou
            """;

    @TempDir
    private Path directory = Path.of("");

    @Nested
    @DisplayName("where the last one counts")
    class Last {
        @Test
        @DisplayName("are all duplicates but the last, also when there are three")
        void chain() {
            try (Trial trial = trial(DuplicatePolicy.LAST, THREE)) {
                ImportPlan plan = trial.plan();

                assertThat(trial.states()).containsExactly(DUPLICATE, PENDING, DUPLICATE, PENDING);
                assertThat(Trial.summary(plan.problems(), "duplicate").count()).isEqualTo(2);
                assertThat(Trial.summary(plan.problems(), "duplicate").examples())
                        .extracting(Object::toString)
                        .containsExactly(
                                "line 2 is the same person as line 4; the last such row counts",
                                "line 4 is the same person as line 5; the last such row counts");
            }
        }

        @Test
        @DisplayName("are sent once, as the last one says")
        void sent() {
            StagedAdapter adapter = StagedAdapter.adding();
            try (Trial trial = Trial.of(adapter.provider(), directory, THREE)) {
                trial.land();

                assertThat(adapter.written())
                        .extracting(contact -> contact.firstName())
                        .containsExactlyInAnyOrder("Ana", "Lou");
            }
        }
    }

    @Nested
    @DisplayName("where the first one counts")
    class First {
        @Test
        @DisplayName("are all duplicates of the first")
        void chain() {
            try (Trial trial = trial(DuplicatePolicy.FIRST, THREE)) {
                ImportPlan plan = trial.plan();

                assertThat(trial.states()).containsExactly(PENDING, PENDING, DUPLICATE, DUPLICATE);
                assertThat(Trial.summary(plan.problems(), "duplicate").examples())
                        .extracting(Object::toString)
                        .containsExactly(
                                "line 4 is the same person as line 2; the first such row counts",
                                "line 5 is the same person as line 2; the first such row counts");
            }
        }
    }

    @Nested
    @DisplayName("where none counts")
    class Reject {
        @Test
        @DisplayName("are all rejected, each counted once, with what to do")
        void chain() {
            try (Trial trial = trial(DuplicatePolicy.REJECT, THREE)) {
                ImportPlan plan = trial.plan();

                assertThat(trial.states()).containsExactly(REJECTED, PENDING, REJECTED, REJECTED);
                assertThat(Trial.summary(plan.problems(), "duplicate").count()).isEqualTo(3);
                assertThat(trial.problems()).extracting(RowProblem::fix).containsOnly("Keep one row of this person");
            }
        }
    }

    @Test
    @DisplayName("do not take part where they are invalid: the valid one is sent")
    void invalidRows() {
        String csv = """
                email;mobile_phone
                zoe@example.com;12
                zoe@example.com;
                zoe@example.com;3.36612E+10
                """;
        for (DuplicatePolicy policy : DuplicatePolicy.values()) {
            try (Trial trial = trial(policy, csv)) {
                trial.plan();

                assertThat(trial.states()).as("%s", policy).containsExactly(REJECTED, PENDING, REJECTED);
            }
        }
    }

    @Test
    @DisplayName("are known by the mobile phone where there is no address, in every spelling")
    void byMobile() {
        String csv = """
                email;mobile_phone
                ;06 12 34 56 78
                ;+33612345678
                ;612345678
                ;06 12 34 56 79
                """;
        try (Trial trial = trial(DuplicatePolicy.LAST, csv)) {
            trial.plan();

            assertThat(trial.states()).containsExactly(DUPLICATE, DUPLICATE, PENDING, PENDING);
        }
    }

    @Test
    @DisplayName("are two people where one has the address and the other only the number")
    void addressAndNumber() {
        String csv = """
                email;mobile_phone
                zoe@example.com;0612345678
                ;0612345678
                lou@example.com;0612345678
                """;
        try (Trial trial = trial(DuplicatePolicy.LAST, csv)) {
            trial.plan();

            assertThat(trial.states()).containsExactly(PENDING, PENDING, PENDING);
        }
    }

    private Trial trial(DuplicatePolicy policy, String csv) {
        return Trial.of(StagedAdapter.adding().provider(), directory, csv, choices -> choices.duplicates(policy));
    }
}
