/**
 * Landing a file of people at a provider: {@link io.contacts.importing.ContactImport} plans and applies, the report says
 * where every line ended. What is public here is the module's API; the packages below are its inside.
 *
 * <p>More than a dozen types stand here because the steps of a run are hidden beside what a caller sees of it:
 * planning, the run's book, its stored settings.
 */
@NullMarked
package io.contacts.importing;

import org.jspecify.annotations.NullMarked;
