package io.contacts.cli;

import io.contacts.cli.provider.ProviderAccess;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.config.ConfigurationProblem;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.UnsupportedCapabilityException;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ledger.LedgerException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command failed, in lines that start with its name, and chooses the exit code. */
final class FailureReport implements IExecutionExceptionHandler {
    private final Surroundings surroundings;

    FailureReport(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine commandLine, ParseResult parsed) {
        @Nullable String venue = commandLine.getParseResult().matchedOptionValue("--venue", null);
        return tell(error, Optional.ofNullable(venue));
    }

    /**
     * Says why something failed.
     *
     * @param venue where the provider was open, if at a venue: not every adapter names it in its errors
     * @return the exit code
     */
    int tell(Exception error, Optional<String> venue) {
        if (error instanceof ImportRefusedException refused) {
            refused.reasons().forEach(this::say);
            return ExitCodes.USAGE;
        }
        if (error instanceof ConfigurationException wrong) {
            wrong.problems().stream().map(ConfigurationProblem::toString).forEach(this::say);
            return ExitCodes.USAGE;
        }
        if (error instanceof CallInterruptedException || error instanceof InterruptedException) {
            say("interrupted; nothing was written");
            return ExitCodes.INTERRUPTED;
        }
        if (error instanceof LedgerException || error instanceof UncheckedIOException) {
            say(told(error) + "; nothing was sent that is not accounted for");
            if (error instanceof UncheckedIOException) {
                say("if temporary files have no room in " + System.getProperty("java.io.tmpdir")
                        + ", name another directory: JDK_JAVA_OPTIONS=-Djava.io.tmpdir=DIRECTORY");
            }
            return ExitCodes.STOPPED;
        }
        if (error instanceof ContactsException failed) {
            say(String.valueOf(failed.getMessage()));
            if (failed instanceof AccessDeniedException) {
                say(ProviderAccess.advice(ProviderAccess.account(failed.provider(), venue)));
            }
            return failed instanceof UnsupportedCapabilityException ? ExitCodes.USAGE : ExitCodes.STOPPED;
        }
        return defect(error);
    }

    /** Something that should not have happened. */
    int defect(Throwable error) {
        say("stopped by a defect of this program: " + place(error) + "; please report it");
        return ExitCodes.STOPPED;
    }

    /** The result, or a part of it, did not get to where it was to be written. */
    int untold() {
        say("the result could not be written to standard output; make room where that leads to, or lead it elsewhere");
        return ExitCodes.STOPPED;
    }

    /** A message of the file system names a file, which may be named after a person; its kind says enough. */
    private static String told(Exception error) {
        return error instanceof UncheckedIOException unchecked
                ? "a file cannot be read or written ("
                        + (unchecked.getCause() == null
                                ? "unknown"
                                : unchecked.getCause().getClass().getSimpleName())
                        + ")"
                : String.valueOf(error.getMessage());
    }

    /** The kind of the failure and where it happened; its message may hold anything. */
    private static String place(Throwable error) {
        return Arrays.stream(error.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.contacts."))
                .findFirst()
                .map(frame -> error.getClass().getSimpleName() + " at " + frame.getClassName() + "."
                        + frame.getMethodName() + ", line " + frame.getLineNumber())
                .orElse(error.getClass().getSimpleName());
    }

    private void say(String sentence) {
        surroundings.say("contacts: " + sentence);
    }
}
