package io.contacts.sofy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.OpenOptions;
import io.contacts.http.micrometer.MicrometerObserver;
import io.contacts.sofy.fixture.Venue;
import io.contacts.testkit.adapter.Echoes;
import io.contacts.testkit.adapter.Listening;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.sofy.FakeSofy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A thousand marked people and both keys")
class CanaryTest {
    private static final int PEOPLE = 1_000;
    private static final String KEY_ID = "kolibri-5f2e-quince";
    private static final String KEY_SECRET = "zephyr-9b1c-tamarind";
    private static final Pattern MARK =
            Pattern.compile("(?i)kolibri|quince|zephyr|tamarind|canary\\d|canarina|quetzal|59069077|069077|1977-07-17");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    /** Line by line: most lines of a stack trace are the same in the next. */
    private final Set<String> said = new HashSet<>();

    @Test
    @DisplayName("leave no trace in logs, errors, texts and metrics, whichever of more than forty ways it goes wrong")
    void nowhere() {
        Map<String, FaultScript> paths = Echoes.all();
        int errors = 0;
        try (Listening listening = Listening.start();
                FakeSofy sofy = FakeSofy.builder()
                        .keyId(KEY_ID)
                        .keySecret(KEY_SECRET)
                        .group("Guests")
                        .start();
                ContactsProvider provider = open(sofy)) {
            List<FaultScript> scripts = List.copyOf(paths.values());
            for (int i = 0; i < PEOPLE; i++) {
                Contact person = person(i);
                sofy.script(scripts.get(i % scripts.size()));
                errors += attempt(() -> provider.contacts().add(person));
                if (i < scripts.size()) {
                    errors += attempt(() -> provider.audiences().list());
                    errors += attempt(() -> provider.fields().list());
                }
            }
            said.add(provider + " " + provider.unwrap(SofyClient.class));

            assertThat(listening.heard())
                    .anyMatch(record -> record.contains("ADD_CONTACT request "))
                    .noneMatch(CanaryTest::isMarked);
        }

        meters.forEachMeter(meter -> said.add(meter.getId() + " " + meter.measure()));
        assertThat(paths).hasSizeGreaterThanOrEqualTo(40);
        assertThat(errors).isGreaterThan(PEOPLE * 8 / 10);
        assertThat(said).noneMatch(CanaryTest::isMarked).anyMatch(text -> text.contains("contacts.operations"));
    }

    @Test
    @DisplayName("would be found: each of them is marked")
    void marks() {
        assertThat(List.of(KEY_ID, KEY_SECRET, address(7), "+590690770007")).allMatch(CanaryTest::isMarked);
    }

    private int attempt(Runnable call) {
        Throwable error = catchThrowable(call::run);
        if (error == null) {
            return 0;
        }
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        assertThat(error).isInstanceOf(ContactsException.class);
        (trace + " " + error + " " + ((ContactsException) error).facts())
                .lines()
                .forEach(said::add);
        return 1;
    }

    private ContactsProvider open(FakeSofy sofy) {
        return ContactsProviders.open(
                ContactsConfig.of(Venue.settings(
                        sofy,
                        "contacts.sofy.group-id",
                        "1",
                        "contacts.sofy.max-attempts",
                        "2",
                        "contacts.sofy.max-requests-per-second",
                        "10000")),
                OpenOptions.defaults().observedBy(new MicrometerObserver(meters)));
    }

    private static Contact person(int number) {
        String mark = String.format(Locale.ROOT, "%04d", number);
        return Contact.builder()
                .email(address(number))
                .mobilePhone("+59069077" + mark)
                .firstName("Canarina" + mark)
                .lastName("Quetzal" + mark)
                .birthday(LocalDate.of(1977, 7, 17))
                .build();
    }

    private static String address(int number) {
        return String.format(Locale.ROOT, "canary%04d@example.com", number);
    }

    private static boolean isMarked(String text) {
        return MARK.matcher(text).find();
    }
}
