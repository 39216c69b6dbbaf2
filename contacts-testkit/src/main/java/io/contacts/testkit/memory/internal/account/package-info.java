/**
 * What the provider in memory remembers: {@link MemoryAccount} with its contacts, lists, fields and documents.
 *
 * <p>Nothing is refused here that a call may ask for; that is done before.
 */
@NullMarked
package io.contacts.testkit.memory.internal.account;

import org.jspecify.annotations.NullMarked;
