/**
 * From the cells of a row to a contact, with every problem named, and who opted out in a file. Its doors are
 * {@link RowReader}, {@link RowReading}, {@link ColumnEvidence}, {@link DateOrders}, {@link OptOuts} and
 * {@link UnreadOptOuts}. Each kind of cell is read in {@code internal.cells}, and which rows are one person is found in
 * {@code internal.people}.
 */
@NullMarked
package io.contacts.importing.internal.row;

import org.jspecify.annotations.NullMarked;
