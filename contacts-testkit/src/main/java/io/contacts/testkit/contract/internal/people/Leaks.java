package io.contacts.testkit.contract.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/** Looks for people and keys where none may be. Every person of the contract carries something that gives them away. */
public final class Leaks {
    private Leaks() {}

    /** All that a log would show of this error: message, causes, suppressed ones, stack trace. */
    public static void in(Throwable error, List<String> secrets) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        in("an error's text", trace.toString(), secrets);
    }

    /** That a text shows no person and none of these secrets; {@code what} names the text in a failure. */
    public static void in(String what, String text, List<String> secrets) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        for (String marker : People.MARKERS) {
            assertThat(lowerCase.contains(marker))
                    .as("%s shows something of a person: \"%s\" in: %s", what, marker, text)
                    .isFalse();
        }
        for (String secret : secrets) {
            assertThat(text.contains(secret))
                    .as("%s shows a key or another secret", what)
                    .isFalse();
        }
    }
}
