package io.contacts.sentori.internal.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.fake.FakeResponse;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An answer is held against what was asked for")
class AskedForTest {
    @Test
    @DisplayName("another person than the one with the address is not found, by either way")
    void otherPerson() {
        ContactRef asked = ContactRef.email("a@b.co");
        try (Wire wire = Wire.answering(someone("other@example.com"))) {
            for (ThrowingCallable find : List.<ThrowingCallable>of(
                    () -> wire.provider().contacts().find(asked),
                    () -> wire.client().find(asked))) {
                requireUnexpected(find);
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "joe@example.com, JOE@Example.com",
        "joé@example.com, JOÉ@example.com",
        "joe@xn--bcher-kva.example, joe@bücher.example"
    })
    @DisplayName("the same address may be spelt otherwise, and beyond ASCII nobody can tell whether it is")
    void otherSpelling(String asked, String came) {
        try (Wire wire = Wire.answering(someone(came))) {
            assertThat(wire.provider().contacts().find(ContactRef.email(asked))).isPresent();
            assertThat(wire.client().find(ContactRef.email(asked))).isPresent();
        }
    }

    @Test
    @DisplayName("the native client hands on an address that we would not take, unless another was asked for")
    void oddAddress() {
        try (Wire wire = Wire.answering(someone("a..b@docomo.ne.jp"))) {
            requireUnexpected(() -> wire.client().find(ContactRef.email("a@b.co")));
        }
    }

    @Test
    @DisplayName("another mailing list than the one with the id is not found; ids are compared exactly")
    void otherList() {
        String list = "{\"ExternalID\":\"1234ABCD\",\"Name\":\"News\",\"Description\":\"Monthly\"}";
        try (Wire wire = Wire.answering(Wire.json(200, list))) {
            requireUnexpected(() -> wire.provider().audiences().find(AudienceId.of("ABCD1234")));
            requireUnexpected(() -> wire.provider().audiences().find(AudienceId.of("1234abcd")));
            assertThat(wire.provider().audiences().find(AudienceId.of("1234ABCD")))
                    .contains(new Audience(AudienceId.of("1234ABCD"), "News", "Monthly"));
        }
    }

    private static FakeResponse someone(String address) {
        return Bodies.contactWith("joe@example.sentoriapp.com", address);
    }

    private static void requireUnexpected(ThrowingCallable call) {
        UnexpectedResponseException error = catchThrowableOfType(UnexpectedResponseException.class, call);

        assertThat(error).isNotNull().hasMessageContaining("another").hasMessageNotContaining("@");
        assertThat(error.retry()).isEqualTo(Retry.SAFE);
        assertThat(error.httpStatus()).hasValue(200);
    }
}
