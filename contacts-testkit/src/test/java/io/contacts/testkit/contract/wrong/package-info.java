/**
 * Providers with one defect each, and the test that the contract finds every one of them out.
 *
 * <p>Tests only. The honest harness that they spoil is {@code io.contacts.testkit.contract.MemoryHarness}.
 */
@NullMarked
package io.contacts.testkit.contract.wrong;

import org.jspecify.annotations.NullMarked;
