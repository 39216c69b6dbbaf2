package io.contacts.testkit.contract.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.MemoryHarness;
import io.contacts.testkit.contract.ProviderContract;
import io.contacts.testkit.contract.ProviderHarness;
import io.contacts.testkit.contract.internal.rule.ContractRun;
import io.contacts.testkit.memory.Imitation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract is only worth something if it notices lies: every wrong provider here must be found out. */
@DisplayName("the contract")
class ContractKitTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongProviders")
    @DisplayName("goes red for a wrong provider, and names the rule that it breaks")
    void noticesDefects(Class<?> wrongProvider) {
        String id = wrongProvider.getAnnotation(Breaks.class).value();

        List<String> failures = ContractRun.of(wrongProvider).rule(id).failures();

        assertThat(failures)
                .anySatisfy(failure -> assertThat(failure)
                        .startsWith(ContractRun.ruleWith(id))
                        .hasSizeGreaterThan(ContractRun.ruleWith(id).length() + 20));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenRules")
    @DisplayName("is green for the honest provider in every rule that finds a defect")
    void honestProviderIsGreen(String id) {
        assertThat(ContractRun.of(Honest.class).rule(id).failures()).isEmpty();
    }

    @Test
    @DisplayName("accepts a known deviation that really fails")
    void confirmedDeviation() {
        assertThat(ContractRun.of(HonestAboutItsDefect.class).rule("CR-20").failures())
                .isEmpty();
    }

    @Test
    @DisplayName("goes red for a known deviation that holds")
    void staleDeviation() {
        assertThat(ContractRun.of(ClaimsADefectItHasNot.class).rule("CR-01").failures())
                .singleElement()
                .asString()
                .contains("CR-01")
                .contains("remove them from the list");
    }

    @Test
    @DisplayName("goes red for a known deviation from a rule that does not exist")
    void unknownDeviation() {
        assertThat(ContractRun.of(DeviatesFromNothing.class).rule("CR-01").failures())
                .singleElement()
                .asString()
                .contains("CR-00");
    }

    @Test
    @DisplayName("counts what it cannot run because the harness lacks an ability, and names it")
    void countsWhatIsNotRun() {
        ContractRun run = ContractRun.of(Blind.class).rule("CP-30");

        assertThat(run.failures()).isEmpty();
        assertThat(run.skipped()).anyMatch(reason -> reason.contains("REJECT_KEY"));
    }

    static Stream<Class<?>> wrongProviders() {
        return Stream.of(WrongWrites.class, WrongChanges.class, WrongErrors.class, WrongLives.class)
                .flatMap(file -> Arrays.stream(file.getDeclaredClasses()))
                .filter(candidate -> candidate.isAnnotationPresent(Breaks.class));
    }

    static Stream<String> brokenRules() {
        return wrongProviders()
                .map(wrong -> wrong.getAnnotation(Breaks.class).value())
                .distinct()
                .sorted();
    }

    static class Honest extends ProviderContract {
        @Override
        protected ProviderHarness newHarness() {
            return new MemoryHarness(Imitation.NONE);
        }
    }

    static class HonestAboutItsDefect extends WrongWrites.DropsAComponent {
        @Override
        Set<String> knownDeviations() {
            return Set.of("CR-20");
        }
    }

    static class ClaimsADefectItHasNot extends ProviderContract {
        @Override
        protected ProviderHarness newHarness() {
            return new MemoryHarness(Imitation.NONE) {
                @Override
                public Set<String> knownDeviations() {
                    return Set.of("CR-01");
                }
            };
        }
    }

    static class DeviatesFromNothing extends ProviderContract {
        @Override
        protected ProviderHarness newHarness() {
            return new MemoryHarness(Imitation.NONE) {
                @Override
                public Set<String> knownDeviations() {
                    return Set.of("CR-00");
                }
            };
        }
    }

    static class Blind extends ProviderContract {
        @Override
        protected ProviderHarness newHarness() {
            return new MemoryHarness(Imitation.NONE) {
                @Override
                public Set<HarnessAbility> lacking() {
                    return EnumSet.of(HarnessAbility.REJECT_KEY);
                }
            };
        }
    }
}
