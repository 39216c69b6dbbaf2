package io.contacts.importing.row;

import io.contacts.domain.contact.PhoneNumber;
import io.contacts.phones.PhoneReader;
import io.contacts.phones.PhoneReading;

/** Reads phone numbers. */
final class PhoneCells {
    private final PhoneReader phones;

    PhoneCells(PhoneReader phones) {
        this.phones = phones;
    }

    CellReading<PhoneNumber> phone(String cell) {
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
