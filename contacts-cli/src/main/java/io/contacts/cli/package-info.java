/** The contacts command. */
@NullMarked
package io.contacts.cli;

import org.jspecify.annotations.NullMarked;
