package io.contacts.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The picture of the house in docs and design, checked; and for each rule a proof that it can fail. */
@DisplayName("The house")
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.contacts");

    private static final String DOMAIN = "io.contacts.domain..";
    private static final String PHONES = "io.contacts.phones..";
    private static final String HTTP = "io.contacts.http..";

    private static final String CLI = "io.contacts.cli";

    private static final Set<String> WITHOUT_CIRCLES =
            Set.of(CLI, "io.contacts.http", "io.contacts.importing", "io.contacts.phones");

    /** What each adapter may use, the next one too. */
    private static final String[] ARROWS_OF_AN_ADAPTER = {
        DOMAIN,
        HTTP,
        "feign..",
        "tools.jackson..",
        "com.fasterxml.jackson.annotation..",
        "org.mapstruct..",
        "javax.annotation.processing..",
        "org.jspecify.annotations.."
    };

    /** Per package that is no adapter's: what it may use besides the JDK and itself. */
    private static final Map<String, String[]> ARROWS = Map.of(
            "io.contacts.domain", new String[] {"jakarta.validation..", "org.jspecify.annotations.."},
            "io.contacts.phones", new String[] {DOMAIN, "com.google.i18n.phonenumbers..", "org.jspecify.annotations.."},
            "io.contacts.http",
                    new String[] {
                        DOMAIN,
                        "feign..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "io.github.resilience4j..",
                        "org.slf4j..",
                        "io.micrometer.core.instrument..",
                        "org.apache.hc.core5..",
                        "javax.net.ssl..",
                        "org.jspecify.annotations.."
                    },
            "io.contacts.testkit",
                    new String[] {
                        DOMAIN,
                        "com.github.tomakehurst.wiremock..",
                        "wiremock..",
                        "tools.jackson..",
                        "org.junit..",
                        "org.opentest4j..",
                        "org.assertj..",
                        "org.jspecify.annotations.."
                    },
            "io.contacts.importing",
                    new String[] {DOMAIN, PHONES, "de.siegmar.fastcsv..", "org.jspecify.annotations.."});

    /** Per adapter: its public types. */
    private static final Map<String, Set<String>> SHOWN = Map.of(
            "io.contacts.sentori",
            Set.of(
                    "SentoriProviderFactory",
                    "SentoriClient",
                    "SentoriContact",
                    "SentoriDraft",
                    "SentoriImport",
                    "SentoriSubscriber",
                    "SentoriTemplate",
                    "SentoriWebhooks",
                    "SentoriWebhook",
                    "SentoriWebhookException"),
            "io.contacts.sofy",
            Set.of("SofyProviderFactory", "SofyConfiguration", "SofyClient", "SofyGroup", "SofyCustomColumn"));

    @Test
    @DisplayName("has no package that is no module's")
    void packagesAreOwned() {
        HouseRules.hasNoPackageBut(Stream.concat(packages(), Stream.of(CLI)).toList())
                .check(HOUSE);
    }

    @Test
    @DisplayName("would notice a package that is no module's")
    void ownerRuleCanFail() {
        assertCanFail(HouseRules.hasNoPackageBut(packages().toList()));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("can be seen from here as a whole")
    @MethodSource("packages")
    void everyModuleIsSeen(String owner) {
        assertThat(HOUSE.containPackage(owner))
                .as("%s is on the class path: contacts-cli/pom.xml names its module", owner)
                .isTrue();
    }

    @Test
    @DisplayName("would notice a module that cannot be seen")
    void sightRuleCanFail() {
        assertThat(HOUSE.containPackage("io.contacts.acme")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("has arrows that point inwards only")
    @MethodSource("packages")
    void arrowsPointInwards(String owner) {
        HouseRules.dependsOnlyOn(owner, arrows(owner)).check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("would notice an arrow that is not allowed")
    @MethodSource("packages")
    void arrowRuleCanFail(String owner) {
        assertCanFail(HouseRules.dependsOnlyOn(owner));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("lets nobody reach into what a module has for itself")
    @MethodSource("packages")
    void internalsAreKept(String owner) {
        HouseRules.keepsToItself(owner, owner + HouseRules.INTERNAL).check(HOUSE);
    }

    @Test
    @DisplayName("would notice who reaches into what a module has for itself")
    void internalRuleCanFail() {
        assertCanFail(HouseRules.keepsToItself("io.contacts.http.internal", "io.contacts.http" + HouseRules.INTERNAL));
    }

    @Test
    @DisplayName(
            "has no packages that need each other in a circle, but for what a module shows and what is behind that")
    void hasNoCircles() {
        HouseRules.hasNoCircleAmong(HouseTest::isFreeOfCircles).check(HOUSE);
    }

    @Test
    @DisplayName("would notice packages that need each other in a circle")
    void circleRuleCanFail() {
        assertCanFail(HouseRules.hasNoCircleAmong(name -> name.startsWith("io.contacts.sofy")));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("shows users no third-party type")
    @MethodSource("faces")
    void showsNoForeignType(String owner) {
        HouseRules.hasNoForeignTypeInPublicSignatures(owner).check(HOUSE);
    }

    @Test
    @DisplayName("would notice a third-party type that is shown")
    void signatureRuleCanFail() {
        assertCanFail(HouseRules.hasNoForeignTypeInPublicSignatures("io.contacts.http"));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("shows of an adapter its configuration, its factory and its native client, and nothing else")
    @MethodSource("adapters")
    void adaptersShowLittle(String owner, Set<String> names) {
        HouseRules.publicTypesAre(owner, names).check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("would notice a public type that nobody listed")
    @MethodSource("adapters")
    void visibilityRuleCanFail(String owner, Set<String> names) {
        assertThat(names).isNotEmpty();
        assertCanFail(HouseRules.publicTypesAre(owner, Set.of()));
    }

    /**
     * The domain has such a test of its own. In the adapters and the testkit, what users see opens the internal packages and
     * is used by them: these may not need each other.
     */
    private static boolean isFreeOfCircles(String name) {
        return name.contains(".internal.") || WITHOUT_CIRCLES.stream().anyMatch(name::startsWith);
    }

    private static void assertCanFail(ArchRule rule) {
        assertThat(rule.evaluate(HOUSE).hasViolation()).isTrue();
    }

    /** All but the command's, which may use everything. */
    static Stream<String> packages() {
        return PublishedModule.all().stream()
                .map(PublishedModule::owned)
                .filter(owner -> !owner.equals(CLI))
                .sorted();
    }

    /** All but what adapters share; of the testkit, what needs neither WireMock nor JUnit. */
    static Stream<String> faces() {
        return packages()
                .filter(owner -> !owner.equals("io.contacts.http"))
                .map(owner -> owner.equals("io.contacts.testkit") ? owner + ".memory" : owner);
    }

    static Stream<Arguments> adapters() {
        return PublishedModule.adapters().stream()
                .map(PublishedModule::owned)
                .map(owner -> Arguments.of(owner, SHOWN.getOrDefault(owner, Set.of())));
    }

    private static String[] arrows(String owner) {
        boolean adapter = PublishedModule.adapters().stream()
                .anyMatch(module -> module.owned().equals(owner));
        return adapter ? ARROWS_OF_AN_ADAPTER : ARROWS.getOrDefault(owner, new String[0]);
    }
}
