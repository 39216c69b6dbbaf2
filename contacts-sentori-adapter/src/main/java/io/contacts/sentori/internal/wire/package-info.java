/**
 * Sentori's operations as documented ({@link SentoriApi}), with a record for each shape of its JSON and what a member must be
 * to be taken. Bodies that are sent are called so; what is answered ends in Wire. Which component
 * a member holds is told there; how the one becomes the other, in {@code internal.mapping}.
 */
@NullMarked
package io.contacts.sentori.internal.wire;

import org.jspecify.annotations.NullMarked;
