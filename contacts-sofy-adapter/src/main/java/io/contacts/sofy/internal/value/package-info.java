/**
 * Single values as Sofy has them: the id of a group, times, and numbers that are written digit for digit. They know of no record,
 * request or venue; those are in {@code internal.wire} and above.
 */
@NullMarked
package io.contacts.sofy.internal.value;

import org.jspecify.annotations.NullMarked;
