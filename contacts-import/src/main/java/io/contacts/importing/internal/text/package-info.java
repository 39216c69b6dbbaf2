/**
 * Bytes as text: the character set of a file, its fingerprint, and what counts as blank in a cell. Its doors are
 * {@link TextScan}, {@link Fingerprints} and {@link Cells}. Rows and separators are for {@code csv}.
 */
@NullMarked
package io.contacts.importing.internal.text;

import org.jspecify.annotations.NullMarked;
