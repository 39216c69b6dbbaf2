/**
 * Which column is what: header names in English and French, the account's own fields, and the caller's own choice. Its
 * doors are {@link HeaderMapper}, {@link Mapping} and {@link Column}. What the cells of a column say is told in
 * {@code internal.row}.
 */
@NullMarked
package io.contacts.importing.internal.mapping;

import org.jspecify.annotations.NullMarked;
