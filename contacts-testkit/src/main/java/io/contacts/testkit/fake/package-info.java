/**
 * The ground that the fake HTTP servers stand on: a server on loopback, routing to a provider's fake, a bounded journal
 * of what was asked, and scripted faults.
 *
 * <p>Nothing of a provider lives here: its paths, rules and state are in that provider's own package. Who writes a test
 * against a fake needs {@link Faults}, {@link RecordedRequest} and, for several fakes behind one port, {@link
 * FakeServer}; who writes a fake implements {@link FakeApi}. What the author of an adapter needs besides is in {@code
 * io.contacts.testkit.adapter}. WireMock itself never shows.
 */
@NullMarked
package io.contacts.testkit.fake;

import org.jspecify.annotations.NullMarked;
