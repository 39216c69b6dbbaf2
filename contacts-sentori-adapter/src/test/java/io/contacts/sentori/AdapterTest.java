package io.contacts.sentori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.contact.ContactComponent;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.FakeSentoriExtension;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("The adapter as a whole")
@ExtendWith(FakeSentoriExtension.class)
class AdapterTest {

    private ContactsProvider provider;

    @BeforeEach
    void open(FakeSentori sentori) {
        provider = OnFake.open(sentori);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    @DisplayName("with a wrong key, nothing works, and the key does not show")
    void wrongKey(FakeSentori sentori) {
        try (ContactsProvider other = Wire.open(sentori.baseUrl().toString(), Map.of("api-key", "wrong-key-1"))) {
            AccessDeniedException error = catchThrowableOfType(
                    AccessDeniedException.class, () -> other.audiences().list());

            assertThat(error.providerCode()).contains("1");
            assertThat(error.toString()).doesNotContain("wrong-key-1");
        }
    }

    @Test
    @DisplayName("what it can do, may repeat, and has a place for")
    void capabilities() {
        assertThat(provider.capabilities()).hasSize(16);
        assertThat(Set.of(Capability.values()).stream().filter(capability -> !provider.repeatable(capability)))
                .containsExactlyInAnyOrder(
                        Capability.ADD_CONTACT,
                        Capability.ADD_CONTACT_TO_AUDIENCE,
                        Capability.ATTACH_IMPORT,
                        Capability.CREATE_AUDIENCE);
        assertThat(provider.required()).containsExactly(ContactComponent.EMAIL);
    }
}
