/**
 * Sending rows, one by one or many at once, with the calls that are under way and what a run stops for. Its doors are
 * {@link Application}, {@link PreparedFile} and {@link RowCall}, which are for this module alone; {@link RunNotes} is
 * for reports too. What an answer means for a row is told in {@code internal.outcome}.
 */
@NullMarked
package io.contacts.importing.apply;

import org.jspecify.annotations.NullMarked;
