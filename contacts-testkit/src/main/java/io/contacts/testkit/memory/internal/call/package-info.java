/**
 * What every call goes through, whatever it does: {@link CallDesk} takes the account's lock, writes the journal and
 * fails where the script wants it to.
 *
 * <p>No operation is carried out here.
 */
@NullMarked
package io.contacts.testkit.memory.internal.call;

import org.jspecify.annotations.NullMarked;
