package io.contacts.cli;

import io.contacts.cli.imports.ImportCommand;
import io.contacts.cli.imports.ResumeCommand;
import io.contacts.cli.provider.AudiencesCommand;
import io.contacts.cli.provider.FieldsCommand;
import io.contacts.cli.provider.FindCommand;
import io.contacts.cli.runs.RowList;
import io.contacts.cli.runs.RunsCommand;
import io.contacts.cli.runs.WhyCommand;
import io.contacts.cli.sandbox.SandboxCommand;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.importing.RowState;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every row landed, or was a duplicate or suppressed",
            "1:find and why: there is nobody with this address",
            "2:usage or configuration",
            "3:some rows were rejected, or opt-outs not carried",
            "4:stopped: access, quota, the provider is down, or a file or the result cannot be read or written",
            "5:some rows are in doubt",
            "130:interrupted"
        })
final class ContactsCommand implements Runnable {
    private static final Map<String, Function<Surroundings, Object>> COMMANDS = commands();

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
        return commandLine(surroundings, COMMANDS.keySet());
    }

    private static CommandLine commandLine(Surroundings surroundings, Collection<String> commands) {
        CommandLine commandLine = new CommandLine(new ContactsCommand());
        for (String command : commands) {
            commandLine.addSubcommand(
                    command, Objects.requireNonNull(COMMANDS.get(command)).apply(surroundings));
        }
        String version = "contacts " + version();
        commandLine.getCommandSpec().version(version);
        commandLine
                .getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().version(version));
        commandLine.setOut(surroundings.out());
        commandLine.setErr(surroundings.err());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.registerConverter(RowState.class, RowList::state);
        commandLine.setExecutionExceptionHandler(new FailureReport(surroundings));
        return commandLine;
    }

    /** Runs a command line in these surroundings; returns the exit code. */
    static int run(Surroundings surroundings, String... arguments) {
        int exitCode = execute(surroundings, arguments);
        // Whoever reads the result must not take the part that was written for the whole.
        return surroundings.out().checkError() ? new FailureReport(surroundings).untold() : exitCode;
    }

    private static int execute(Surroundings surroundings, String... arguments) {
        try {
            return commandLine(surroundings, needed(arguments)).execute(arguments);
        } catch (Error e) {
            // The JVM would print its message, which may hold anything, and end with a code that means something else
            // here.
            return new FailureReport(surroundings).defect(e);
        }
    }

    /** What the build wrote into the jar; classes outside of a jar have none. */
    private static String version() {
        return Objects.requireNonNullElse(
                ContactsCommand.class.getPackage().getImplementationVersion(), "(no version: not in a jar)");
    }

    /** To learn what a command takes costs as much as the rest of a start: where one is named, the others are left out. */
    private static Collection<String> needed(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (COMMANDS.containsKey(first)) {
            return List.of(first);
        }
        return first.equals("--version") && arguments.length == 1 ? List.of() : COMMANDS.keySet();
    }

    /** In the order of the help. Surroundings are handed to each: nothing in them reads the process's own. */
    private static Map<String, Function<Surroundings, Object>> commands() {
        Map<String, Function<Surroundings, Object>> commands = new LinkedHashMap<>();
        commands.put("import", ImportCommand::new);
        commands.put("resume", ResumeCommand::new);
        commands.put("runs", RunsCommand::new);
        commands.put("why", WhyCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put("audiences", AudiencesCommand::new);
        commands.put("fields", FieldsCommand::new);
        commands.put("find", FindCommand::new);
        commands.put("sandbox", SandboxCommand::new);
        return commands;
    }
}
