package io.contacts.domain.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import io.contacts.domain.architecture.wrong.AsksTheEnvironment;
import io.contacts.domain.architecture.wrong.AsksTheThread;
import io.contacts.domain.architecture.wrong.CountsInAStatic;
import io.contacts.domain.architecture.wrong.GuardedInPublic;
import io.contacts.domain.architecture.wrong.HoldsAStaticArray;
import io.contacts.domain.architecture.wrong.HoldsAStaticCounter;
import io.contacts.domain.architecture.wrong.HoldsAStaticMap;
import io.contacts.domain.architecture.wrong.Logs;
import io.contacts.domain.architecture.wrong.MakesAGuard;
import io.contacts.domain.architecture.wrong.OpensASocket;
import io.contacts.domain.architecture.wrong.Prints;
import io.contacts.domain.architecture.wrong.ReadsAFile;
import io.contacts.domain.architecture.wrong.SendsRequests;
import io.contacts.domain.architecture.wrong.UsesAnotherLibrary;
import io.contacts.domain.architecture.wrong.cycle.east.East;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A rule of the architecture")
class RulesCanFailTest {
    private static final String CYCLE = Rules.DOMAIN + ".architecture.wrong.cycle";

    static Stream<Arguments> wrongClasses() {
        return Stream.of(
                arguments(Rules.needsTheJdkAndTwoAnnotationJarsAlone(), UsesAnotherLibrary.class),
                arguments(Rules.reachesNothingOutside(), ReadsAFile.class),
                arguments(Rules.reachesNothingOutside(), OpensASocket.class),
                arguments(Rules.reachesNothingOutside(), SendsRequests.class),
                arguments(Rules.reachesNothingOutside(), Logs.class),
                arguments(Rules.asksNothingOfItsSurroundings(), AsksTheEnvironment.class),
                arguments(Rules.asksNothingOfItsSurroundings(), AsksTheThread.class),
                arguments(Rules.asksNothingOfItsSurroundings(), Prints.class),
                arguments(Rules.keepsNoStateInStatics(), CountsInAStatic.class),
                arguments(Rules.keepsNoStateInStatics(), HoldsAStaticArray.class),
                arguments(Rules.keepsNoStateInStatics(), HoldsAStaticCounter.class),
                arguments(Rules.keepsNoStateInStatics(), HoldsAStaticMap.class),
                arguments(Rules.keepsItsGuardsToItself(), GuardedInPublic.class),
                arguments(Rules.letsNobodyElseMakeGuards(), MakesAGuard.class));
    }

    @ParameterizedTest
    @MethodSource("wrongClasses")
    @DisplayName("catches a class that breaks it, by name")
    void catchesWhatBreaksIt(ArchRule rule, Class<?> wrong) {
        EvaluationResult result = rule.evaluate(new ClassFileImporter().importClasses(wrong));

        assertThat(result.getFailureReport().getDetails())
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains(wrong.getName()));
    }

    @Test
    @DisplayName("catches two packages that need each other")
    void catchesACycle() {
        EvaluationResult result = Rules.isFreeOfCycles(CYCLE).evaluate(new ClassFileImporter().importPackages(CYCLE));

        assertThat(result.getFailureReport().getDetails())
                .singleElement()
                .satisfies(detail -> assertThat(detail).contains(East.class.getName(), "Slice east", "Slice west"));
    }
}
