package io.contacts.importing.internal.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.importing.ImportPlan;
import io.contacts.importing.job.Trial;
import io.contacts.importing.staging.StagedAdapter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The counts of problems")
class ProblemCountsTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("are the same in the plan and in the report, each code by itself, also of rows with several problems")
    void same() {
        String csv = """
                email;mobile_phone;birthday;consent
                zoe@;12;31/02/1980;
                ana@;0612345678;;
                lou@example.com;;31/02/1980;
                max@example.com;;;no
                eve@example.com;;;
                eve@example.com;;;
                """;
        try (Trial trial = Trial.of(StagedAdapter.bulk().provider(), directory, csv)) {
            Map<String, Long> planned = counts(trial.plan().problems());
            Map<String, Long> reported = counts(trial.apply().problems());

            assertThat(reported).isEqualTo(planned);
            assertThat(planned)
                    .containsEntry("email-invalid", 2L)
                    .containsEntry("date-impossible", 2L)
                    .containsEntry("duplicate", 1L)
                    .containsEntry("opted-out", 1L)
                    .hasSize(5);
        }
    }

    @Test
    @DisplayName("are of rows: one with the same problem in two columns counts once")
    void rows() {
        String csv = "email;mobile_phone;phone\na@example.com;12;13\nb@example.com;12;\n";
        try (Trial trial = Trial.of(StagedAdapter.bulk().provider(), directory, csv)) {
            assertThat(counts(trial.plan().problems()).values()).containsExactly(2L);
        }
    }

    private static Map<String, Long> counts(Map<String, ImportPlan.ProblemSummary> problems) {
        Map<String, Long> counts = new TreeMap<>();
        problems.forEach((code, summary) -> counts.put(code, summary.count()));
        return counts;
    }
}
