/**
 * A call of Sofy, from the request to an answer, or to an error that repeats what Sofy said as far as it names nobody:
 * {@link SofyCalls} and {@link SofyErrors}. What is asked for is up to the ports; time-outs, repetition and pace are in
 * {@code io.contacts.http}.
 */
@NullMarked
package io.contacts.sofy.internal.call;

import org.jspecify.annotations.NullMarked;
