package io.contacts.testkit.contract.internal.rule;

import io.contacts.testkit.contract.ProviderContract;
import io.contacts.testkit.contract.internal.claim.Needs;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;

/** All rules, as {@link ProviderContract} runs them. */
final class RuleBook {
    /**
     * A rule and what it needs.
     *
     * @param rule the rule
     * @param method where it stands
     */
    record Entry(Rule rule, Method method) {
        @Nullable
        Needs needs() {
            return method.getAnnotation(Needs.class);
        }
    }

    private RuleBook() {}

    /** All rules, by id. */
    static List<Entry> rules() {
        List<Entry> rules = new ArrayList<>();
        for (Class<?> group : groups()) {
            Arrays.stream(group.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(DisplayName.class))
                    .forEach(method -> rules.add(new Entry(Rule.of(method), method)));
        }
        rules.sort(Comparator.comparing(entry -> entry.rule().id()));
        return List.copyOf(rules);
    }

    static Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        rules().forEach(entry -> ids.add(entry.rule().id()));
        return ids;
    }

    /** The classes that rules stand in: found the way that JUnit finds them, so that none can be forgotten here. */
    static Set<Class<?>> groups() {
        Set<Class<?>> groups = new LinkedHashSet<>();
        collect(ProviderContract.class, groups);
        return groups;
    }

    private static void collect(Class<?> contract, Set<Class<?>> groups) {
        for (Class<?> nested : contract.getDeclaredClasses()) {
            Class<?> extended = nested.getSuperclass();
            if (extended == null || extended == Object.class) {
                continue;
            }
            if (RuleGroup.class.isAssignableFrom(extended)) {
                groups.add(extended);
            }
            collect(extended, groups);
        }
    }
}
