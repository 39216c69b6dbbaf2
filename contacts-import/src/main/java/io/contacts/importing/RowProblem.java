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
    /** The code of somebody who opted out. */
    public static final String OPTED_OUT = "opted-out";

    /** The code of somebody who did not opt out and has the mobile phone of somebody who did. */
    public static final String NUMBER_OPTED_OUT = "number-opted-out";

    /** The code of somebody who opted out in the file and was to be opted out at the provider, which did not do it. */
    public static final String OPT_OUT_NOT_CARRIED = "opt-out-not-carried";

    /** Stands between the codes of a row that has several problems. */
    public static final String JOINED_CODES = "+";

    /** Refuses {@code null}. */
    public RowProblem {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(fix, "fix");
    }

    /** Nobody knows whether it took effect, for this reason, a clause. */
    public static RowProblem inDoubt(String reason) {
        return new RowProblem(
                "", "in-doubt", reason, "Look at the provider whether it took effect before sending it again");
    }

    /** The reason with the column that it is about, where it is about one: {@code email: is not an e-mail address}. */
    public String told() {
        return column.isEmpty() ? reason : column + ": " + reason;
    }
}
