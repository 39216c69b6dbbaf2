package io.contacts.phones;

/** Where a reader stands: how numbers are read there that do not say their country. */
sealed interface Home permits FrenchHome, ForeignHome {
    /**
     * Reads digits that came without a plus sign and without a double zero.
     *
     * @param digits ASCII digits, at least one
     * @param repaired whether the spelling was repaired already
     */
    PhoneReading read(String digits, boolean repaired);

    /**
     * Reads digits that begin with a double zero, which may be what is dialled there or the beginning of it.
     *
     * @param digits with the double zero
     * @param reading of what follows it, as digits that start with a country code
     */
    default PhoneReading dialled(String digits, boolean repaired, PhoneReading reading) {
        return reading;
    }
}
