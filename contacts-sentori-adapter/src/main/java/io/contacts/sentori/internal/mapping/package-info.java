/**
 * Between Sentori's records and our values: {@link SentoriMapper} for all of them, {@link ContactBodies} for a contact that is to
 * be sent, with everything that is wrong with it, {@link FieldReading} for one that came. Nothing is sent from here.
 * What the account's fields are is told in {@code internal.field}.
 */
@NullMarked
package io.contacts.sentori.internal.mapping;

import org.jspecify.annotations.NullMarked;
