/** Half of a circle of packages. */
@NullMarked
package io.contacts.domain.architecture.wrong.cycle.west;

import org.jspecify.annotations.NullMarked;
