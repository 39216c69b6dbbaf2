package io.contacts.testkit.documents;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** The tests of the fakes that say which statements they hold them to. */
final class PinningTests {
    private static final String TESTKIT = "io.contacts.testkit";

    private PinningTests() {}

    static List<Method> all() {
        return ReflectionSupport.findAllClassesInPackage(
                        TESTKIT, type -> !ModifierSupport.isAbstract(type), type -> true)
                .stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Pins.class))
                .sorted(Comparator.comparing(PinningTests::name))
                .toList();
    }

    static List<String> pins(Method test) {
        return List.of(test.getAnnotation(Pins.class).value());
    }

    static boolean takesStatements(Method test) {
        return Arrays.asList(test.getParameterTypes()).contains(Statement.class);
    }

    static String name(Method test) {
        return "`" + test.getDeclaringClass().getSimpleName() + "`: "
                + test.getAnnotation(DisplayName.class).value();
    }
}
