/**
 * States as letters, one for each row: {@link StateCode} says which, {@link StateTable} holds them in memory, page by
 * page. They are written in {@code ledger.sqlite}; which state a row is in is decided elsewhere.
 */
@NullMarked
package io.contacts.importing.internal.states;

import org.jspecify.annotations.NullMarked;
