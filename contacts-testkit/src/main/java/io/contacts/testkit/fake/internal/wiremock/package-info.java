/**
 * All that knows WireMock: {@link WireMockWire} starts one server on loopback and hands every request over.
 *
 * <p>No answer is made here, no fault decided.
 */
@NullMarked
package io.contacts.testkit.fake.internal.wiremock;

import org.jspecify.annotations.NullMarked;
