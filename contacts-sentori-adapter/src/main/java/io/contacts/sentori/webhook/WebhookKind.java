package io.contacts.sentori.webhook;

import io.contacts.domain.audience.AudienceId;
import io.contacts.sentori.webhook.SentoriWebhookException.Reason;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/** The four documented kinds: how each is known, what its hash covers and in which order, and what it says. */
enum WebhookKind {
    CONTACT_SUBSCRIBED("subscribe", false) {
        @Override
        SentoriWebhook value(WebhookBody body) {
            return new SentoriWebhook.ContactSubscribed(
                    account(body), emailAddress(body), at(body), source(body), description(body));
        }
    },
    CONTACT_UNSUBSCRIBED("unsubscribe", false) {
        @Override
        SentoriWebhook value(WebhookBody body) {
            return new SentoriWebhook.ContactUnsubscribed(
                    account(body), emailAddress(body), at(body), description(body));
        }
    },
    LIST_SUBSCRIBED("subscribe", true) {
        @Override
        SentoriWebhook value(WebhookBody body) {
            return new SentoriWebhook.ListSubscribed(
                    account(body), emailAddress(body), list(body), at(body), description(body));
        }
    },
    LIST_UNSUBSCRIBED("unsubscribe", true) {
        @Override
        SentoriWebhook value(WebhookBody body) {
            return new SentoriWebhook.ListUnsubscribed(
                    account(body), emailAddress(body), list(body), at(body), description(body));
        }
    };

    private static final String ADDRESS = "EmailAddress";
    private static final String LIST = "MailingListExternalID";
    private static final String SOURCE = "Source";

    private final String type;
    private final boolean ofList;

    WebhookKind(String type, boolean ofList) {
        this.type = type;
        this.ofList = ofList;
    }

    /** The kind that this body is of. */
    static WebhookKind of(WebhookBody body) {
        String type = body.has("Type") ? body.text("Type") : "";
        boolean ofList = body.has(LIST);
        if (ofList && body.has(SOURCE)) {
            throw undocumented();
        }
        return Arrays.stream(values())
                .filter(kind -> kind.type.equals(type) && kind.ofList == ofList)
                .findFirst()
                .orElseThrow(WebhookKind::undocumented);
    }

    /** The values that the hash covers, one after the other without anything between them. */
    String hashedText(WebhookBody body) {
        return body.text("AccountExternalID")
                + body.text(ADDRESS)
                + (ofList ? body.text(LIST) : "")
                + body.text("Type")
                + body.text("Date")
                + (this == CONTACT_SUBSCRIBED ? body.text(SOURCE) : "");
    }

    /** What a body of this kind says. */
    abstract SentoriWebhook value(WebhookBody body);

    private static String account(WebhookBody body) {
        return body.text("AccountExternalID");
    }

    private static String emailAddress(WebhookBody body) {
        String address = body.text(ADDRESS);
        if (address.isBlank()) {
            throw malformed(ADDRESS);
        }
        return address;
    }

    /** Without one, the hash would be that of a list's webhook whose address and list were joined. */
    private static String source(WebhookBody body) {
        String source = body.text(SOURCE);
        if (source.isBlank()) {
            throw malformed(SOURCE);
        }
        return source;
    }

    private static AudienceId list(WebhookBody body) {
        try {
            return AudienceId.of(body.text(LIST));
        } catch (IllegalArgumentException e) {
            throw malformed(LIST);
        }
    }

    private static Instant at(WebhookBody body) {
        try {
            return Instant.parse(body.text("Date"));
        } catch (DateTimeParseException e) {
            throw malformed("Date");
        }
    }

    private static String description(WebhookBody body) {
        return body.textOrNothing("Description");
    }

    private static SentoriWebhookException undocumented() {
        return new SentoriWebhookException(
                Reason.UNDOCUMENTED_KIND,
                "a kind of webhook whose body is not documented, so that it cannot be checked");
    }

    private static SentoriWebhookException malformed(String name) {
        return new SentoriWebhookException(Reason.MALFORMED, name + " is not what it is documented to be");
    }
}
