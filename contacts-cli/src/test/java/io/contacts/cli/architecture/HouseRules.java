package io.contacts.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The borders of the house, as rules. */
final class HouseRules {
    /** What a module has for itself: its packages see each other's public types there, and nobody else does. */
    static final String INTERNAL = "..internal..";

    private HouseRules() {}

    /** The classes of this package depend on the JDK, on each other, and on these packages only. */
    static ArchRule dependsOnlyOn(String owner, String... allowed) {
        String[] all = Stream.concat(Stream.of("java..", owner + ".."), Arrays.stream(allowed))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(owner + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all);
    }

    /** No class lives outside these packages: each of them has a module that owns it. */
    static ArchRule hasNoPackageBut(Collection<String> owned) {
        return classes()
                .should()
                .resideInAnyPackage(owned.stream().map(owner -> owner + "..").toArray(String[]::new));
    }

    /** Nobody outside of this package depends on what is hidden in it, public as that may be for its neighbours' sake. */
    static ArchRule keepsToItself(String owner, String hidden) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(owner + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(hidden);
    }

    /** No two of these packages need each other, on whatever way. */
    static ArchRule hasNoCircleAmong(Predicate<String> packages) {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        String own = type.getPackageName();
                        return packages.test(own) ? SliceIdentifier.of(own) : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages";
                    }
                })
                .should()
                .beFreeOfCycles();
    }

    /** What users see of this package has no foreign type in a signature. */
    static ArchRule hasNoForeignTypeInPublicSignatures(String owner) {
        return classes()
                .that()
                .resideInAPackage(owner + "..")
                .and()
                .resideOutsideOfPackage(INTERNAL)
                .and(new DescribedPredicate<JavaClass>("can be seen by users") {
                    @Override
                    public boolean test(JavaClass type) {
                        return isPublic(type)
                                && type.getEnclosingClass().map(this::test).orElse(true);
                    }
                })
                .should(new OnlyFamiliarTypes());
    }

    /** The public top-level types of this package, but for the internal ones, are exactly these: a new one is a decision. */
    static ArchRule publicTypesAre(String owner, Set<String> names) {
        return classes()
                .that()
                .resideInAPackage(owner + "..")
                .and()
                .resideOutsideOfPackage(INTERNAL)
                .and(new DescribedPredicate<JavaClass>("are public and top level") {
                    @Override
                    public boolean test(JavaClass type) {
                        return isPublic(type) && type.isTopLevelClass();
                    }
                })
                .should(new ArchCondition<JavaClass>("be among " + names) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean listed = names.contains(type.getSimpleName());
                        events.add(new SimpleConditionEvent(
                                type, listed, type.getName() + " is public and not listed in HouseTest"));
                    }
                });
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static final class OnlyFamiliarTypes extends ArchCondition<JavaClass> {
        private static final List<String> FAMILIAR =
                List.of("java.", "io.contacts.", "org.jspecify.annotations.", "jakarta.validation.");

        private OnlyFamiliarTypes() {
            super("have no foreign type in a public signature");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (JavaMember member : type.getMembers()) {
                if (member.getModifiers().contains(JavaModifier.PUBLIC)) {
                    types(member)
                            .filter(used ->
                                    !used.isPrimitive() && FAMILIAR.stream().noneMatch(used.getName()::startsWith))
                            .forEach(used -> events.add(SimpleConditionEvent.violated(
                                    member, member.getFullName() + " shows " + used.getName())));
                }
            }
        }

        private static Stream<JavaClass> types(JavaMember member) {
            Stream<JavaClass> types = member instanceof JavaCodeUnit unit
                    ? Stream.concat(
                            unit.getReturnType().getAllInvolvedRawTypes().stream(),
                            unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                    : ((JavaField) member).getType().getAllInvolvedRawTypes().stream();
            return types.map(JavaClass::getBaseComponentType);
        }
    }
}
