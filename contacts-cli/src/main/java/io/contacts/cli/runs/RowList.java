package io.contacts.cli.runs;

import io.contacts.cli.facts.RunTexts;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.importing.RowState;
import io.contacts.importing.ledger.sqlite.LedgerView;
import io.contacts.importing.runs.RunFolder;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** Every row of a run that is in one state, by its line in the file: nobody's data. */
public final class RowList {
    private RowList() {}

    /** A state as people write it: {@code in-doubt}, {@code rejected}. */
    public static RowState state(String text) {
        String plain = text.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(RowState.values())
                .filter(state -> state.jsonName().toLowerCase(Locale.ROOT).equals(plain))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no state of a row; there are "
                        + Arrays.stream(RowState.values())
                                .map(RunTexts::words)
                                .map(words -> words.replace(' ', '-'))
                                .collect(Collectors.joining(", "))));
    }

    static void print(RunFolder folder, RowState listed, Surroundings surroundings) {
        PrintWriter out = surroundings.out();
        try (LedgerView view = folder.view()) {
            if (view.counts().of(listed) == 0) {
                surroundings.say("contacts: no row of run " + folder.name() + " is " + RunTexts.words(listed));
            }
            if (listed.isExplained()) {
                view.eachProblem((row, line, state, problem) -> {
                    if (state == listed) {
                        out.println("line " + line + ": " + problem.code() + ", " + problem.reason());
                    }
                });
            } else {
                view.eachPerson(place -> {
                    if (place.state() == listed) {
                        out.println("line " + place.line());
                    }
                });
            }
        }
    }
}
