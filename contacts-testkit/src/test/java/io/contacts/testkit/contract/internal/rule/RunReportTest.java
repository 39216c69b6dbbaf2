package io.contacts.testkit.contract.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.MemoryHarness;
import io.contacts.testkit.contract.internal.claim.NotApplicable;
import io.contacts.testkit.memory.Imitation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the summary of a run")
class RunReportTest {
    private static final Rule FOUND = new Rule("CR-01", "a rule");
    private static final Rule OTHER = new Rule("CR-02", "another rule");

    private static final Rule SOMETIMES = new Rule("CR-03", "a rule of several operations");

    private final RunReport report = new RunReport("AcmeContractTest");

    @Test
    @DisplayName("names the provider, the contract and what became of its rules")
    void summary() {
        report.facts(() -> new MemoryHarness(Imitation.NONE));
        report.passed(FOUND);
        report.passed(FOUND);
        report.failed(OTHER);

        assertThat(report.lines())
                .containsExactly("[contract] memory, AcmeContractTest: 2 rules run, 2 executions passed, 1 failed");
    }

    @Test
    @DisplayName("tells what does not apply from what the harness cannot run, and names both")
    void skipped() {
        report.passed(SOMETIMES);
        report.notApplicable(SOMETIMES, NotApplicable.toProvider("not this time"));
        report.notApplicable(FOUND, NotApplicable.toProvider("nothing of the kind"));
        report.notApplicable(OTHER, NotApplicable.toHarness(HarnessAbility.HANG));
        report.notApplicable(OTHER, NotApplicable.toHarness(HarnessAbility.HANG));

        assertThat(report.lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("2 executions do not apply")
                        .endsWith("rules that do not at all: 1 CR-01"))
                .anySatisfy(line -> assertThat(line)
                        .contains("NOT RUN, 2 executions")
                        .contains("CR-02")
                        .contains("HANG"));
    }
}
