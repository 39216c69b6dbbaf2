/**
 * What every HTTP adapter shares: transport, time-outs, retry, pace, redaction, error classification. What a provider's
 * wire looks like is for its adapter.
 *
 * <p>Here a call is made, repeated, logged and observed: {@link HttpCalls} is the door, {@link HttpObserver} is told.
 * {@link Remembered} keeps what a provider says of an account, and {@link Restated} says an error of one request for another
 * operation. What a call is given stands in {@code call}, what its
 * bodies are made of in {@code wire}, and how a request goes out and comes back in hidden packages.
 */
@NullMarked
package io.contacts.http;

import org.jspecify.annotations.NullMarked;
