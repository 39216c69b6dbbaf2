package io.contacts.cli;

import io.contacts.importing.runs.RunFolder;
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

    /** This run, which is kept here. */
    KeptRun run(RunFolder folder, Surroundings surroundings) {
        return new KeptRun(folder, surroundings.directory(), option(), "");
    }

    /** The same, which goes to this provider. */
    KeptRun run(RunFolder folder, ProviderAccess access, Surroundings surroundings) {
        return new KeptRun(folder, surroundings.directory(), option(), access.options());
    }

    /** The option as it is typed, after a blank; nothing if it was not given. */
    String option() {
        return ShellWord.option("--home", home);
    }
}
