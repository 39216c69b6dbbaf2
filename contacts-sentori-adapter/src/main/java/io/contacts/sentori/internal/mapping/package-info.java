/**
 * Between Sentori's records and our values: {@link ContactMapper} and {@link FieldReading} for a contact that came, {@link ContactBodies} for
 * one that is to be sent, with everything that is wrong with it, {@link SentoriMapper} for all else. Nothing is sent from here.
 * What the account's fields are is told in {@code internal.field}.
 */
@NullMarked
package io.contacts.sentori.internal.mapping;

import org.jspecify.annotations.NullMarked;
