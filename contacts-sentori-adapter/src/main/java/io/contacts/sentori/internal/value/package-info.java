/**
 * Single values as Sentori has them: telephones, times, values of fields, and the one that empties a field. They know of no record,
 * request or account; those are in {@code internal.wire} and above.
 */
@NullMarked
package io.contacts.sentori.internal.value;

import org.jspecify.annotations.NullMarked;
