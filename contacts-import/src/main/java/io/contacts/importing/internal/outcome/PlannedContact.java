package io.contacts.importing.internal.outcome;

import io.contacts.domain.contact.Contact;

/**
 * A row to be sent.
 *
 * @param row its number, from 1
 * @param line the line that it starts on, from 1
 * @param contact what it holds
 * @param isOptOut whether its person opted out, and that is to be carried to the provider
 */
public record PlannedContact(long row, long line, Contact contact, boolean isOptOut) {}
