package io.contacts.http;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Everything that a throwable can show. */
final class Traces {
    private Traces() {}

    static String of(Throwable throwable) {
        StringWriter text = new StringWriter();
        throwable.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
