package io.contacts.http;

import java.util.List;
import java.util.Optional;

/** Status and headers of an answer, whoever read them. */
interface AnswerHead {
    int status();

    /** Every value that a header has, in the order in which they came. */
    List<String> values(String name);

    default Optional<String> first(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }
}
