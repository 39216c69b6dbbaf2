/**
 * Sending rows, one by one or many at once, with the calls that are under way and what a run stops for. Its doors are
 * {@link Application}, {@link PreparedFile} and {@link RowCall}. What an answer means for a row is told in
 * {@code internal.outcome}.
 */
@NullMarked
package io.contacts.importing.internal.apply;

import org.jspecify.annotations.NullMarked;
