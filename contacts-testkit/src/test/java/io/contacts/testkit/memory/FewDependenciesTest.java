package io.contacts.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.provider.ContactsProvider;
import jakarta.validation.constraints.Size;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the in-memory provider needs no library")
class FewDependenciesTest {
    @Test
    @DisplayName("no WireMock, no Jackson, no JUnit to run, and no Bean Validation provider until a contact is written")
    void isolated() throws Exception {
        URL[] allThereIs = {
            locationOf(IsolatedUse.class),
            locationOf(InMemoryContacts.class),
            locationOf(ContactsProvider.class),
            locationOf(Size.class),
            locationOf(Nullable.class)
        };

        try (URLClassLoader isolated = new URLClassLoader(allThereIs, ClassLoader.getPlatformClassLoader())) {
            Object use = isolated.loadClass(IsolatedUse.class.getName())
                    .getConstructor()
                    .newInstance();

            assertThat(((Supplier<?>) use).get()).isEqualTo("true 1");
        }
    }

    private static URL locationOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
