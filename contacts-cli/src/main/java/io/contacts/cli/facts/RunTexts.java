package io.contacts.cli.facts;

import io.contacts.cli.sandbox.Sandbox;
import io.contacts.cli.terminal.Figures;
import io.contacts.importing.RowState;
import io.contacts.importing.StateCounts;
import io.contacts.importing.ledger.sqlite.LedgerView;
import io.contacts.testkit.memory.MemoryProviderFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words for what a kept run says of itself. */
public final class RunTexts {
    /** Shown where somebody decides to send rows in doubt again. */
    public static final String LAND_TWICE =
            "those that took effect land twice, where the provider does not recognise people";

    private static final String MEMORY = new MemoryProviderFactory().name();

    private RunTexts() {}

    /** The name of the file that the run is of. */
    public static String file(LedgerView view) {
        Path name = Path.of(view.kept().getOrDefault("file", "")).getFileName();
        return name == null ? "" : name.toString();
    }

    /** The provider that the run went to. */
    public static String provider(LedgerView view) {
        return provider(
                view.kept().getOrDefault("provider", ""),
                Sandbox.DESTINATION.equals(view.kept().get("destination")));
    }

    /** The provider that the run went to, and what its account is called there. */
    public static String account(LedgerView view) {
        String destination = view.kept().getOrDefault("destination", "");
        return destination.isEmpty()
                ? provider(view)
                : view.kept().getOrDefault("provider", "") + " (" + destination + ")";
    }

    /** A provider; people who never left the machine are not at it. */
    public static String provider(String name, boolean sandbox) {
        String inPlace = inPlaceOfProvider(name, sandbox);
        return inPlace.isEmpty() ? name : name + " (" + inPlace + ")";
    }

    /** What stands in a provider's place, where people do not leave the machine; empty for a real one. */
    public static String inPlaceOfProvider(String name, boolean sandbox) {
        return sandbox ? "sandbox" : isMemory(name) ? "no provider" : "";
    }

    /** Whether this is the provider that holds people in the memory of this process. */
    public static boolean isMemory(String name) {
        return name.equals(MEMORY);
    }

    /** The states that rows are in, with their numbers: {@code 499 accepted, 6 duplicate}. */
    public static String counts(StateCounts counts) {
        String told = Arrays.stream(RowState.values())
                .filter(state -> counts.of(state) > 0)
                .map(state -> counts.of(state) + " " + words(state))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "no rows" : told;
    }

    /** Whether the result was told after the last row had ended. */
    public static boolean isToldOf(LedgerView view) {
        return Boolean.parseBoolean(view.kept().get("fact." + RunFacts.TOLD));
    }

    /** How many opt-outs did not reach the provider: {@code 1 opt-out was not carried}. */
    public static String notCarried(long optOuts) {
        return Figures.of(optOuts, "opt-out") + (optOuts == 1 ? " was" : " were") + " not carried";
    }

    /** A state as people read it: {@code in doubt}. */
    public static String words(RowState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
