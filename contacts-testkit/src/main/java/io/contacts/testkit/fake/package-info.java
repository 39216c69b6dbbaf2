/**
 * The ground that the fake HTTP servers stand on: one WireMock server on loopback, routing to a provider's fake, a
 * bounded journal of what was asked, and scripted faults.
 *
 * <p>Nothing of a provider lives here: its paths, rules and state are in that provider's own package. Who writes a test
 * against a fake needs {@link io.contacts.testkit.fake.Faults}, {@link io.contacts.testkit.fake.RecordedRequest} and, for
 * several fakes behind one port, {@link io.contacts.testkit.fake.FakeServer}. Who writes an adapter needs
 * {@link io.contacts.testkit.fake.HttpHarness} for the contract, and {@link io.contacts.testkit.fake.Echoes} and
 * {@link io.contacts.testkit.fake.Listening} to show that it keeps secrets. WireMock itself never shows.
 *
 * <p>More than a dozen types stand here because what makes WireMock answer is hidden behind what a test sees of it.
 */
@NullMarked
package io.contacts.testkit.fake;

import org.jspecify.annotations.NullMarked;
