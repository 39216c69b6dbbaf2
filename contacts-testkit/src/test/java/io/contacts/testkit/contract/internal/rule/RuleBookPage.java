package io.contacts.testkit.contract.internal.rule;

import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.claim.Needs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The book of rules as a page to read. */
final class RuleBookPage {
    private static final Map<String, String> SECTIONS = Map.of(
            "CP", "The provider as a whole",
            "CR", "Contacts",
            "CS", "Subscriptions",
            "CA", "Audiences",
            "CF", "Fields",
            "CB", "Bulk imports");

    private static final List<String> ORDER = List.of("CP", "CR", "CS", "CA", "CF", "CB");

    private RuleBookPage() {}

    static String text() {
        StringBuilder page = new StringBuilder("""
                # What every provider owes

                This page is generated from the rules themselves and checked against them by `RuleBookTest`. An adapter proves
                them by extending `io.contacts.testkit.contract.ProviderContract`.

                A rule that needs an operation applies to providers that claim it; where it is not claimed, CP-05 proves that it
                is refused before anything is sent. A rule that needs an ability of the harness is run where the harness has it;
                every run says which rules it left out for want of one.
                """);
        for (String section : ORDER) {
            page.append("\n## ").append(SECTIONS.get(section)).append("\n\n");
            page.append("| id | rule | operations | abilities of the harness |\n|---|---|---|---|\n");
            RuleBook.rules().stream()
                    .filter(entry -> entry.rule().id().startsWith(section))
                    .forEach(entry -> page.append(row(entry)));
        }
        return page.toString();
    }

    private static String row(RuleBook.Entry entry) {
        Needs needs = entry.needs();
        Stream<String> operations =
                needs == null ? Stream.of() : Arrays.stream(needs.value()).map(Capability::operation);
        Stream<String> abilities =
                needs == null ? Stream.of() : Arrays.stream(needs.harness()).map(HarnessAbility::name);
        if (Arrays.asList(entry.method().getParameterTypes()).contains(Capability.class)) {
            operations = Stream.concat(operations, Stream.of("each of them in turn"));
        }
        return "| " + entry.rule().id() + " | " + entry.rule().sentence() + " | " + joined(operations) + " | "
                + joined(abilities) + " |\n";
    }

    private static String joined(Stream<String> names) {
        return names.map(name -> name.contains(" in turn") ? name : "`" + name + "`")
                .collect(Collectors.joining(", "));
    }
}
