package io.contacts.testkit.contract.internal.rule;

import java.lang.reflect.Method;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;

/**
 * A numbered rule of the contract.
 *
 * @param id as in {@code CR-07}
 * @param sentence what it says
 */
record Rule(String id, String sentence) {
    private static final Pattern NAME = Pattern.compile("\\[([A-Z]{2}-\\d{2})] (.+)");

    /** The rule that a test method stands for: its {@code @DisplayName} says so. */
    static Rule of(Method method) {
        DisplayName name = method.getAnnotation(DisplayName.class);
        Matcher matcher = NAME.matcher(name == null ? "" : name.value());
        if (!matcher.matches()) {
            throw new IllegalStateException("no rule: the display name of " + method + " must start with an id");
        }
        return new Rule(matcher.group(1), matcher.group(2));
    }

    @Override
    public String toString() {
        return "[" + id + "] " + sentence;
    }
}
