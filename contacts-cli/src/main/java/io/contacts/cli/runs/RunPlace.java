package io.contacts.cli.runs;

import io.contacts.cli.facts.KeptRun;
import io.contacts.cli.provider.ProviderAccess;
import io.contacts.cli.terminal.ShellWord;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.runs.RunHome;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where runs are kept. */
public final class RunPlace {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where .contacts is kept; the default is the working directory.")
    private @Nullable Path home;

    /** The option as it is where it is not given. */
    public RunPlace() {}

    /** The runs that are meant. */
    public RunHome home(Surroundings surroundings) {
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
    public KeptRun run(RunFolder folder, ProviderAccess access, Surroundings surroundings) {
        return new KeptRun(folder, surroundings.directory(), option(), access.options());
    }

    /** The option as it is typed, after a blank; nothing if it was not given. */
    public String option() {
        return ShellWord.option("--home", home);
    }
}
