package io.contacts.sofy.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sofy.fixture.Venue;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.SofyColumnType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Birthdays and other dates are local: no zone and no language of the machine moves them")
@Isolated("changes the JVM's default zone and language")
class SofyBirthdayTest {
    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
    }

    @ParameterizedTest(name = "{2} in {0}, {1}")
    @CsvSource({
        "Pacific/Kiritimati, fr-FR, 1984-02-29",
        "America/Guadeloupe, fr-FR, 1984-02-29",
        "Pacific/Kiritimati, fr-FR, 1994-12-31",
        "America/Guadeloupe, fr-FR, 1970-01-01",
        "Europe/Paris, fr-FR, 1976-03-28",
        "America/Sao_Paulo, pt-BR, 2018-11-04",
        "Asia/Riyadh, ar-SA-u-nu-arab, 1990-06-05",
        "Asia/Bangkok, th-TH-u-ca-buddhist-nu-thai, 0001-01-01"
    })
    void sendsTheLocalDate(String zoneId, String languageTag, LocalDate day) {
        TimeZone.setDefault(TimeZone.getTimeZone(zoneId));
        Locale.setDefault(Locale.forLanguageTag(languageTag));

        try (FakeSofy sofy = FakeSofy.builder()
                        .group("Guests")
                        .column("Last visit", SofyColumnType.DATETIME)
                        .start();
                ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts()
                    .add(
                            Venue.zoe()
                                    .birthday(day)
                                    .field("Last visit", FieldValue.timestamp(day.atTime(23, 59, 59)))
                                    .build(),
                            AudienceId.of("1"));

            assertThat(sofy.contacts(1)).singleElement().satisfies(held -> {
                assertThat(held.birthday()).contains(day + "T00:00:00.000Z");
                assertThat(held.column(1)).contains(day + "T23:59:59.000Z");
            });
        }
    }
}
