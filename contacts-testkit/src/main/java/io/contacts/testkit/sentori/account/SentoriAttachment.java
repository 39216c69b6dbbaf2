package io.contacts.testkit.sentori.account;

/**
 * An upload group that was attached to a draft.
 *
 * @param uploadGroupId its external id
 * @param documentId the draft's external id
 */
public record SentoriAttachment(String uploadGroupId, String documentId) {}
