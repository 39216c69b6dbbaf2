package com.example.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With no test kit at all: a server of the JDK's own takes the provider's place and knows no key. */
class MailingListsTest {
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    @DisplayName("opening the provider and asking what it can do sends nothing")
    void openingSendsNothing() {
        try (ContactsProvider provider = ContactsProviders.open(config())) {
            assertThat(provider.name()).isEqualTo("sentori");
            assertThat(provider.capabilities())
                    .contains(Capability.LIST_AUDIENCES)
                    .doesNotContain(Capability.CREATE_AUDIENCE);
        }

        assertThat(requests).hasValue(0);
    }

    @Test
    @DisplayName("a key that is refused is a typed error, after one request")
    void refusedKey() {
        try (ContactsProvider provider = ContactsProviders.open(config())) {
            assertThatThrownBy(() -> MailingLists.names(provider)).isInstanceOf(AccessDeniedException.class);
        }

        assertThat(requests).hasValue(1);
    }

    private ContactsConfig config() {
        return ContactsConfig.of(Map.of(
                "contacts.provider", "sentori",
                "contacts.sentori.api-key", "a-key-that-nobody-gave-out",
                "contacts.sentori.base-url",
                        "http://127.0.0.1:" + server.getAddress().getPort()));
    }
}
