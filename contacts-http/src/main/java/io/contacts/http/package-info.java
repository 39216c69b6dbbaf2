/**
 * What every HTTP adapter shares: transport, time-outs, retry, pace, redaction, error classification. What a provider's
 * wire looks like is for its adapter.
 *
 * <p>Adapters see {@link io.contacts.http.HttpCalls}, {@link io.contacts.http.HttpSettings} and the small types around
 * them; they are few.
 *
 * <p>More than a dozen types stand here because all the others are package-private and stay so only in one package. By
 * what they do: {@code Connection} to {@code Ways} are the network; {@code Places}, {@code Pace}, {@code Permits} and
 * {@code AdaptiveLimits} the way out; {@code Wire*}, {@code Json*} and {@code Answer*} the bodies.
 */
@NullMarked
package io.contacts.http;

import org.jspecify.annotations.NullMarked;
