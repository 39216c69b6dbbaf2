/**
 * The five ports that a program is written against, and the {@link io.contacts.domain.port.Capability} of each operation.
 *
 * <p>Every port is blocking and safe for use by many threads. Every operation may throw any
 * {@link io.contacts.domain.error.ContactsException}; its Javadoc names those that have a meaning of their own there.
 */
@NullMarked
package io.contacts.domain.port;

import org.jspecify.annotations.NullMarked;
