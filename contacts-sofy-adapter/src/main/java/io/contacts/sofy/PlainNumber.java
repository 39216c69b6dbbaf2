package io.contacts.sofy;

import java.math.BigDecimal;

/** A number that is written digit for digit and never with an exponent: Sofy's document shows plain decimals only. */
record PlainNumber(BigDecimal value) {
    String digits() {
        return value.toPlainString();
    }

    /** Hides the value: it is a person's. */
    @Override
    public String toString() {
        return "PlainNumber[hidden]";
    }
}
