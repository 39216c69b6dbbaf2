/** Sending rows and reading what the provider said of them. Internal to this module. */
@NullMarked
package io.contacts.importing.apply;

import org.jspecify.annotations.NullMarked;
