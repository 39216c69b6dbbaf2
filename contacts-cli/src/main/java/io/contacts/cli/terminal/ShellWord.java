package io.contacts.cli.terminal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A word of a line that is to be typed, quoted where a shell would take it for something else. */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+,=-]+");

    private ShellWord() {}

    /** An option and its value, after a blank; nothing where there is no value. */
    public static String option(String name, @Nullable Object value) {
        return value == null ? "" : " " + name + " " + of(value.toString());
    }

    static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
