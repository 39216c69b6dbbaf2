package io.contacts.testkit.contract.internal.rule;

import io.contacts.testkit.contract.ProviderHarness;
import io.contacts.testkit.contract.internal.claim.NotApplicable;
import io.contacts.testkit.contract.internal.claim.ProviderFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What became of each rule in one run of the contract. Thread-safe. */
final class RunReport {
    private final String contract;
    private final Set<String> rulesRun = new TreeSet<>();
    private final Set<String> deviationsSeen = new TreeSet<>();
    private final Set<String> deviationsHeld = new TreeSet<>();
    private final Map<String, Integer> notClaimed = new TreeMap<>();
    private final Map<String, Integer> notRun = new TreeMap<>();
    private int passed;
    private int failed;
    private @Nullable ProviderFacts facts;

    RunReport(String contract) {
        this.contract = contract;
    }

    /** The provider's facts; the harness is asked once. */
    synchronized ProviderFacts facts(Supplier<ProviderHarness> harness) {
        ProviderFacts known = facts;
        if (known == null) {
            known = ProviderFacts.ask(harness.get());
            facts = known;
        }
        return known;
    }

    synchronized boolean isKnownDeviation(Rule rule) {
        return facts != null && facts.knownDeviations().contains(rule.id());
    }

    synchronized void passed(Rule rule) {
        rulesRun.add(rule.id());
        passed++;
        if (isKnownDeviation(rule)) {
            deviationsHeld.add(rule.id());
        }
    }

    synchronized void failed(Rule rule) {
        rulesRun.add(rule.id());
        failed++;
    }

    synchronized void deviated(Rule rule) {
        rulesRun.add(rule.id());
        deviationsSeen.add(rule.id());
    }

    synchronized void notApplicable(Rule rule, NotApplicable reason) {
        if (reason.harnessLacks()) {
            notRun.merge(rule.id() + " (" + reason.getMessage() + ")", 1, Integer::sum);
        } else {
            notClaimed.merge(rule.id(), 1, Integer::sum);
        }
    }

    /** Deviations that are listed and of which the run has shown that they are none. */
    synchronized Set<String> staleDeviations() {
        Set<String> stale = new TreeSet<>(facts == null ? Set.of() : facts.knownDeviations());
        stale.removeAll(deviationsSeen);
        // One that was neither held nor skipped belongs to a part of the contract that was not selected.
        stale.removeIf(id -> !deviationsHeld.contains(id)
                && !notClaimed.containsKey(id)
                && notRun.keySet().stream().noneMatch(run -> run.startsWith(id))
                && RuleBook.ids().contains(id));
        return stale;
    }

    synchronized List<String> lines() {
        String provider = facts == null ? "unknown provider" : facts.name();
        List<String> lines = new ArrayList<>();
        lines.add("[contract] " + provider + ", " + contract + ": " + rulesRun.size() + " rules run, " + passed
                + " executions passed, " + failed + " failed");
        if (!notClaimed.isEmpty()) {
            Set<String> never = new TreeSet<>(notClaimed.keySet());
            never.removeAll(rulesRun);
            lines.add("[contract]   " + sum(notClaimed)
                    + " executions do not apply to what it claims; rules that do not at all: " + never.size() + " "
                    + String.join(" ", never));
        }
        if (!notRun.isEmpty()) {
            lines.add("[contract]   NOT RUN, " + sum(notRun) + " executions: " + String.join(", ", notRun.keySet()));
        }
        if (!deviationsSeen.isEmpty()) {
            lines.add("[contract]   known deviations, confirmed: " + String.join(" ", deviationsSeen));
        }
        return lines;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
