/** CSV in, plan, apply, ledger, rejects, report. */
@NullMarked
package io.contacts.importing;

import org.jspecify.annotations.NullMarked;
