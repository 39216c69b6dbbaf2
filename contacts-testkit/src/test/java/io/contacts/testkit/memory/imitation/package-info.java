/**
 * How near the provider in memory comes to those that it imitates.
 *
 * <p>Tests only, through what everybody sees.
 */
@NullMarked
package io.contacts.testkit.memory.imitation;

import org.jspecify.annotations.NullMarked;
