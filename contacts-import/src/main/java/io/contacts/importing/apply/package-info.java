/**
 * Sending rows and reading what the provider said of them. Internal to this module.
 *
 * <p>More than a dozen types stand here because the two ways to send, what they share and what they find out are one
 * state of affairs, which nothing outside may see half of.
 */
@NullMarked
package io.contacts.importing.apply;

import org.jspecify.annotations.NullMarked;
