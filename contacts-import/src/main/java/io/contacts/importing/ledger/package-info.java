/** The state of every row. Internal to this module; nothing is sent from here. */
@NullMarked
package io.contacts.importing.ledger;

import org.jspecify.annotations.NullMarked;
