/**
 * The state of every row. Internal to this module; nothing is sent from here.
 *
 * <p>More than a dozen types stand here because a ledger is one thing on disk: what writes it, checks it and reads it
 * share letters, checksums and statements that are hidden from everybody else.
 */
@NullMarked
package io.contacts.importing.ledger;

import org.jspecify.annotations.NullMarked;
