package io.contacts.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Without a Bean Validation provider on the class path")
class MissingProviderTest {
    @Test
    @DisplayName("no validator is made, and the error names the jar to add")
    void namesTheJarToAdd() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader bare = domainAndApiAlone()) {
            Thread.currentThread().setContextClassLoader(bare);
            Class<?> validator = bare.loadClass(ContactValidator.class.getName());
            Method create = validator.getMethod("create");

            assertThat(validator).isNotEqualTo(ContactValidator.class);
            assertThatThrownBy(() -> create.invoke(null))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("org.hibernate.validator:hibernate-validator");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static URLClassLoader domainAndApiAlone() {
        URL[] places = {placeOf(ContactValidator.class), placeOf(Validation.class)};
        return new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
    }

    private static URL placeOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
