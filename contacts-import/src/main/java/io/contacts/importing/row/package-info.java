/**
 * From cells to a contact, with every problem named; and which rows are one person. Internal to this module.
 *
 * <p>More than a dozen types stand here because each kind of cell has a small reader of its own, hidden behind the one
 * for rows.
 */
@NullMarked
package io.contacts.importing.row;

import org.jspecify.annotations.NullMarked;
