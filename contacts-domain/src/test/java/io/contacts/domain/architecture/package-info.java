/** The rules that every class of the domain keeps. Classes that break them on purpose are in {@code wrong}. */
@NullMarked
package io.contacts.domain.architecture;

import org.jspecify.annotations.NullMarked;
