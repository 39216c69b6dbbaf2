package io.contacts.cli.runs;

import io.contacts.cli.facts.RunTexts;
import io.contacts.cli.provider.PersonAddress;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.RowProblem;
import io.contacts.importing.ledger.sqlite.LedgerView;
import io.contacts.importing.runs.ContactNumbers;
import io.contacts.importing.runs.RunFolder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code contacts why EMAIL}: what happened to one person in every run on this machine. */
@Command(
        name = "why",
        description = "Says what happened to one person in every run that is kept here.",
        mixinStandardHelpOptions = true)
public final class WhyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    /** Whether there is a run of which nothing can be said. */
    private boolean unread;

    @Mixin
    private PersonAddress address = new PersonAddress();

    @Mixin
    private RunPlace place = new RunPlace();

    /** One that is started with these surroundings. */
    public WhyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        long person = new ContactNumbers().person(address.get());
        int found = 0;
        for (RunFolder folder : place.home(surroundings).all()) {
            if (folder.hasLedger()) {
                found += tell(folder, person);
            }
        }
        if (found == 0) {
            surroundings.say(
                    unread
                            ? "contacts: no run that can be read has a row of this person; of the others it is not known"
                            : "contacts: no run that is kept here has a row of this person; name another place with"
                                    + " --home");
            return unread ? ExitCodes.STOPPED : ExitCodes.ABSENT;
        }
        return ExitCodes.LANDED;
    }

    private int tell(RunFolder folder, long person) {
        int[] rows = new int[1];
        try (LedgerView view = folder.view()) {
            String file = RunTexts.file(view);
            String onItsWay =
                    folder.worker().isPresent() ? " (under way)" : " (it was being sent when the run was killed)";
            view.eachPerson(row -> {
                if (row.person() == person) {
                    rows[0]++;
                    String problem =
                            view.problem(row.row()).map(WhyCommand::told).orElse("");
                    surroundings
                            .out()
                            .println(folder.name() + "  " + RunTexts.provider(view) + "  " + file
                                    + ", line " + row.line() + ": "
                                    + RunTexts.words(row.state())
                                    + (row.underWay() ? onItsWay : "") + problem);
                }
            });
        } catch (ImportRefusedException e) {
            surroundings.say("contacts: " + e.getMessage());
            unread = true;
        }
        return rows[0];
    }

    private static String told(RowProblem problem) {
        return " – " + problem.reason() + (problem.fix().isEmpty() ? "" : ". " + problem.fix());
    }
}
