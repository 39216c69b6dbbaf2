package io.contacts.sofy.internal.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.validation.Violation;
import io.contacts.sofy.fixture.Venue;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.fake.RecordedRequest;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.FakeSofyExtension;
import io.contacts.testkit.sofy.SofySwitches;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Adding contacts at Sofy")
@ExtendWith(FakeSofyExtension.class)
class SofyContactsTest {
    private static final AudienceId GROUP_1 = AudienceId.of("1");

    @Test
    @DisplayName("A contact lands in the group that was named, and comes back as it was sent")
    void addsToTheGroupNamed(FakeSofy sofy) {
        Contact contact =
                Venue.zoe().firstName("Zoé").mobilePhone("+590690112233").build();

        StoredContact stored;
        try (ContactsProvider provider = Venue.open(sofy)) {
            stored = provider.contacts().add(contact, AudienceId.of("2"));
        }

        assertThat(stored).isEqualTo(StoredContact.sent(contact));
        assertThat(sofy.contacts(2)).singleElement().satisfies(held -> {
            assertThat(held.emailAddress()).contains("zoe@example.com");
            assertThat(held.phoneNumber()).contains("590690112233");
            assertThat(held.firstName()).contains("Zoé");
        });
        assertThat(sofy.contacts(1)).isEmpty();
    }

    @Test
    @DisplayName("Without a group, a contact lands in the one that the configuration names")
    void addsToTheConfiguredGroup(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy, "contacts.sofy.group-id", "3")) {
            assertThat(provider.capabilities()).contains(Capability.ADD_CONTACT);
            provider.contacts().add(Venue.zoe().build());
        }

        assertThat(sofy.contacts(3)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({"200, EMPTY", "201, EMPTY", "204, EMPTY", "200, ECHO", "201, ECHO_WITH_ID", "202, ECHO_WITH_ID"})
    @DisplayName("Any 2xx is success, whatever its body: the answer is not documented")
    void takesAny2xx(int status, SofySwitches.CreatedBody body) {
        SofySwitches switches =
                SofySwitches.builder().createdStatus(status).createdBody(body).build();
        Contact contact = Venue.zoe().build();

        try (FakeSofy sofy =
                        FakeSofy.builder().documentExamples().switches(switches).start();
                ContactsProvider provider = Venue.open(sofy)) {
            assertThat(provider.contacts().add(contact, GROUP_1)).isEqualTo(StoredContact.sent(contact));
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {"<html>ok</html>", "not JSON {", "\"a\"", "[1,2]", "null"})
    @DisplayName("A 2xx with a body that is no JSON object is success all the same")
    void takesAnyBodyOfA2xx(String body, FakeSofy sofy) {
        sofy.script(Faults.script()
                .onMethod("POST")
                .answerAfterEffect(FakeResponse.text(200, "application/json", body))
                .build());

        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(Venue.zoe().build(), GROUP_1);
        }

        assertThat(sofy.contacts(1)).hasSize(1);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(ints = {200, 201, 204})
    @DisplayName("A 2xx without a body is success, whatever type the nothing is said to have")
    void takesAnEmptyPage(int status, FakeSofy sofy) {
        sofy.script(Faults.script()
                .onMethod("POST")
                .answerAfterEffect(FakeResponse.empty(status).withHeader("Content-Type", "text/html; charset=utf-8"))
                .build());

        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(Venue.zoe().build(), GROUP_1);
        }

        assertThat(sofy.contacts(1)).hasSize(1);
    }

    @Test
    @DisplayName("A page that came instead of Sofy's answer leaves it open whether the contact was added")
    void distrustsAPage(FakeSofy sofy) {
        sofy.script(Faults.script()
                .onMethod("POST")
                .answer(FakeResponse.text(200, "text/html; charset=utf-8", "<html>Sign in</html>"))
                .build());

        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThatThrownBy(() -> provider.contacts().add(Venue.zoe().build(), GROUP_1))
                    .isInstanceOfSatisfying(
                            UnexpectedResponseException.class,
                            e -> assertThat(e.retry()).isEqualTo(Retry.IN_DOUBT));
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(
            strings = {"guests", "01", "+1", "-1", "1.0", "1e3", "٣", "1000000000000000000", "9999999999999999999999"})
    @DisplayName("An audience whose id is no whole number is not there, and nothing is sent to find out")
    void refusesAnIdThatSofyCannotHave(String id, FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThatThrownBy(() -> provider.contacts().add(Venue.zoe().build(), AudienceId.of(id)))
                    .isInstanceOf(AudienceNotFoundException.class);
            assertThatThrownBy(() ->
                            provider.subscriptions().subscribe(EmailAddress.of("zoe@example.com"), AudienceId.of(id)))
                    .isInstanceOf(AudienceNotFoundException.class);
        }

        assertThat(sofy.journal()).isEmpty();
    }

    @Test
    @DisplayName("A 404 on a group that Sofy does not list means that there is no such audience")
    void asksForTheGroupsAfterA404(FakeSofy sofy) {
        AudienceNotFoundException e;
        try (ContactsProvider provider = Venue.open(sofy)) {
            e = catchThrowableOfType(
                    AudienceNotFoundException.class,
                    () -> provider.contacts().add(Venue.zoe().build(), AudienceId.of("77")));
        }

        assertThat(e.operation()).isEqualTo(Capability.ADD_CONTACT_TO_AUDIENCE);
        assertThat(e.httpStatus()).hasValue(404);
        assertThat(e.retry()).isEqualTo(Retry.UNSAFE);
        assertThat(sofy.journal())
                .extracting(request -> request.method() + " " + request.rawPath())
                .containsExactly("POST /v1/groups/77/contacts", "GET /v1/groups");
    }

    @Test
    @DisplayName("A 404 on a group that Sofy lists is an unexpected response, never an absent audience")
    void distrustsA404OnAListedGroup(FakeSofy sofy) {
        sofy.script(Faults.script()
                .onMethod("POST")
                .answer(FakeResponse.text(404, "nothing here"))
                .build());

        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThatThrownBy(() -> provider.contacts().add(Venue.zoe().build(), GROUP_1))
                    .isInstanceOfSatisfying(UnexpectedResponseException.class, e -> {
                        assertThat(e.httpStatus()).hasValue(404);
                        assertThat(e.retry()).isEqualTo(Retry.UNSAFE);
                    });
        }
    }

    @Test
    @DisplayName("A wrong base URL, where even the groups are a 404, is an unexpected response")
    void distrustsA404Everywhere(FakeSofy sofy) {
        sofy.script(Faults.script()
                .always()
                .answer(FakeResponse.text(404, "nothing here"))
                .build());

        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThatThrownBy(() -> provider.contacts().add(Venue.zoe().build(), GROUP_1))
                    .isInstanceOf(UnexpectedResponseException.class);
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(ints = {500, 404, 302})
    @DisplayName(
            "When Sofy cannot say which groups there are, the answer to the contact stands, and the other comes with it")
    void keepsTheFirstAnswerAfterA404(int status, FakeSofy sofy) {
        UnexpectedResponseException e = catchThrowableOfType(
                UnexpectedResponseException.class, () -> addWhereGroupsAnswer(FakeResponse.empty(status), sofy));

        assertThat(e.httpStatus()).hasValue(404);
        assertThat(e.retry()).isEqualTo(Retry.UNSAFE);
        assertThat(e.getSuppressed())
                .singleElement()
                .isInstanceOfSatisfying(
                        ContactsException.class,
                        asking -> assertThat(asking.httpStatus()).hasValue(status));
    }

    @Test
    @DisplayName(
            "When access is refused to the question for the groups, that is what is told: no other call would fare better")
    void tellsThatAccessWasRefusedAfterA404(FakeSofy sofy) {
        AccessDeniedException e = catchThrowableOfType(
                AccessDeniedException.class, () -> addWhereGroupsAnswer(FakeResponse.empty(403), sofy));

        assertThat(e.getSuppressed()).singleElement().isInstanceOf(UnexpectedResponseException.class);
    }

    private static void addWhereGroupsAnswer(FakeResponse answer, FakeSofy sofy) {
        sofy.script(Faults.script()
                .onMethod("GET")
                .answer(answer)
                .onMethod("POST")
                .answer(FakeResponse.text(404, "nothing here"))
                .build());
        try (ContactsProvider provider = Venue.open(sofy, "contacts.sofy.max-attempts", "1")) {
            provider.contacts().add(Venue.zoe().build(), GROUP_1);
        }
    }

    @Test
    @DisplayName("Where Sofy refuses an address that it has already, its words are told, and nothing is added")
    void tellsHowSofyRefusesADuplicate() {
        SofySwitches refusing = SofySwitches.builder()
                .duplicates(SofySwitches.Duplicates.REFUSE)
                .build();

        try (FakeSofy sofy =
                        FakeSofy.builder().documentExamples().switches(refusing).start();
                ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(Venue.zoe().build(), GROUP_1);

            assertThatThrownBy(() -> provider.contacts().add(Venue.zoe().build(), GROUP_1))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("Sofy says: contactEmailAddress is already in the group");
            assertThat(sofy.contacts(1)).hasSize(1);
        }
    }

    @Test
    @DisplayName("Everything that Sofy's JSON has no form for is said at once, before anything is sent")
    void refusesWhatJsonCannotCarry(FakeSofy sofy) {
        Contact contact = Venue.zoe()
                .firstName("half \uD83E")
                .lastName("\uDD9C of a parrot")
                .birthday(LocalDate.of(-44, 3, 15))
                .build();

        InvalidContactException e = Venue.refusal(sofy, contact, GROUP_1);

        assertThat(e.violations())
                .extracting(Violation::component)
                .containsExactlyInAnyOrder("firstName", "lastName", "birthday");
        assertThat(sofy.journal()).isEmpty();
    }

    @Test
    @DisplayName("A component that Sofy has no place for is a violation that names it")
    void refusesComponentsWithoutAPlace(FakeSofy sofy) {
        Contact contact =
                Venue.zoe().title("Mme").companyName("Chez Zoé").crmId("7").build();

        InvalidContactException e = Venue.refusal(sofy, contact, GROUP_1);

        assertThat(e.violations())
                .extracting(Violation::component)
                .containsExactlyInAnyOrder("title", "companyName", "crmId");
        assertThat(sofy.journal()).isEmpty();
    }

    @Test
    @DisplayName("Contacts without fields cost no request for the columns")
    void asksForNoColumnsWithoutNeed(FakeSofy sofy) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(Venue.zoe().build(), GROUP_1);
            provider.subscriptions().subscribe(EmailAddress.of("max@example.com"), GROUP_1);
        }

        assertThat(sofy.journal())
                .extracting(RecordedRequest::rawPath)
                .containsExactly("/v1/groups/1/contacts", "/v1/groups/1/contacts");
    }
}
