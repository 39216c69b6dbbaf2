package io.contacts.testkit.sentori.document;

import io.contacts.testkit.fake.FakeResponse;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documented errors ({@code sentori.md A3}), code, text and status. A fault script can send any of them:
 * {@code .answer(SentoriError.CONTACT_NOT_FOUND.response())}.
 */
public enum SentoriError {
    /** The request is malformed. */
    BAD_REQUEST(-1, "Bad request", 400),
    /** The key is absent, or of no account. */
    API_KEY_NOT_VALID(1, "API Key not valid", 403),
    /** The key seems valid, its account cannot be accessed. */
    FAILED_TO_SET_ACCOUNT(2, "Failed to set account", 403),
    /** The key seems valid, its account does not exist. */
    ACCOUNT_NOT_FOUND(3, "Account not found", 403),
    /** Not an address. */
    EMAIL_ADDRESS_NOT_VALID(100, "Email Address not valid", 400),
    /** No such contact. */
    CONTACT_NOT_FOUND(101, "Contact not found", 404),
    /** Another contact has this address. */
    EMAIL_ADDRESS_IN_USE(102, "Email Address already in use", 400),
    /** A field that does not exist, or a value that it cannot have. */
    CONTACT_FIELDS_NOT_VALID(103, "Contact Fields not valid", 400),
    /** The addresses in path and body differ where they must not. */
    EMAIL_ADDRESSES_NOT_VALID(104, "Email Addresses not valid", 400),
    /** No row of an import has an address. */
    NO_EMAIL_ADDRESS_IN_CONTACTS(105, "No Email Address found in Contacts", 400),
    /** The address is on the suppression list. */
    EMAIL_ADDRESS_SUPPRESSED(106, "Email Address is Suppressed", 400),
    /** The address is of a contact that is marked bad. */
    EMAIL_ADDRESS_BAD(107, "Email Address marked as Bad", 400),
    /** No such mailing list. */
    MAILING_LIST_NOT_FOUND(200, "Mailing List not found", 404),
    /** No such e-mail or SMS. */
    DOCUMENT_NOT_FOUND(300, "Document not found", 404),
    /** An SMS where an e-mail was expected. */
    DOCUMENT_NOT_OF_EXPECTED_TYPE(301, "Document is not of expected type", 400),
    /** An e-mail that is no draft. */
    EMAIL_NOT_A_DRAFT(400, "Email is not a draft", 400);

    private final int code;
    private final String message;
    private final int status;

    SentoriError(int code, String message, int status) {
        this.code = code;
        this.message = message;
        this.status = status;
    }

    /** Sentori's own code; not the HTTP status. */
    public int code() {
        return code;
    }

    /** The documented text. */
    public String message() {
        return message;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The documented envelope with this error. */
    public FakeResponse response() {
        return envelope(status, code, message);
    }

    /** The documented envelope with anything in it: for codes that the documents do not list. */
    public static FakeResponse envelope(int status, int code, String message) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.put("Code", code).put("Message", message);
        return FakeResponse.json(status, envelope).withHeader("Cache-Control", "private");
    }
}
