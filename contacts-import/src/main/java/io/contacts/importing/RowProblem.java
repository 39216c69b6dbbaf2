package io.contacts.importing;

import java.util.Objects;

/**
 * Why a row did not simply land, without the row's data.
 *
 * @param column the header of the column; empty if it is about the whole row
 * @param code a stable short code: {@code email-invalid}
 * @param reason what is wrong, as a clause
 * @param fix what to do about it, as a sentence; may be empty
 */
public record RowProblem(String column, String code, String reason, String fix) {
    /** Refuses {@code null}. */
    public RowProblem {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(fix, "fix");
    }
}
