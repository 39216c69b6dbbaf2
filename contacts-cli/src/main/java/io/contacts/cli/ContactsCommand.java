package io.contacts.cli;

import io.contacts.importing.RowState;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself; it does nothing without a subcommand. */
@Command(
        name = "contacts",
        description = "Lands contacts at a marketing provider, and says of every one where it ended.",
        mixinStandardHelpOptions = true,
        version = "contacts 0.1.0-SNAPSHOT",
        subcommands = {
            ImportCommand.class,
            ResumeCommand.class,
            RunsCommand.class,
            WhyCommand.class,
            DoctorCommand.class,
            AudiencesCommand.class,
            FieldsCommand.class,
            FindCommand.class,
            SandboxCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every row landed, or was a duplicate or suppressed",
            "2:usage or configuration",
            "3:some rows were rejected",
            "4:stopped: access, quota, or the provider is down",
            "5:some rows are in doubt",
            "130:interrupted"
        })
final class ContactsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Picocli sets the specification before it runs anything. */
    @SuppressWarnings("NullAway.Init")
    ContactsCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, for example: contacts import guests.csv");
    }

    /** The command line, ready to execute, with this environment. */
    static CommandLine commandLine(Surroundings surroundings) {
        CommandLine commandLine = new CommandLine(new ContactsCommand(), new CommandFactory(surroundings));
        commandLine.setOut(surroundings.out());
        commandLine.setErr(surroundings.err());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.registerConverter(RowState.class, RowList::state);
        commandLine.setExecutionExceptionHandler(new FailureReport(surroundings));
        return commandLine;
    }

    /** Runs a command line in these surroundings; returns the exit code. */
    static int run(Surroundings surroundings, String... arguments) {
        return commandLine(surroundings).execute(arguments);
    }

    /** Hands the surroundings to the commands: nothing in them reads the process's own. */
    private record CommandFactory(Surroundings surroundings) implements CommandLine.IFactory {
        private static final Map<Class<?>, Function<Surroundings, Object>> COMMANDS = Map.of(
                ImportCommand.class, ImportCommand::new,
                ResumeCommand.class, ResumeCommand::new,
                RunsCommand.class, RunsCommand::new,
                WhyCommand.class, WhyCommand::new,
                DoctorCommand.class, DoctorCommand::new,
                AudiencesCommand.class, AudiencesCommand::new,
                FieldsCommand.class, FieldsCommand::new,
                FindCommand.class, FindCommand::new,
                SandboxCommand.class, SandboxCommand::new);

        @Override
        public <K> K create(Class<K> type) throws Exception {
            Function<Surroundings, Object> command = COMMANDS.get(type);
            return command == null ? CommandLine.defaultFactory().create(type) : type.cast(command.apply(surroundings));
        }
    }
}
