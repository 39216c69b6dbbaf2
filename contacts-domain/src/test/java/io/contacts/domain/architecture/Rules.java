package io.contacts.domain.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.ContactField;
import java.io.Serializable;
import java.lang.System.Logger;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/** What holds for every class of the domain. Each rule is shown to fail in {@link RulesCanFailTest}. */
final class Rules {
    static final String DOMAIN = "io.contacts.domain";

    /** Types of the packages for input and output that name a place or a property, and reach nothing. */
    private static final List<Class<?>> HARMLESS =
            List.of(IDN.class, Serializable.class, URI.class, URISyntaxException.class, URL.class, Path.class);

    private Rules() {}

    static ArchRule needsTheJdkAndTwoAnnotationJarsAlone() {
        return classes()
                .that()
                .resideInAPackage(DOMAIN + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "jakarta.validation..", "org.jspecify..", DOMAIN + ".."))
                .because("whoever writes against the domain gets nothing else on the class path");
    }

    static ArchRule reachesNothingOutside() {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.io..",
                                "java.net..",
                                "java.nio..",
                                "java.util.logging..",
                                "java.sql..",
                                "java.rmi..")
                        .and(DescribedPredicate.not(describe("harmless", Rules::isHarmless))))
                .orShould()
                .dependOnClassesThat(nameMatching(Logger.class.getName().replace("$", "\\$") + ".*"))
                .because("files, sockets and logs belong to adapters");
    }

    static ArchRule asksNothingOfItsSurroundings() {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN + "..")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .orShould()
                .callMethod(System.class, "getProperties")
                .orShould()
                .callMethod(Thread.class, "getContextClassLoader")
                .orShould()
                .callMethod(ServiceLoader.class, "load", Class.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("configuration and class loaders are handed in, and nobody is written to");
    }

    static ArchRule keepsNoStateInStatics() {
        return fields().that()
                .areDeclaredInClassesThat(resideInAPackage(DOMAIN + ".."))
                .and()
                .areStatic()
                .should(notChange())
                .because("two providers in one program must not meet");
    }

    static ArchRule isFreeOfCycles(String root) {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(ContactField.class, Contact.Component.class)
                .because("a field may be the place of a component, and a contact holds values of fields: both are "
                        + "vocabulary, and neither package does anything with the other");
    }

    static ArchRule keepsItsGuardsToItself() {
        return classes()
                .that()
                .resideInAPackage(DOMAIN + "..")
                .and()
                .resideOutsideOfPackage(DOMAIN + ".internal..")
                .and()
                .haveNameMatching(".*\\.(Guarded\\w+|\\w+Guard|FactoryLookup|SilentObserver)")
                .should()
                .bePackagePrivate()
                .because("a guard that can be made without its adapter's provider guards nothing");
    }

    static ArchRule letsNobodyElseMakeGuards() {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN + "..")
                .and()
                .resideOutsideOfPackages(DOMAIN + ".provider", DOMAIN + ".internal.guard")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(DOMAIN + ".internal.guard")
                .because("a guard that can be made without its adapter's provider guards nothing");
    }

    private static boolean isHarmless(JavaClass type) {
        return HARMLESS.stream().anyMatch(type::isEquivalentTo);
    }

    private static ArchCondition<JavaField> notChange() {
        return new ArchCondition<>("be final and hold nothing that changes") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean generated = field.getModifiers().contains(JavaModifier.SYNTHETIC);
                boolean isFinal = field.getModifiers().contains(JavaModifier.FINAL);
                boolean kept = generated || (isFinal && !canChange(field.getRawType()));
                events.add(new SimpleConditionEvent(field, kept, field.getDescription()));
            }
        };
    }

    /** Arrays, collections by the name of their class, and what is made to be changed by several threads. */
    private static boolean canChange(JavaClass type) {
        boolean unmodifiablePerhaps =
                Set.of(List.class, Set.class, Map.class).stream().anyMatch(type::isEquivalentTo);
        return type.isArray()
                || resideInAnyPackage("java.util.concurrent..").test(type)
                || type.isAssignableTo(ThreadLocal.class)
                || type.isAssignableTo(StringBuilder.class)
                || (!unmodifiablePerhaps && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)));
    }
}
