/**
 * What every HTTP adapter shares: transport, time-outs, retry, pace, redaction, error classification. What a provider's
 * wire looks like is for its adapter.
 *
 * <p>Adapters see {@link io.contacts.http.HttpCalls}, {@link io.contacts.http.HttpSettings} and the small types around
 * them; they are few, and all the others stay package-private, which is why they stand in one package.
 */
@NullMarked
package io.contacts.http;

import org.jspecify.annotations.NullMarked;
