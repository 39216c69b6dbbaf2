package io.contacts.http.internal.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Answers that no network brought. */
public final class CannedAnswer {
    private CannedAnswer() {}

    /** Status and headers, each with one value, and no body. */
    public static Answer of(int status, Map<String, String> headers) {
        return new Answer(head(status, headers), Answer.Body.NONE, new byte[0]);
    }

    /** Status and headers, each with one value. */
    public static AnswerHead head(int status, Map<String, String> headers) {
        Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        known.putAll(headers);
        return new AnswerHead() {
            @Override
            public int status() {
                return status;
            }

            @Override
            public List<String> values(String name) {
                return Optional.ofNullable(known.get(name)).stream().toList();
            }

            @Override
            public boolean mayHave(Predicate<String> name) {
                return known.keySet().stream().anyMatch(name);
            }
        };
    }
}
