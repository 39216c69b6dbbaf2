package io.contacts.domain.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The domain")
class ArchitectureTest {
    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(Rules.DOMAIN);

    @Test
    @DisplayName("is looked at as a whole, without its tests")
    void isLookedAtAsAWhole() {
        assertThat(DOMAIN.contain("io.contacts.domain.contact.Contact")).isTrue();
        assertThat(DOMAIN.contain("io.contacts.domain.provider.CallGuard")).isTrue();
        assertThat(DOMAIN.contain("io.contacts.domain.internal.guard.GuardedAudiences"))
                .isTrue();
        assertThat(DOMAIN.contain(ArchitectureTest.class)).isFalse();
    }

    @Test
    @DisplayName("needs the JDK and two annotation jars, nothing else")
    void needsNothingElse() {
        Rules.needsTheJdkAndTwoAnnotationJarsAlone().check(DOMAIN);
    }

    @Test
    @DisplayName("reads no file, opens no connection and writes no log")
    void reachesNothingOutside() {
        Rules.reachesNothingOutside().check(DOMAIN);
    }

    @Test
    @DisplayName("asks neither the environment nor the thread that it runs on")
    void asksNothingOfItsSurroundings() {
        Rules.asksNothingOfItsSurroundings().check(DOMAIN);
    }

    @Test
    @DisplayName("keeps no state in static fields")
    void keepsNoStateInStatics() {
        Rules.keepsNoStateInStatics().check(DOMAIN);
    }

    @Test
    @DisplayName("has packages that do not need each other in a circle")
    void isFreeOfCycles() {
        Rules.isFreeOfCycles(Rules.DOMAIN).check(DOMAIN);
    }

    @Test
    @DisplayName("keeps its guards to itself")
    void keepsItsGuardsToItself() {
        Rules.keepsItsGuardsToItself().check(DOMAIN);
    }

    @Test
    @DisplayName("makes guards in one place only")
    void makesGuardsInOnePlaceOnly() {
        Rules.letsNobodyElseMakeGuards().check(DOMAIN);
    }
}
