package io.contacts.sofy.internal.value;

import java.math.BigDecimal;

/** A number that is written digit for digit and never with an exponent: Sofy's document shows plain decimals only. */
public record PlainNumber(BigDecimal value) {
    /** The number as it is written. */
    public String digits() {
        return value.toPlainString();
    }

    /** Hides the value: it is a person's. */
    @Override
    public String toString() {
        return "PlainNumber[hidden]";
    }
}
