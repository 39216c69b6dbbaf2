package io.contacts.sentori.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.sentori.webhook.SentoriWebhookException.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// Longer than most, because each documented kind has its body, its hash and its forgeries.
@DisplayName("Sentori's webhooks (A6)")
class SentoriWebhooksTest {
    /** The key of the documents' examples. */
    private static final String KEY = "20011111-1111-1111-1111-111111111200";

    private static final String UNSUBSCRIBE = """
            {"AccountExternalID":"1234ABCD","EmailAddress":"user@example.com","Type":"unsubscribe",
             "Date":"2016-02-01T14:12:59.1230000Z","vhash":"F88EA6387F4CF9F258521444C34FEB526DF66A55",
             "Description":"\\"user@example.com\\" logged \\"unsubscribe\\" Event at \\"Mon 01 Feb 2016 14:12 UTC\\"."}
            """;
    private static final String SUBSCRIBE = """
            {"AccountExternalID":"1234ABCD","EmailAddress":"user@example.com","Type":"subscribe",
             "Date":"2016-10-28T14:59:43.6889402Z","Source":"User",
             "vhash":"EC0A73A0091CF860DCBD0B572CD8042A9B702D7B","Description":"Subscribed"}
            """;
    private static final String LIST_SUBSCRIBE = """
            {"AccountExternalID":"1234ABCD","EmailAddress":"user@example.com","MailingListExternalID":"ABCD1234",
             "Type":"subscribe","Date":"2016-10-28T14:59:43.6889402Z",
             "vhash":"0321B442144F3EF8663EF47D738E2EDEDEBDF73F","Description":"Subscribed"}
            """;

    private final SentoriWebhooks webhooks = SentoriWebhooks.of(KEY);

    @Test
    @DisplayName("the published example of unsubscribing is believed")
    void unsubscribe() {
        assertThat(read(UNSUBSCRIBE))
                .isEqualTo(new SentoriWebhook.ContactUnsubscribed(
                        "1234ABCD",
                        "user@example.com",
                        Instant.parse("2016-02-01T14:12:59.123Z"),
                        "\"user@example.com\" logged \"unsubscribe\" Event at \"Mon 01 Feb 2016 14:12 UTC\"."));
    }

    @Test
    @DisplayName("the published example of subscribing is believed, its source included")
    void subscribe() {
        assertThat(read(SUBSCRIBE))
                .isEqualTo(new SentoriWebhook.ContactSubscribed(
                        "1234ABCD",
                        "user@example.com",
                        Instant.parse("2016-10-28T14:59:43.6889402Z"),
                        "User",
                        "Subscribed"));
    }

    @Test
    @DisplayName("the published example of subscribing to a list is believed")
    void listSubscribe() {
        assertThat(read(LIST_SUBSCRIBE))
                .isEqualTo(new SentoriWebhook.ListSubscribed(
                        "1234ABCD",
                        "user@example.com",
                        AudienceId.of("ABCD1234"),
                        Instant.parse("2016-10-28T14:59:43.6889402Z"),
                        "Subscribed"));
    }

    @Test
    @DisplayName("unsubscribing from a list is believed, in the same order")
    void listUnsubscribe() {
        String hashed = "1234ABCDuser@example.comABCD1234unsubscribe2016-10-28T14:59:43.6889402Z" + KEY;
        String body = LIST_SUBSCRIBE
                .replace("\"Type\":\"subscribe\"", "\"Type\":\"unsubscribe\"")
                .replace("0321B442144F3EF8663EF47D738E2EDEDEBDF73F", sha1(hashed, StandardCharsets.UTF_8));

        assertThat(read(body)).isInstanceOf(SentoriWebhook.ListUnsubscribed.class);
    }

    @Test
    @DisplayName("the hash that the documents print beside the list example belongs to another, and is refused")
    void wrongHashOfTheDocuments() {
        requireRefused(
                Reason.WRONG_HASH,
                LIST_SUBSCRIBE.replace(
                        "0321B442144F3EF8663EF47D738E2EDEDEBDF73F", "EC0A73A0091CF860DCBD0B572CD8042A9B702D7B"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "F88EA6387F4CF9F258521444C34FEB526DF66A5",
                "F88EA6387F4CF9F258521444C34FEB526DF66A555",
                "F88EA6387F4CF9F258521444C34FEB526DF66A56",
                "G88EA6387F4CF9F258521444C34FEB526DF66A55",
                "0000000000000000000000000000000000000000"
            })
    @DisplayName("a hash that is wrong, too short, too long or none is refused")
    void wrongHash(String hash) {
        requireRefused(Reason.WRONG_HASH, UNSUBSCRIBE.replace("F88EA6387F4CF9F258521444C34FEB526DF66A55", hash));
    }

    @Test
    @DisplayName("whatever the hash covers cannot be changed")
    void changed() {
        requireRefused(Reason.WRONG_HASH, UNSUBSCRIBE.replace("\"user@example.com\",", "\"other@example.com\","));
        requireRefused(Reason.WRONG_HASH, UNSUBSCRIBE.replace("\"1234ABCD\"", "\"1234ABCE\""));
        requireRefused(Reason.WRONG_HASH, UNSUBSCRIBE.replace("59.1230000Z", "58.1230000Z"));
        requireRefused(Reason.WRONG_HASH, UNSUBSCRIBE.replace("59.1230000Z", "59.123Z"));
        requireRefused(Reason.WRONG_HASH, SUBSCRIBE.replace("\"User\"", "\"user\""));
        requireRefused(Reason.WRONG_HASH, LIST_SUBSCRIBE.replace("ABCD1234", "ABCD1235"));
        requireRefused(Reason.WRONG_HASH, LIST_SUBSCRIBE.replace("\"subscribe\"", "\"unsubscribe\""));
    }

    @Test
    @DisplayName("a webhook of another account is refused")
    void otherKey() {
        SentoriWebhooks others = SentoriWebhooks.of("20011111-1111-1111-1111-111111111201");

        assertThat(reason(others, UNSUBSCRIBE)).isEqualTo(Reason.WRONG_HASH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"AccountExternalID\":\"1234ABCD\",\"EmailAddress\":\"user@example.com\",\"Type\":\"bounce\"}",
                "{\"AccountExternalID\":\"1234ABCD\",\"EmailAddress\":\"user@example.com\",\"Type\":\"Subscribe\"}",
                "{\"AccountExternalID\":\"1234ABCD\",\"EmailAddress\":\"user@example.com\"}",
                "{\"Type\":\"subscribe\",\"MailingListExternalID\":\"ABCD1234\",\"Source\":\"User\"}",
                "{}"
            })
    @DisplayName("a kind that is not documented is refused as such: it cannot be checked")
    void undocumentedKind(String body) {
        requireRefused(Reason.UNDOCUMENTED_KIND, body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "{\"Type\":",
                "{\"Type\":1e99999999999}",
                "<html></html>",
                "{\"Type\":\"subscribe\",\"Type\":\"unsubscribe\"}"
            })
    @DisplayName("what is not one JSON object is refused")
    void notJson(String body) {
        requireRefused(Reason.NOT_JSON, body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AccountExternalID", "EmailAddress", "Date", "vhash"})
    @DisplayName("a member that is missing or no text is refused")
    void malformed(String member) {
        requireRefused(Reason.MALFORMED, UNSUBSCRIBE.replaceAll("\"" + member + "\":\"[^\"]*\",", ""));
        requireRefused(
                Reason.MALFORMED, UNSUBSCRIBE.replaceAll("\"" + member + "\":\"[^\"]*\"", "\"" + member + "\":1"));
    }

    @Test
    @DisplayName("an old webhook without its date is refused")
    void withoutDate() {
        requireRefused(Reason.MALFORMED, UNSUBSCRIBE.replace("\"Date\":\"2016-02-01T14:12:59.1230000Z\",", ""));
    }

    @Test
    @DisplayName("values that are signed but are not what they must be are refused")
    void signedNonsense() {
        requireRefused(Reason.MALFORMED, signed("1234ABCD", " ", "2016-02-01T14:12:59.1230000Z"));
        requireRefused(Reason.MALFORMED, signed("1234ABCD", "user@example.com", "yesterday"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b@docomo.ne.jp", ".a@docomo.ne.jp", "a@localhost", "no address"})
    @DisplayName("an opt-out is not lost because we would not take the address: it comes as it is")
    void oddAddress(String address) {
        SentoriWebhook read = read(signed("1234ABCD", address, "2016-02-01T14:12:59.1230000Z"));

        assertThat(read).isInstanceOf(SentoriWebhook.ContactUnsubscribed.class);
        assertThat(read.emailAddress()).isEqualTo(address);
        assertThat(read.email()).isEmpty();
        assertThat(read.toString()).doesNotContain(address);
    }

    @Test
    @DisplayName("a member that is null is not there: it makes no other kind of a webhook")
    void nullIsAbsent() {
        assertThat(read(UNSUBSCRIBE.replace("\"Type\"", "\"MailingListExternalID\":null,\"Source\":null,\"Type\"")))
                .isInstanceOf(SentoriWebhook.ContactUnsubscribed.class);
        assertThat(read(SUBSCRIBE.replace("\"Type\"", "\"MailingListExternalID\":null,\"Type\"")))
                .isInstanceOf(SentoriWebhook.ContactSubscribed.class);
        assertThat(read(LIST_SUBSCRIBE.replace("\"Type\"", "\"Source\":null,\"Type\"")))
                .isInstanceOf(SentoriWebhook.ListSubscribed.class);
        requireRefused(Reason.UNDOCUMENTED_KIND, UNSUBSCRIBE.replace("\"unsubscribe\",", "null,"));
        requireRefused(Reason.MALFORMED, SUBSCRIBE.replace("\"User\"", "null"));
    }

    @Test
    @DisplayName(
            "a source that is blank is refused: the hash of a list's webhook would fit one of another person without it")
    void blankSource() {
        String recut = "{\"AccountExternalID\":\"1234ABCD\",\"EmailAddress\":\"user@example.comABCD1234\","
                + "\"Type\":\"subscribe\",\"Date\":\"2016-10-28T14:59:43.6889402Z\",\"Source\":\"\","
                + "\"vhash\":\"0321B442144F3EF8663EF47D738E2EDEDEBDF73F\"}";

        requireRefused(Reason.MALFORMED, recut);
    }

    @Test
    @DisplayName("a description that is null is none")
    void noDescription() {
        String description = UNSUBSCRIBE.substring(UNSUBSCRIBE.indexOf("\"Description\""), UNSUBSCRIBE.indexOf('}'));

        assertThat(read(UNSUBSCRIBE.replace(description, "\"Description\":null"))
                        .description())
                .isEmpty();
        requireRefused(Reason.MALFORMED, UNSUBSCRIBE.replace(description, "\"Description\":1"));
    }

    @Test
    @DisplayName("addresses beyond ASCII are hashed as UTF-8, or as the user says")
    void charset() {
        Charset windows = Charset.forName("windows-1252");
        String utf8 = signed("1234ABCD", "josé@example.com", "2016-02-01T14:12:59.1230000Z", StandardCharsets.UTF_8);
        String latin = signed("1234ABCD", "josé@example.com", "2016-02-01T14:12:59.1230000Z", windows);

        assertThat(read(utf8).email()).contains(EmailAddress.of("josé@example.com"));
        assertThat(webhooks.withCharset(windows).read(bytes(latin)).email())
                .contains(EmailAddress.of("josé@example.com"));
        requireRefused(Reason.WRONG_HASH, latin);
        assertThat(reason(webhooks.withCharset(windows), utf8)).isEqualTo(Reason.WRONG_HASH);
    }

    @Test
    @DisplayName("an address that the encoding cannot hold is refused: its hash would fit others too")
    void unmappable() {
        Charset windows = Charset.forName("windows-1252");
        // In windows-1252, both of these addresses become ?@example.com.
        String forged = signed("1234ABCD", "?@example.com", "2016-02-01T14:12:59.1230000Z", windows)
                .replace("?@example.com", "ж@example.com");

        assertThat(reason(webhooks.withCharset(windows), forged)).isEqualTo(Reason.WRONG_HASH);
    }

    @Test
    @DisplayName("neither values nor errors nor the checker show a person or the key")
    void nothingShows() {
        assertThat(read(UNSUBSCRIBE).toString()).doesNotContain("user@");
        assertThat(read(SUBSCRIBE).toString()).doesNotContain("user@");
        assertThat(read(LIST_SUBSCRIBE).toString()).doesNotContain("user@");
        assertThat(webhooks.toString()).doesNotContain(KEY);
        SentoriWebhookException error = catchThrowableOfType(
                SentoriWebhookException.class, () -> read("{\"Type\":\"user@example.com\", oops " + KEY));
        assertThat(error).hasNoCause();
        assertThat(error.toString()).doesNotContain("user@").doesNotContain(KEY);
    }

    @Test
    @DisplayName("a key is needed, and blanks around it do not count")
    void key() {
        assertThatIllegalArgumentException().isThrownBy(() -> SentoriWebhooks.of(" "));
        assertThat(SentoriWebhooks.of(" " + KEY + "\n").read(bytes(UNSUBSCRIBE)))
                .isNotNull();
    }

    private SentoriWebhook read(String body) {
        return webhooks.read(bytes(body));
    }

    private void requireRefused(Reason reason, String body) {
        assertThat(reason(webhooks, body)).isEqualTo(reason);
    }

    private static Reason reason(SentoriWebhooks webhooks, String body) {
        return catchThrowableOfType(SentoriWebhookException.class, () -> webhooks.read(bytes(body)))
                .reason();
    }

    private static String signed(String account, String email, String date) {
        return signed(account, email, date, StandardCharsets.UTF_8);
    }

    private static String signed(String account, String email, String date, Charset charset) {
        return "{\"AccountExternalID\":\"" + account + "\",\"EmailAddress\":\"" + email
                + "\",\"Type\":\"unsubscribe\",\"Date\":\"" + date + "\",\"vhash\":\""
                + sha1(account + email + "unsubscribe" + date + KEY, charset) + "\"}";
    }

    private static String sha1(String text, Charset charset) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(charset)))
                    .toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
