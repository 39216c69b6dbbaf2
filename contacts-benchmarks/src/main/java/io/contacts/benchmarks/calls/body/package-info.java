/**
 * What a call is about and what is sent and answered, as a hand-written client has it. Values only: who sends them is in
 * {@code client}.
 */
@NullMarked
package io.contacts.benchmarks.calls.body;

import org.jspecify.annotations.NullMarked;
