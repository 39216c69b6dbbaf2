package io.contacts.phones;

import io.contacts.phones.PhoneReading.Read;
import io.contacts.phones.PhoneReading.Reason;
import io.contacts.phones.PhoneReading.Refused;

/** What becomes of a spelling that may be read in two ways. */
final class TwoReadings {
    private static final Refused UNDECIDED = new Refused(Reason.TWO_READINGS);

    private TwoReadings() {}

    /** The one number that both readings are, or that one of them is; else the first reading's reason. */
    static PhoneReading oneOf(PhoneReading first, PhoneReading second) {
        if (first.equals(UNDECIDED) || second.equals(UNDECIDED)) {
            return UNDECIDED;
        }
        if (!(second instanceof Read other)) {
            return first;
        }
        if (!(first instanceof Read read)) {
            return second;
        }
        return read.number().equals(other.number()) ? first : UNDECIDED;
    }
}
