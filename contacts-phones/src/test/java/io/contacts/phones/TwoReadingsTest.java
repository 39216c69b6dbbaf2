package io.contacts.phones;

import static io.contacts.phones.Readings.assertRead;
import static io.contacts.phones.Readings.assertRefused;

import io.contacts.domain.contact.PhoneNumber;
import io.contacts.phones.PhoneReading.Read;
import io.contacts.phones.PhoneReading.Reason;
import io.contacts.phones.PhoneReading.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two readings of a spelling")
class TwoReadingsTest {
    private static final PhoneReading ONE = new Read(PhoneNumber.of("+390669812345"), false, false);
    private static final PhoneReading OTHER = new Read(PhoneNumber.of("+39669812345"), true, false);
    private static final PhoneReading NONE = new Refused(Reason.TOO_SHORT);

    @Test
    @DisplayName("are one number where they agree or only one of them is any")
    void oneNumber() {
        assertRead(TwoReadings.oneOf(ONE, ONE), "+390669812345");
        assertRead(TwoReadings.oneOf(ONE, NONE), "+390669812345");
        assertRead(TwoReadings.oneOf(NONE, ONE), "+390669812345");
    }

    @Test
    @DisplayName("are refused where they differ, and what was refused for that is not decided by a third")
    void twoNumbers() {
        PhoneReading undecided = TwoReadings.oneOf(ONE, OTHER);

        assertRefused(undecided, Reason.TWO_READINGS);
        assertRefused(TwoReadings.oneOf(undecided, ONE), Reason.TWO_READINGS);
        assertRefused(TwoReadings.oneOf(ONE, undecided), Reason.TWO_READINGS);
    }

    @Test
    @DisplayName("are refused by the first one's reason where neither is a number")
    void noNumber() {
        assertRefused(TwoReadings.oneOf(NONE, new Refused(Reason.TOO_LONG)), Reason.TOO_SHORT);
    }
}
