package io.contacts.sentori.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.RecordedRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Addresses and ids in paths")
class AddressPathsTest {
    private static final EmailAddress JOE = EmailAddress.of("joe@example.com");
    private static final AudienceId LIST = AudienceId.of("ABCD1234");
    private static final FakeResponse NOTHING = FakeResponse.empty(200);

    /** An address, and how its bytes must stand in a path. */
    static Stream<Arguments> addresses() {
        return Stream.of(
                Arguments.of("joe@example.sentoriapp.com", "joe%40example.sentoriapp.com"),
                Arguments.of("joe+tag@example.com", "joe%2Btag%40example.com"),
                Arguments.of("a/b@example.com", "a%2Fb%40example.com"),
                Arguments.of("50%off@example.com", "50%25off%40example.com"),
                Arguments.of("a%41b@example.com", "a%2541b%40example.com"),
                Arguments.of("a%2Fb@example.com", "a%252Fb%40example.com"),
                Arguments.of("who?@example.com", "who%3F%40example.com"),
                Arguments.of("a#b@example.com", "a%23b%40example.com"),
                Arguments.of("you&me@example.com", "you%26me%40example.com"),
                Arguments.of("o'neil@example.com", "o%27neil%40example.com"),
                Arguments.of("{b}*$=!@example.com", "%7Bb%7D%2A%24%3D%21%40example.com"),
                Arguments.of("\"john doe\"@example.com", "%22john%20doe%22%40example.com"),
                Arguments.of("\"a@b\\\"c\"@example.com", "%22a%40b%5C%22c%22%40example.com"),
                Arguments.of("José@exämple.com", "Jos%C3%A9%40ex%C3%A4mple.com"),
                Arguments.of("\uD83C\uDF7D@example.com", "%F0%9F%8D%BD%40example.com"),
                Arguments.of("JOE.Smith@Example.COM", "JOE.Smith%40Example.COM"),
                Arguments.of("12345@example.com", "12345%40example.com"));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("addresses")
    @DisplayName("an address stands in every path byte for byte as it was given")
    void addressInPath(String address, String segment) {
        EmailAddress email = EmailAddress.of(address);
        Contact contact = Contact.builder().email(email).build();
        ContactPatch patch =
                ContactPatch.setting(Contact.builder().firstName("Joe").build());
        String json = address.replace("\\", "\\\\").replace("\"", "\\\"");
        try (Wire wire = Wire.answering(Bodies.contactWith("joe@example.sentoriapp.com", json))) {

            wire.provider().contacts().find(ContactRef.email(email));
            wire.provider().contacts().add(contact);
            wire.provider().contacts().update(ContactRef.email(email), patch);
            wire.provider().contacts().save(contact);
            wire.provider().contacts().delete(ContactRef.email(email));
            wire.provider().subscriptions().subscribe(email, LIST);
            wire.provider().subscriptions().unsubscribe(email, LIST);
            wire.provider().subscriptions().suppress(email);

            assertThat(wire.requests())
                    .extracting(RecordedRequest::rawPath)
                    .containsExactly(
                            "/v2.0/contact/get/" + segment + "/",
                            "/v2.0/contact/add/" + segment + "/",
                            "/v2.0/contact/update/" + segment + "/",
                            "/v2.0/contact/addorupdate/" + segment + "/",
                            "/v2.0/contact/delete/" + segment + "/",
                            "/v2.0/contact/subscribe/" + segment + "/ABCD1234/",
                            "/v2.0/contact/unsubscribe/" + segment + "/ABCD1234/",
                            "/v2.0/contact/unsubscribe/" + segment + "/");
        }
    }

    @Test
    @DisplayName("a list id with odd but harmless characters stays one segment")
    void oddListId() {
        try (Wire wire = Wire.answering(NOTHING)) {

            wire.provider().subscriptions().unsubscribe(JOE, AudienceId.of("a&b=c;d+é"));

            assertThat(wire.request().rawPath())
                    .isEqualTo("/v2.0/contact/unsubscribe/joe%40example.com/a%26b%3Dc%3Bd%2B%C3%A9/");
        }
    }
}
