package io.contacts.testkit.sentori.document;

/**
 * Where Sentori's documents are silent or contradict themselves, the fake has a default; each constant here is the other
 * choice. {@link #source()} names the place in {@code sentori.md}: "gap 9" is item 9 of its list "Not documented",
 * "contradiction 6" line 6 of its table of contradictions.
 */
public enum SentoriVariant {
    /**
     * Empty and dot segments of a path vanish, as many web servers do it: {@code /contact/unsubscribe/joe%40example.com//}
     * leaves everything. Default: such a path is no operation, 404 without an envelope.
     */
    ODD_SEGMENTS_COLLAPSE("gap 16"),
    /** A path may hold {@code @} as it is. Default: the address must be percent-encoded, else Code -1. */
    AT_SIGN_IN_PATH_ACCEPTED("gap 10"),
    /** A body is read whatever its Content-Type. Default: 415 without an envelope unless {@code application/json}. */
    ANY_CONTENT_TYPE("gap 16"),
    /** A body is ignored where none is documented, but for delete, whose body must be blank. Default: Code -1. */
    NEEDLESS_BODY_IGNORED("gap 3"),
    /** A POST without {@code Content-Length} gets 411 without an envelope. Default: it is accepted. */
    POST_WITHOUT_LENGTH_REFUSED("gap 16"),

    /** {@code Joe@example.com} and {@code joe@example.com} are two contacts. Default: one. */
    ADDRESSES_CASE_SENSITIVE("gap 10"),

    /** Read-only fields in a body are ignored. Default: Code 103. */
    READ_ONLY_FIELDS_IGNORED("gap 9"),
    /** {@code null} leaves a field as it is. Default: it clears the field. Flags never take it: Code 103. */
    NULL_KEEPS("gap 9"),
    /** {@code null} is Code 103. Default: it clears the field. */
    NULL_IS_INVALID("gap 9"),
    /** {@code ""} leaves a text as it is. Default: it clears the field. */
    EMPTY_TEXT_KEEPS("gap 9"),
    /** {@code ""} is Code 103. Default: it clears the field. */
    EMPTY_TEXT_IS_INVALID("gap 9"),
    /** {@code ""} is stored and read back as {@code ""}. Default: it clears the field. */
    EMPTY_TEXT_IS_STORED("gap 9"),
    /** {@code IsBadEmailAddress} in a body changes nothing. Default: it sets the flag. */
    BAD_ADDRESS_FLAG_IGNORED("contradiction 11"),
    /** A number shows as {@code "string"} in getstructure. Default: {@code 0}. */
    NUMBERS_LOOK_LIKE_TEXT("gap 8"),

    /** An update without a body changes nothing and succeeds. Default: Code -1. */
    UPDATE_WITHOUT_BODY_ACCEPTED("gap 9"),
    /** Deleting a contact takes its address off the suppression list. Default: the entry stays. */
    DELETE_FORGETS_SUPPRESSION("gap 14"),
    /** New contacts have {@code IsConfirmed} false. Default: true, as in the example. */
    NEW_CONTACTS_UNCONFIRMED("gap 18"),

    /** Subscribing an unknown address creates the contact. Default: Code 101. */
    SUBSCRIBE_CREATES_CONTACT("gap 4"),
    /** SystemID in the subscribers is a JSON number. Default: a string, as in the example. */
    SUBSCRIBER_ID_IS_NUMBER("contradiction 6"),

    /** Of several rows with one address, the last is imported. Default: the first. */
    LAST_DUPLICATE_WINS("gap 11"),
    /** One row without an address refuses the import with Code 105. Default: only when no row has the field. */
    ROW_WITHOUT_ADDRESS_REFUSES_IMPORT("A2.5"),
    /** An import of no rows answers with counters of zero. Default: Code 105. */
    EMPTY_IMPORT_ACCEPTED("gap 12"),
    /**
     * A row with a suppressed address that has no contact is left out, and counted in SuppressedUpdated. Default: the contact
     * is created, suppressed, and counted there: no other counter fits.
     */
    NEW_SUPPRESSED_ROW_LEFT_OUT("gap 11"),
    /** A row with a suppressed address that has no contact is left out and counted nowhere but in TotalRows. */
    NEW_SUPPRESSED_ROW_UNCOUNTED("gap 11"),

    /** Attaching an unknown upload group gives Code 300. Default: Code -1; no code for it is documented. */
    UNKNOWN_UPLOAD_GROUP_IS_300("gap 1"),
    /** Templates have every member of a draft. Default: ExternalID and Name, all that our copy of the page shows. */
    TEMPLATES_LIKE_DRAFTS("A2.6, tail cut"),
    /** Delete, subscribe, unsubscribe and attach answer <code>{}</code>. Default: an empty body. */
    SILENT_OPERATIONS_ANSWER_OBJECT("gap 3");

    private final String source;

    SentoriVariant(String source) {
        this.source = source;
    }

    /** Where in {@code sentori.md} the documents are found silent. */
    public String source() {
        return source;
    }
}
