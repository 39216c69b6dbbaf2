package io.contacts.sentori.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.FakeServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("call-timeout bounds an operation, however many requests it makes:")
class OperationTimeTest {
    private static final Contact JOE =
            Contact.builder().email("joe@example.com").firstName("Joe").build();
    private static final Contact BORN =
            JOE.toBuilder().birthday(LocalDate.of(1980, 2, 29)).build();
    private static final AudienceId LIST = AudienceId.of("ABCD1234");

    private static final FakeResponse FOUND = Wire.json(200, "{\"EmailAddress\":\"joe@example.com\",\"SystemID\":1}");

    /** One silence takes most of the time, two would take nearly twice as much. */
    private static final Map<String, String> SETTINGS = Map.of("call-timeout", "1s", "read-timeout", "900ms");

    private static final Duration BOUND = Duration.ofMillis(1600);

    /** Long enough that a machine that stands still for a moment does not take the first answer for lost. */
    private static final Map<String, String> PATIENT = Map.of("call-timeout", "3s", "read-timeout", "2900ms");

    /** Loading classes would take up the time. */
    @BeforeAll
    static void warmUp() {
        try (Wire wire = Wire.answering(FOUND)) {
            wire.provider().contacts().add(JOE, LIST);
        }
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                operation("add", OutcomeUnknownException.class, contacts -> contacts.add(JOE)),
                operation("add to an audience", OutcomeUnknownException.class, contacts -> contacts.add(JOE, LIST)),
                operation(
                        "save with a field to look up",
                        ProviderUnavailableException.class,
                        contacts -> contacts.save(BORN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("at a server that never answers, an operation ends in time and says what may have been done")
    void neverAnswered(String name, Class<? extends ContactsException> expected, Consumer<ContactRepository> operation)
            throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ContactsProvider provider = Wire.open("http://127.0.0.1:" + silent.getLocalPort(), SETTINGS)) {
            long start = System.nanoTime();

            ContactsException error =
                    catchThrowableOfType(ContactsException.class, () -> operation.accept(provider.contacts()));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
            assertThat(error).isInstanceOf(expected);
        }
    }

    @Test
    @DisplayName("at one that answers late, the second request has what the first one left")
    void slowFirst() {
        CountDownLatch end = new CountDownLatch(1);
        try (FakeServer server = FakeServer.builder()
                        .mount("/v2.0", request -> {
                            boolean add = request.rawPath().contains("/add/");
                            waitFor(end, add ? 1_500 : 20_000);
                            return FOUND;
                        })
                        .start();
                ContactsProvider provider = Wire.open(server.baseUrl("/v2.0").toString(), PATIENT)) {
            long start = System.nanoTime();

            ContactsException error = catchThrowableOfType(
                    ContactsException.class, () -> provider.contacts().add(JOE, LIST));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            end.countDown();

            assertThat(took).isLessThan(Duration.ofMillis(4_400));
            assertThat(error).isInstanceOf(OutcomeUnknownException.class);
            assertThat(error.completed()).isNotEmpty();
            assertThat(error.retry()).isEqualTo(Retry.IN_DOUBT);
        }
    }

    /** What asks something first, and only then writes. */
    private static Map<String, Consumer<ContactsProvider>> askingFirst() {
        ContactRef byId = ContactRef.id(ContactId.of("16382"));
        EmailAddress address = EmailAddress.of("joe@example.com");
        ContactPatch rename =
                ContactPatch.setting(Contact.builder().lastName("Bloggs").build());
        ContactPatch born = ContactPatch.setting(BORN);
        return Map.of(
                "update by id", provider -> provider.contacts().update(byId, rename),
                "delete by id", provider -> provider.contacts().delete(byId),
                "update with a birthday", provider -> provider.contacts().update(ContactRef.email(address), born),
                "save with a birthday", provider -> provider.contacts().save(BORN),
                "save as with a birthday", provider -> provider.contacts().saveAs(address, BORN),
                "submit with a birthday", provider -> provider.imports().submit(ImportBatch.of(List.of(BORN))));
    }

    @Test
    @DisplayName("at one that answers a question late, the write after it has what the question left")
    void slowQuestion() {
        CountDownLatch end = new CountDownLatch(1);
        try (FakeServer server = FakeServer.builder()
                .mount("/v2.0", request -> {
                    boolean question = request.rawPath().contains("/get");
                    waitFor(end, question ? 1_500 : 20_000);
                    return request.rawPath().contains("/getstructure/")
                            ? Bodies.structureAnd("\"Birthday\" : \"string\"")
                            : Bodies.contact();
                })
                .start()) {
            String url = server.baseUrl("/v2.0").toString();
            Map<String, CompletableFuture<Ended>> running = new TreeMap<>();
            askingFirst().forEach((name, operation) -> running.put(name, beside(() -> ended(url, operation))));
            Map<String, Ended> all = new TreeMap<>();
            running.forEach((name, future) -> all.put(name, future.join()));
            end.countDown();

            assertThat(all).hasSize(6).allSatisfy((name, ended) -> {
                assertThat(ended.took()).isLessThan(Duration.ofMillis(4_400));
                assertThat(ended.error()).isInstanceOf(OutcomeUnknownException.class);
                assertThat(ended.error().retry()).isEqualTo(Retry.IN_DOUBT);
            });
        }
    }

    private record Ended(ContactsException error, Duration took) {}

    /** Each with a provider of its own, which knows nothing yet, and a thread, since each takes its whole time. */
    private static CompletableFuture<Ended> beside(Supplier<Ended> work) {
        CompletableFuture<Ended> future = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                future.complete(work.get());
            } catch (Throwable e) {
                future.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return future;
    }

    private static Ended ended(String url, Consumer<ContactsProvider> operation) {
        try (ContactsProvider provider = Wire.open(url, PATIENT)) {
            long start = System.nanoTime();
            ContactsException error = catchThrowableOfType(ContactsException.class, () -> operation.accept(provider));
            return new Ended(error, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static Arguments operation(
            String name, Class<? extends ContactsException> expected, Consumer<ContactRepository> operation) {
        return Arguments.of(name, expected, operation);
    }

    private static void waitFor(CountDownLatch end, long millis) {
        try {
            end.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
