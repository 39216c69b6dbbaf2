package io.contacts.testkit.memory.internal.rule;

/** Why a provider says no. */
public enum Refusal {
    ADDRESS_NOT_VALID,
    CONTACT_NOT_FOUND,
    ADDRESS_IN_USE,
    ADDRESS_SUPPRESSED,
    ADDRESS_BAD,
    AUDIENCE_NOT_FOUND,
    DOCUMENT_NOT_FOUND,
    DOCUMENT_OF_OTHER_TYPE,
    NOT_A_DRAFT,
    KEY_NOT_VALID
}
