package io.contacts.cli;

import io.contacts.importing.runs.RunHome;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where runs are kept. */
final class RunPlace {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where .contacts is kept; the default is the working directory.")
    private @Nullable Path home;

    RunPlace() {}

    /** The runs that are meant. */
    RunHome home(Surroundings surroundings) {
        return RunHome.in(
                home == null
                        ? surroundings.directory()
                        : surroundings.directory().resolve(home));
    }
}
