package io.contacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.testkit.memory.Failure;
import io.contacts.testkit.memory.InMemoryContacts;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sofy.FakeSofy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pieces of code that the README shows stand here between markers, are compiled, and run. */
@DisplayName("The README's code")
class ReadmeSnippetsTest {
    private static final Path SOURCE = Path.of("src/test/java/io/contacts/cli/ReadmeSnippetsTest.java");
    private static final Path README = Path.of("..", "README.md");

    @ParameterizedTest(name = "{0}")
    @DisplayName("is the code that runs here")
    @ValueSource(strings = {"save", "switch", "errors", "memory"})
    void readmeShowsThisCode(String name) throws IOException {
        String shown = Files.readString(README);
        String code = between(Files.readString(SOURCE), "// snippet: " + name + "\n", "// end: " + name);

        assertThat(shown)
                .contains("<!-- snippet: " + name + " -->\n```java\n"
                        + code.stripIndent().stripTrailing() + "\n```");
    }

    @Test
    @DisplayName("saves a contact")
    void saves() {
        try (FakeSentori sentori = FakeSentori.start()) {
            ContactsConfig config = ContactsConfig.of(Map.of(
                    "contacts.provider", "sentori",
                    "contacts.sentori.base-url", sentori.baseUrl().toString(),
                    "contacts.sentori.api-key", sentori.apiKey()));
            // snippet: save
            try (ContactsProvider provider = ContactsProviders.open(config)) {
                SaveResult result = provider.contacts()
                        .save(Contact.builder()
                                .email("zoe@example.com")
                                .firstName("Zoé")
                                .build());
                boolean isNew = result instanceof SaveResult.Created;
                // end: save
                assertThat(isNew).isTrue();
            }
            assertThat(sentori.contact("zoe@example.com")).isPresent();
        }
    }

    @Test
    @DisplayName("switches the provider by configuration")
    void switches() {
        try (FakeSofy sofy = FakeSofy.start()) {
            Contact contact = Contact.builder().email("zoe@example.com").build();
            Map<String, String> environment = Map.of(
                    "CONTACTS_SOFY_BASE_URL", sofy.baseUrl().toString(),
                    "SOFY_API_KEY_ID", sofy.keyId(),
                    "SOFY_API_KEY_SECRET", sofy.keySecret(),
                    "CONTACTS_SOFY_GROUP_ID", "1");
            // snippet: switch
            ContactsConfig config = ContactsConfig.of(Map.of("contacts.provider", "sofy"))
                    .orElse(ContactsConfig.fromEnvironment(environment));
            try (ContactsProvider provider = ContactsProviders.open(config)) {
                if (!provider.capabilities().contains(Capability.SAVE_CONTACT)) {
                    provider.contacts().add(contact);
                }
                // end: switch
            }
            assertThat(sofy.contacts(1)).hasSize(1);
        }
    }

    @Test
    @DisplayName("tells errors apart")
    void tellsErrorsApart() {
        InMemoryContacts memory = InMemoryContacts.create();
        Contact contact = Contact.builder().email("zoe@example.com").build();
        AtomicReference<ContactsException> asked = new AtomicReference<>();
        memory.failNext(Capability.ADD_CONTACT, Failure.answerLostAfterEffect());

        try (ContactsProvider provider = memory.provider()) {
            new Example(asked).add(provider, contact);
            new Example(asked).add(provider, contact);
        }

        assertThat(asked.get()).extracting(ContactsException::retry).isEqualTo(Retry.IN_DOUBT);
        assertThat(memory.calls()).contains(Capability.SAVE_CONTACT);
    }

    @Test
    @DisplayName("tests a service on the in-memory provider")
    void testsInMemory() {
        // snippet: memory
        InMemoryContacts memory = InMemoryContacts.likeSentori();
        memory.suppress("left@example.com");

        Newsletter newsletter = new Newsletter(memory.provider());
        newsletter.welcome("zoe@example.com");

        assertThat(memory.contact("zoe@example.com")).isPresent();
        // end: memory
    }

    private record Example(AtomicReference<ContactsException> asked) {
        void add(ContactsProvider provider, Contact contact) {
            // snippet: errors
            try {
                provider.contacts().add(contact);
            } catch (ContactAlreadyExistsException e) {
                provider.contacts().save(contact);
            } catch (ContactsException e) {
                if (e.retry() == Retry.IN_DOUBT) {
                    askSomebody(e);
                }
            }
            // end: errors
        }

        private void askSomebody(ContactsException e) {
            asked.set(e);
        }
    }

    /** A service as a user of the library writes it. */
    private record Newsletter(ContactsProvider provider) {
        void welcome(String email) {
            provider.contacts().save(Contact.builder().email(email).build());
        }
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        String lines = text.substring(from, text.indexOf(end, from));
        return Stream.of(lines.split("\n", -1))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("")
                .stripTrailing();
    }
}
