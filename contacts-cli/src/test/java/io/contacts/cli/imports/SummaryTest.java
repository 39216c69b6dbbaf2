package io.contacts.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.CommandRun;
import io.contacts.cli.facts.KeptRun;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.importing.ImportMode;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportReport;
import io.contacts.importing.StateCounts;
import io.contacts.importing.runs.RunHome;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What an import says of its time")
class SummaryTest {
    private static final StateCounts NONE = new StateCounts(Map.of());

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("is exact to the millisecond for programs")
    void millisecondsForPrograms() {
        CommandRun run = told(true);

        assertThat(run.json().get("seconds").doubleValue()).isEqualTo(1.235);
    }

    @Test
    @DisplayName("is exact to a tenth of a second for people")
    void tenthsForPeople() {
        CommandRun run = told(false);

        assertThat(run.out()).contains("seconds    1.2" + System.lineSeparator());
    }

    private CommandRun told(boolean json) {
        ImportReport report = new ImportReport(NONE, null, Map.of(), List.of(), 1.23456);
        return CommandRun.of(directory, Map.of(), InputStream.nullInputStream(), surroundings -> {
            summary(surroundings).printReport(report, Optional.empty(), json);
            return ExitCodes.LANDED;
        });
    }

    private Summary summary(Surroundings surroundings) {
        KeptRun run = new KeptRun(
                RunHome.in(directory).create(Path.of("guests.csv"), surroundings.clock()), directory, "", "");
        ImportPlan plan =
                new ImportPlan("guests.csv", "", "UTF-8", ImportMode.SAVE, true, List.of(), NONE, List.of(), Map.of());
        return new Summary(surroundings, run, "sentori", false, plan);
    }
}
