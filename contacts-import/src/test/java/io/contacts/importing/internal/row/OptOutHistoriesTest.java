package io.contacts.importing.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.job.Trial;
import io.contacts.testkit.memory.Failure;
import io.contacts.testkit.memory.InMemoryContacts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whoever opted out, whatever happens in whatever order")
class OptOutHistoriesTest {
    /** Ten thousand in all with {@code -Dcontacts.proofs=all}, which {@code contacts-benchmarks/proofs} says. */
    private static final int HISTORIES = "all".equals(System.getProperty("contacts.proofs")) ? 2_500 : 300;

    private static final List<String> PEOPLE = List.of("zoe", "ana", "lou", "jean");
    private static final List<String> WORDS = List.of("", "yes", "no");

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "histories from seed {0}")
    @DisplayName("stays opted out: through imports, lost answers, resumed runs, and another provider")
    @ValueSource(longs = {0, 10_000, 20_000, 30_000})
    void stays(long seed) {
        for (long each = seed; each < seed + HISTORIES; each++) {
            try {
                new History(each).play();
            } catch (AssertionError e) {
                throw new AssertionError("seed " + each + ": " + e.getMessage(), e);
            }
        }
    }

    private final class History {
        private final Random random;
        private final List<Place> places = List.of(
                new Place(InMemoryContacts.likeSentori()),
                new Place(InMemoryContacts.likeSofy()),
                new Place(InMemoryContacts.create()));
        private Place now;
        private int imports;

        private History(long seed) {
            this.random = new Random(seed);
            this.now = places.get(random.nextInt(places.size()));
        }

        private void play() {
            for (int step = 2 + random.nextInt(5); step > 0; step--) {
                switch (random.nextInt(5)) {
                    case 0 -> now = places.get(random.nextInt(places.size()));
                    case 1 -> now.optOut(person());
                    default -> importOnce();
                }
                places.forEach(Place::check);
            }
        }

        private void importOnce() {
            // Longer than most, because it is one step of a history, decided by chance.
            imports++;
            boolean evidence = random.nextInt(3) == 0;
            Set<String> saidNo = new HashSet<>();
            Set<String> saidYes = new HashSet<>();
            StringBuilder csv = new StringBuilder("email;first_name;consent\n");
            for (int row = 1 + random.nextInt(5); row > 0; row--) {
                String person = person();
                String word = WORDS.get(random.nextInt(WORDS.size()));
                csv.append(person)
                        .append(";Import ")
                        .append(imports)
                        .append(';')
                        .append(word)
                        .append('\n');
                if (word.equals("no")) {
                    saidNo.add(person);
                } else if (word.equals("yes")) {
                    saidYes.add(person);
                }
            }
            now.fail(random);
            try (ContactsProvider provider = now.memory.provider();
                    Trial trial = Trial.unkept(
                            provider,
                            directory,
                            csv.toString().getBytes(StandardCharsets.UTF_8),
                            choices -> choices.concurrency(1)
                                    .oneByOne(random.nextBoolean())
                                    .ignoreUnknown(true)
                                    .consentEvidence(evidence ? "paper form" : null))) {
                trial.plan();
                trial.apply();
                now.memory.heal();
                trial.apply();
            }
            saidYes.removeAll(saidNo);
            if (evidence) {
                now.agreed.addAll(saidYes);
            }
            String name = "Import " + imports;
            assertThat(now.memory.contacts())
                    .as("who said no in the file is not sent")
                    .noneMatch(stored ->
                            name.equals(stored.contact().firstName()) && saidNo.contains(address(stored.contact())));
        }

        private String person() {
            return PEOPLE.get(random.nextInt(PEOPLE.size())) + "@example.com";
        }
    }

    /** A provider, who opted out there, and who agreed with evidence since. */
    private static final class Place {
        private final InMemoryContacts memory;
        private final boolean suppresses;
        private final Set<String> suppressed = new HashSet<>();
        private final Set<String> agreed = new HashSet<>();

        private Place(InMemoryContacts memory) {
            this.memory = memory;
            try (ContactsProvider provider = memory.provider()) {
                this.suppresses = provider.capabilities().contains(Capability.SUPPRESS);
            }
        }

        private void optOut(String person) {
            if (suppresses) {
                memory.suppress(person);
                suppressed.add(person);
            }
        }

        private void fail(Random random) {
            if (random.nextBoolean()) {
                Failure failure = List.of(
                                Failure.unavailable(),
                                Failure.answerLostAfterEffect(),
                                Failure.answerLostBeforeEffect())
                        .get(random.nextInt(3));
                Capability operation = List.of(
                                Capability.SAVE_CONTACT, Capability.ADD_CONTACT, Capability.SUBMIT_IMPORT)
                        .get(random.nextInt(3));
                memory.failOnCall(operation, 1 + random.nextInt(3), failure);
            }
        }

        private void check() {
            for (String person : suppressed) {
                assertThat(memory.isSuppressed(person))
                        .as("%s stays suppressed", person)
                        .isTrue();
            }
            assertThat(memory.contacts())
                    .as("nobody agreed without evidence")
                    .allMatch(stored -> !(stored.contact().consent() instanceof Consent.OptedIn)
                            || agreed.contains(address(stored.contact())));
        }
    }

    private static String address(Contact contact) {
        return contact.email() == null ? "" : contact.email().value();
    }
}
