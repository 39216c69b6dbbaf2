/**
 * The account's own contact fields: which there are ({@link StructureReader}, {@link AccountFields}), what may be said in them
 * ({@link FieldRules}), and which of them holds the birthday and how ({@link BirthdayPlace}). A contact as a whole is read
 * and written in {@code internal.mapping}.
 */
@NullMarked
package io.contacts.sentori.internal.field;

import org.jspecify.annotations.NullMarked;
