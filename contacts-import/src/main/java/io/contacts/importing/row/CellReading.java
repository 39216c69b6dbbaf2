package io.contacts.importing.row;

/**
 * What a cell says, or what is wrong with it.
 *
 * @param <T> the type of the content
 */
sealed interface CellReading<T> {
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

    static <T> CellReading<T> of(T value) {
        return new Content<>(value);
    }

    static <T> CellReading<T> wrong(String code, String reason, String fix) {
        return new Wrong<>(code, reason, fix);
    }
}
