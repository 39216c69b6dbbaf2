package io.contacts.sentori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.OpenOptions;
import io.contacts.http.micrometer.MicrometerObserver;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.testkit.adapter.Echoes;
import io.contacts.testkit.adapter.Listening;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.FakeServer;
import io.contacts.testkit.fake.FaultScript;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A thousand marked people and the key")
class CanaryTest {
    private static final int PEOPLE = 1_000;
    private static final String KEY = "kolibri-5f2e-quince";
    private static final Pattern MARK =
            Pattern.compile("(?i)kolibri|quince|canary\\d|canarina|quetzal|59069077|069077");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    /** Line by line: most lines of a stack trace are the same in the next. */
    private final Set<String> said = new HashSet<>();

    @Test
    @DisplayName("leave no trace in logs, errors, texts and metrics, whichever of more than forty ways it goes wrong")
    void nowhere() {
        Map<String, FaultScript> paths = Echoes.all();
        int errors = 0;
        try (Listening listening = Listening.start();
                FakeServer server = FakeServer.builder()
                        .mount("/v2.0", request -> FakeResponse.text(200, "application/json", Bodies.CONTACT))
                        .start();
                ContactsProvider provider = open(server)) {
            List<FaultScript> scripts = List.copyOf(paths.values());
            for (int i = 0; i < PEOPLE; i++) {
                Contact person = person(i);
                server.script(scripts.get(i % scripts.size()));
                List<Runnable> works = works(provider, person, EmailAddress.of(address(i)));
                // The first people go every way with every operation, the others with one each.
                for (Runnable work : i < scripts.size() ? works : List.of(works.get(i % works.size()))) {
                    errors += attempt(work);
                }
            }
            said.add(provider.toString());

            assertThat(listening.heard())
                    .anyMatch(record -> record.contains("ADD_CONTACT request "))
                    .noneMatch(CanaryTest::isMarked);
        }

        meters.forEachMeter(meter -> said.add(meter.getId() + " " + meter.measure()));
        assertThat(paths).hasSizeGreaterThanOrEqualTo(40);
        assertThat(errors).isGreaterThan(PEOPLE);
        assertThat(said).noneMatch(CanaryTest::isMarked).anyMatch(text -> text.contains("contacts.operations"));
    }

    @Test
    @DisplayName("would be found: each of them is marked")
    void marks() {
        assertThat(List.of(KEY, address(7), "+590690770007")).allMatch(CanaryTest::isMarked);
    }

    private static List<Runnable> works(ContactsProvider provider, Contact person, EmailAddress email) {
        return List.of(
                () -> provider.contacts().save(person),
                () -> provider.contacts().find(ContactRef.email(email)),
                () -> provider.contacts().add(person),
                () -> provider.contacts().delete(ContactRef.email(email)),
                () -> provider.subscriptions().subscribe(email, AudienceId.of("ABCD1234")),
                () -> provider.imports().submit(ImportBatch.of(List.of(person))));
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

    private ContactsProvider open(FakeServer server) {
        return ContactsProviders.open(
                ContactsConfig.of(Map.of(
                        "contacts.provider",
                        "sentori",
                        "contacts.sentori.base-url",
                        server.baseUrl("/v2.0").toString(),
                        "contacts.sentori.api-key",
                        KEY,
                        "contacts.sentori.max-attempts",
                        "2",
                        "contacts.sentori.max-requests-per-second",
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
                .build();
    }

    private static String address(int number) {
        return String.format(Locale.ROOT, "canary%04d@example.com", number);
    }

    private static boolean isMarked(String text) {
        return MARK.matcher(text).find();
    }
}
