/**
 * A call of Sentori, from the request to an answer that is understood or an error that says what it means: {@link SentoriCalls}
 * and {@link SentoriErrors}. What is asked for is up to the ports; time-outs, repetition and pace are in {@code io.contacts.http}.
 */
@NullMarked
package io.contacts.sentori.internal.call;

import org.jspecify.annotations.NullMarked;
