/**
 * One small reader for each kind of cell: addresses, phones, dates, numbers, words, text. Each gives a
 * {@link CellReading}, which is the content or what is wrong with it. A reader sees one cell at a time; rows and whole
 * columns are for {@code internal.row}.
 */
@NullMarked
package io.contacts.importing.internal.cells;

import org.jspecify.annotations.NullMarked;
