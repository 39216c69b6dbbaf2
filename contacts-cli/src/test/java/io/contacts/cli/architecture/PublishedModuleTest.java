package io.contacts.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The published modules")
class PublishedModuleTest {
    @Test
    @DisplayName("are those that the parent lists, one that is new among them")
    void areListed() {
        assertThat(PublishedModule.names("""
                        <module>contacts-bom</module>
                        <module>contacts-acme-adapter</module>
                        """)).containsExactly("contacts-acme-adapter");
    }

    @Test
    @DisplayName("are there, each with a package of its own, and two adapters at least among them")
    void haveTheirPackages() {
        assertThat(PublishedModule.all())
                .hasSizeGreaterThan(7)
                .extracting(PublishedModule::owned)
                .doesNotHaveDuplicates();
        assertThat(PublishedModule.adapters())
                .extracting(PublishedModule::owned)
                .contains("io.contacts.sentori", "io.contacts.sofy");
    }
}
