/**
 * What happens to one request between the wire and a fake: {@link Exchange} finds the fake that is mounted there, lets
 * the fault script have its say, and writes the journal.
 *
 * <p>Nothing here knows WireMock, and nothing what an operation does.
 */
@NullMarked
package io.contacts.testkit.fake.internal.exchange;

import org.jspecify.annotations.NullMarked;
