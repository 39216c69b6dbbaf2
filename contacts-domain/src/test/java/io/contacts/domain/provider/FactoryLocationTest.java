package io.contacts.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The place that an adapter came from")
class FactoryLocationTest {
    @ParameterizedTest
    @CsvSource({
        "/home/zoe/lib/recording-1.0.jar,recording-1.0.jar",
        "/home/zoe/target/classes/,classes",
        "/C:/Users/zoe/lib/recording-1.0.jar,recording-1.0.jar",
        "nested:/home/zoe/app.jar/!BOOT-INF/lib/recording-1.0.jar!/,recording-1.0.jar",
        "file:/home/zoe/app.jar!/BOOT-INF/lib/recording-1.0.jar!/,recording-1.0.jar",
        "recording-1.0.jar,recording-1.0.jar",
        "/,unknown place",
        "'',unknown place"
    })
    @DisplayName("is shown by its last name alone, on every system: a whole path tells too much")
    void showsTheLastName(String path, String name) {
        assertThat(FactoryLookup.lastName(path)).isEqualTo(name);
    }

    @Test
    @DisplayName("is unknown where its class loader does not say")
    void mayBeUnknown() throws Exception {
        ContactsProviderFactory factory = (ContactsProviderFactory)
                new FromBytes().loaded().getDeclaredConstructor().newInstance();

        assertThat(FactoryLookup.describe(factory)).hasToString("recording (unknown place)");
    }

    /** Makes a class of bytes that came from nowhere. */
    private static final class FromBytes extends ClassLoader {
        FromBytes() {
            super(FactoryLocationTest.class.getClassLoader());
        }

        Class<?> loaded() throws IOException {
            try (InputStream bytes =
                    getResourceAsStream(NamesakeFactory.class.getName().replace('.', '/') + ".class")) {
                byte[] all = Objects.requireNonNull(bytes).readAllBytes();
                return defineClass(NamesakeFactory.class.getName(), all, 0, all.length);
            }
        }
    }
}
