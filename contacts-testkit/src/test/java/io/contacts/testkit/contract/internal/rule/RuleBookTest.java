package io.contacts.testkit.contract.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.internal.call.Writing;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.documents.WrittenPage;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

@DisplayName("the book of rules")
class RuleBookTest {
    /** Run with {@code -Dcontract.rules.write=true} to bring the page up to date. */
    private static final boolean WRITE = Boolean.getBoolean("contract.rules.write");

    private static final Path PAGE = Path.of("..", "docs", "contract-rules.md");

    @Test
    @DisplayName("is printed in docs/contract-rules.md as it stands")
    void isPrinted() throws IOException {
        assertThat(WrittenPage.difference(PAGE, RuleBookPage.text(), WRITE))
                .as("%s; run the test with -Dcontract.rules.write=true to bring it up to date", PAGE)
                .isEmpty();
    }

    @Test
    @DisplayName("has more than a hundred rules, each under an id of its own")
    void idsAreUnique() {
        List<String> ids =
                RuleBook.rules().stream().map(entry -> entry.rule().id()).toList();

        assertThat(ids).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("holds every test of every group, and none of them can be overridden")
    void testsAreFinalRules() {
        Set<Method> inTheBook =
                RuleBook.rules().stream().map(RuleBook.Entry::method).collect(Collectors.toSet());

        assertThat(tests()).isNotEmpty().allSatisfy(test -> {
            assertThat(Modifier.isFinal(test.getModifiers()))
                    .as("%s is final", test)
                    .isTrue();
            assertThat(inTheBook).contains(test);
        });
    }

    @Test
    @DisplayName("knows a refusal and a proof of work for every operation: CP-05 runs with each of them")
    void everyOperation() {
        Set<Capability> named = EnumSet.noneOf(Capability.class);
        RuleBook.rules().forEach(entry -> {
            Needs needs = entry.needs();
            if (needs != null) {
                named.addAll(Arrays.asList(needs.value()));
            }
        });
        // Others are proven by the rules of everything that is written.
        named.addAll(EnumSet.copyOf(Writing.operations().toList()));

        assertThat(named).containsExactlyInAnyOrder(Capability.values());
    }

    private static Stream<Method> tests() {
        return RuleBook.groups().stream()
                .flatMap(group -> Arrays.stream(group.getDeclaredMethods()))
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class));
    }
}
