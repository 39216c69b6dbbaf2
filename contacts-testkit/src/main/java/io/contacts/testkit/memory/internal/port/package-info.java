/**
 * The ports of the provider in memory, as {@link MemoryAdapter} opens them, and what they let in: {@link Intake} and
 * {@link WireForms} for what a contact may hold, {@link Admission} for who may be put where, {@link ImportRun} for a batch.
 *
 * <p>What they work on lives in the account; which limits there are is a matter of the rules.
 */
@NullMarked
package io.contacts.testkit.memory.internal.port;

import org.jspecify.annotations.NullMarked;
