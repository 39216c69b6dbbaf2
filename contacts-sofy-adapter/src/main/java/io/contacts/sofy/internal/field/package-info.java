/**
 * Fields at Sofy, which are custom columns: which of them a name means ({@link Columns}), what a column takes
 * ({@link ColumnType}), and a contact's fields as members ({@link ColumnMembers}). A contact as a whole is written in
 * {@code internal.mapping}.
 */
@NullMarked
package io.contacts.sofy.internal.field;

import org.jspecify.annotations.NullMarked;
