package io.contacts.http.internal.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Status and headers of an answer, whoever read them. */
public interface AnswerHead {
    /** The status. */
    int status();

    /** Every value that a header has, in the order in which they came. */
    List<String> values(String name);

    /** Whether a header has a name that this accepts; also {@code true} where that is not known without asking for it. */
    default boolean mayHave(Predicate<String> name) {
        return true;
    }

    /** The first value that a header has; empty if it has none. */
    default Optional<String> first(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }
}
