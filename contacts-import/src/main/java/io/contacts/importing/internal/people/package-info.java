/**
 * Which rows are one person, for more people than memory holds: {@link People} and {@link Decisions} for duplicates,
 * {@link OptOutLines} for those who opted out, {@link Identity} for how a person is known. All but the last see
 * numbers, and never a name or a cell; what follows for a row is decided elsewhere.
 */
@NullMarked
package io.contacts.importing.internal.people;

import org.jspecify.annotations.NullMarked;
