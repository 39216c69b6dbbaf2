package io.contacts.testkit.memory.internal.rule;

/** What a provider does differently from others, where both have the operation. */
public enum Trait {
    /** A second contact with the same address is another contact, not an error. */
    KEEPS_DUPLICATES,
    /** The provider returns nothing for a contact that it takes. */
    RETURNS_NOTHING,
    /** There are no contacts outside of audiences: adding and subscribing put an entry into one. */
    CONTACTS_LIVE_IN_AUDIENCES,
    /** Adding to an audience is two calls, the second of which may fail alone. */
    ADDS_TO_AUDIENCE_IN_TWO_CALLS,
    /** A birthday needs a field of the account that holds it. */
    BIRTHDAY_NEEDS_FIELD,
    /** One of the provider's own fields is the flag that marks an address as bad. */
    HAS_BAD_ADDRESS_FLAG,
    /** Fields are also named by their id, and two may share a name. */
    FIELDS_HAVE_IDS,
    /** Dates travel in ISO 8601, whose years have four digits. */
    YEARS_HAVE_FOUR_DIGITS,
    /** Numbers are {@code DOUBLE}s, which do not hold every decimal. */
    NUMBERS_ARE_DOUBLES
}
