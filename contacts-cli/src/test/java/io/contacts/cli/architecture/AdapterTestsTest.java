package io.contacts.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An adapter without these tests is as green as one that passes them. */
@DisplayName("The tests of each adapter")
class AdapterTestsTest {
    private static final List<String> PROMISED = PublishedModule.found(
            Pattern.compile("`(\\w+Test)` of each adapter"),
            PublishedModule.text(Path.of("..", "docs", "reliability.md")));

    private static final String CONTRACT = "extends ProviderContract";

    @ParameterizedTest(name = "{0}")
    @DisplayName("hold what docs/reliability.md promises of each adapter, and the contract")
    @MethodSource("adapters")
    void areThere(PublishedModule adapter) {
        assertThat(PROMISED).hasSizeGreaterThan(3);
        assertThat(missing(adapter)).isEmpty();
    }

    @Test
    @DisplayName("would be missed")
    void ruleCanFail() {
        PublishedModule other = new PublishedModule("contacts-phones", "io.contacts.phones");

        assertThat(missing(other)).hasSize(PROMISED.size() + 1).contains("class CanaryTest", CONTRACT);
    }

    static Stream<PublishedModule> adapters() {
        return PublishedModule.adapters().stream();
    }

    private static List<String> missing(PublishedModule module) {
        List<String> texts = module.tests().stream()
                .filter(file -> file.toString().endsWith("Test.java"))
                .map(PublishedModule::text)
                .toList();
        return Stream.concat(PROMISED.stream().map("class "::concat), Stream.of(CONTRACT))
                .filter(words -> texts.stream().noneMatch(text -> text.contains(words + " ")))
                .toList();
    }
}
