package io.contacts.phones;

/** Where a reader stands: how numbers are read there that do not say their country by a plus sign. */
sealed interface Home permits FrenchHome, ForeignHome {
    /**
     * Reads digits that came without a plus sign and without a double zero.
     *
     * @param digits ASCII digits, at least one
     * @param repaired whether the spelling was repaired already
     */
    PhoneReading read(String digits, boolean repaired);

    /**
     * Reads digits that came behind a double zero.
     *
     * @param digits ASCII digits without that double zero, at least one
     * @param repaired whether the spelling was repaired already
     */
    PhoneReading readBehindDoubleZero(String digits, boolean repaired);
}
