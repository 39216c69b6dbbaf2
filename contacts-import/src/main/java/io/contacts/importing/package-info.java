/**
 * Landing a file of people at a provider: {@link io.contacts.importing.ContactImport} plans and applies, the report says
 * where every line ended. What is public here is the module's API; the packages below are its inside.
 */
@NullMarked
package io.contacts.importing;

import org.jspecify.annotations.NullMarked;
