package io.contacts.importing.internal.cells;

import java.util.function.Function;

/**
 * What a cell says, or what is wrong with it.
 *
 * @param <T> the type of the content
 */
public sealed interface CellReading<T> {
    /**
     * The content.
     *
     * @param value the content
     */
    record Content<T>(T value) implements CellReading<T> {}

    /**
     * What is wrong, without the content.
     *
     * @param code a stable short code
     * @param reason what is wrong, as a clause
     * @param fix what to do about it, as a sentence
     */
    record Wrong<T>(String code, String reason, String fix) implements CellReading<T> {}

    /** The same reading of another form of the content. */
    default <R> CellReading<R> map(Function<? super T, R> form) {
        if (this instanceof Content<T> content) {
            return of(form.apply(content.value()));
        }
        Wrong<T> wrong = (Wrong<T>) this;
        return wrong(wrong.code(), wrong.reason(), wrong.fix());
    }

    /** A cell that says this. */
    static <T> CellReading<T> of(T value) {
        return new Content<>(value);
    }

    /** A cell of which this is wrong: a stable short code, a clause, and a sentence on what to do about it. */
    static <T> CellReading<T> wrong(String code, String reason, String fix) {
        return new Wrong<>(code, reason, fix);
    }
}
