package io.contacts.importing.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Contact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The name of a column")
class HeaderNamesTest {
    @ParameterizedTest
    @EnumSource
    @DisplayName("may be that of any component, as --map and the documents call it")
    void knowsEveryComponent(Contact.Component component) {
        assertThat(HeaderNames.component(component.name())).contains(component);
        assertThat(HeaderNames.component(component.componentName())).contains(component);
    }
}
