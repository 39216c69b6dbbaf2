package io.contacts.sentori.internal.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.validation.Violation;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.fake.FakeResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A birthday without a field for it, where the configuration says that it is left out")
class LeftOutBirthdayTest {
    private static final EmailAddress JOE = EmailAddress.of("joe@example.com");
    private static final LocalDate BIRTHDAY = LocalDate.of(1990, 2, 28);
    private static final Contact UNBORN =
            Contact.builder().email(JOE).firstName("Joe").build();
    private static final Contact BORN = UNBORN.toBuilder().birthday(BIRTHDAY).build();
    private static final ContactPatch BIRTHDAY_ONLY =
            ContactPatch.setting(Contact.builder().birthday(BIRTHDAY).build());
    private static final FakeResponse NO_FIELD = Wire.json(200, Bodies.STRUCTURE);

    private final List<String> dropped = new ArrayList<>();

    @Test
    @DisplayName("is not sent")
    void notSent() {
        run(Bodies.contact(), wire -> {
            wire.provider().contacts().save(BORN);

            assertThat(wire.requests().get(1).bodyText()).isEqualTo("{\"FirstName\":\"Joe\"}");
        });
    }

    @Test
    @DisplayName("is told once per contact")
    void told() {
        run(Bodies.contact(), wire -> {
            wire.provider().contacts().save(BORN);
            wire.provider().contacts().save(UNBORN);
            wire.provider()
                    .contacts()
                    .update(
                            ContactRef.email(JOE),
                            ContactPatch.builder()
                                    .set(Contact.builder().title("Mr").build())
                                    .clear(Contact.Component.BIRTHDAY)
                                    .build());
        });

        assertThat(dropped).containsExactly("sentori SAVE_CONTACT [BIRTHDAY]", "sentori UPDATE_CONTACT [BIRTHDAY]");
    }

    @Test
    @DisplayName("is told once for each row of an import that has one")
    void toldOfRows() {
        run(
                Wire.json(200, Bodies.COUNTERS),
                wire -> wire.provider().imports().submit(ImportBatch.of(List.of(BORN, UNBORN, BORN))));

        assertThat(dropped).containsExactly("sentori SUBMIT_IMPORT [BIRTHDAY]", "sentori SUBMIT_IMPORT [BIRTHDAY]");
    }

    @Test
    @DisplayName("is not told of a call that is refused for something else: nothing of it is left out")
    void notToldOfRefusals() {
        Contact wrong = BORN.toBuilder().field("SystemID", "1").build();
        run(Bodies.contact(), wire -> {
            refused(() -> wire.provider().contacts().save(wrong));
            refused(() -> wire.provider().imports().submit(ImportBatch.of(List.of(BORN, wrong))));
        });

        assertThat(dropped).isEmpty();
    }

    @Test
    @DisplayName("leaves a patch of nothing else, which is refused as such")
    void nothingLeft() {
        run(Bodies.contact(), wire -> {
            InvalidContactException error =
                    refused(() -> wire.provider().contacts().update(ContactRef.email(JOE), BIRTHDAY_ONLY));

            assertThat(error.violations())
                    .containsExactly(new Violation("", "the patch changes only what has no place in this account"));
        });

        assertThat(dropped).isEmpty();
    }

    private void run(FakeResponse answer, Consumer<Wire> test) {
        try (Wire wire = Wire.observed(new Recording(), Map.of("ignore-unsupported", "true"), NO_FIELD, answer)) {
            test.accept(wire);
        }
    }

    private static InvalidContactException refused(Runnable call) {
        InvalidContactException error = catchThrowableOfType(InvalidContactException.class, call::run);
        assertThat(error).isNotNull();
        return error;
    }

    private final class Recording implements CallObserver {
        @Override
        public void completed(
                String provider, Capability operation, Duration duration, @Nullable ContactsException failure) {}

        @Override
        public void dropped(String provider, Capability operation, Set<Contact.Component> components) {
            dropped.add(provider + " " + operation + " " + components);
        }
    }
}
