/** The borders between modules, checked over all of them: this module is the one that sees them all. */
@NullMarked
package io.contacts.cli.architecture;

import org.jspecify.annotations.NullMarked;
