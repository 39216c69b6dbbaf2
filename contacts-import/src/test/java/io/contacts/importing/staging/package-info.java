/** Files, people and providers that the tests of several packages use. */
@NullMarked
package io.contacts.importing.staging;

import org.jspecify.annotations.NullMarked;
