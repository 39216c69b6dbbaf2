/** Half of a circle of packages. */
@NullMarked
package io.contacts.domain.architecture.wrong.cycle.east;

import org.jspecify.annotations.NullMarked;
