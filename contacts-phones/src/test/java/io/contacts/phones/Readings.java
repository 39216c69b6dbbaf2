package io.contacts.phones;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.phones.PhoneReading.Read;
import io.contacts.phones.PhoneReading.Reason;
import io.contacts.phones.PhoneReading.Refused;

/** What tests say about readings. */
final class Readings {
    private Readings() {}

    static Read assertRead(PhoneReading reading, String e164) {
        assertThat(describe(reading)).isEqualTo(e164);
        return (Read) reading;
    }

    static void assertRefused(PhoneReading reading, Reason reason) {
        assertThat(describe(reading)).isEqualTo(reason.name());
    }

    /** The number or the reason, as failures should show it; readings themselves hide their number. */
    static String describe(PhoneReading reading) {
        return reading instanceof Read read
                ? read.number().value()
                : ((Refused) reading).reason().name();
    }
}
