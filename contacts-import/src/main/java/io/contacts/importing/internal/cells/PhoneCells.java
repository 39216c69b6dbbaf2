package io.contacts.importing.internal.cells;

import io.contacts.domain.contact.PhoneNumber;
import io.contacts.phones.PhoneReader;
import io.contacts.phones.PhoneReading;

/** Reads phone numbers. */
public final class PhoneCells {
    private final PhoneReader phones;

    /** A reader of cells that reads numbers with this one. */
    public PhoneCells(PhoneReader phones) {
        this.phones = phones;
    }

    /** The number in a cell, or why it is none and what to do about it. */
    public CellReading<PhoneNumber> phone(String cell) {
        PhoneReading reading = phones.read(cell);
        if (reading instanceof PhoneReading.Read read) {
            return CellReading.of(read.number());
        }
        PhoneReading.Reason reason = ((PhoneReading.Refused) reading).reason();
        String advice = reason.advice();
        return CellReading.wrong(
                reason.code(), reason.sentence(), Character.toUpperCase(advice.charAt(0)) + advice.substring(1));
    }
}
