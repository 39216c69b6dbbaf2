/**
 * The file: its separator, its rows with their line numbers, whether it was changed meanwhile, and the file of rejected
 * rows. Its doors are {@link CsvFile}, {@link CsvRows} and {@link CsvRow}, with {@link RejectColumns} and
 * {@link FormulaGuard}, for reports too, and {@link RejectsWriter}, for this module alone. What its bytes are as text is told in {@code internal.text}, what a cell means in
 * {@code internal.mapping} and {@code internal.row}.
 */
@NullMarked
package io.contacts.importing.csv;

import org.jspecify.annotations.NullMarked;
