/**
 * The ways to the provider: straight to it, or through the system's proxy by the JDK's own client; what the JVM must not
 * have been told; and which error a failure on the way becomes. {@link Ways} and {@link NetworkFailures} are the doors.
 *
 * <p>When a request may go out is not decided here.
 */
@NullMarked
package io.contacts.http.internal.network;

import org.jspecify.annotations.NullMarked;
