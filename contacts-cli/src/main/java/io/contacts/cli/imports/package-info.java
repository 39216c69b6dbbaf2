/**
 * Planning an import, landing it, resuming it; and what is said meanwhile and at its end. The commands are the doors, and
 * {@link PlanOptions} for whoever plans without sending. The work itself is in {@code contacts-import}; the page about a run
 * is in {@code report}.
 */
@NullMarked
package io.contacts.cli.imports;

import org.jspecify.annotations.NullMarked;
