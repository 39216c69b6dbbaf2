/**
 * Connections straight to the provider, over HTTP/1.1: opened, used, kept and closed. {@link Connections} is the door;
 * {@link Dialer} and {@link Names} say where they lead.
 *
 * <p>What goes through a proxy is not sent here.
 */
@NullMarked
package io.contacts.http.internal.connection;

import org.jspecify.annotations.NullMarked;
