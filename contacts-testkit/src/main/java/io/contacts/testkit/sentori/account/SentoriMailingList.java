package io.contacts.testkit.sentori.account;

/**
 * A mailing list; Sentori's API only reads them ({@code sentori.md A2.6}).
 *
 * @param externalId its id, {@code 1234ABCD}
 * @param name its name
 * @param description its description
 */
public record SentoriMailingList(String externalId, String name, String description) {}
