/**
 * The file: its character set and separator, its rows with their line numbers, and the file of rejected rows. Internal
 * to this module; what a cell means is told in {@code mapping} and {@code row}.
 *
 * <p>More than a dozen types stand here because each oddity of a file that people export has a small type of its own,
 * hidden.
 */
@NullMarked
package io.contacts.importing.csv;

import org.jspecify.annotations.NullMarked;
