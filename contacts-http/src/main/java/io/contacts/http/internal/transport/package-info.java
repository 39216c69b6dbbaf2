/**
 * Between Feign and the network: a request gets its form and is sent when it may, its bodies are written and read, and what
 * an answer means that is no success is said. Methods that are plain are called past Feign. {@link FeignClients} is the
 * door, and the only one.
 *
 * <p>No connection is made here, and nothing is repeated.
 */
@NullMarked
package io.contacts.http.internal.transport;

import org.jspecify.annotations.NullMarked;
