/**
 * What the methods of an adapter's API are written with: {@link Reply} and {@link AnyBody} for what they return, {@link
 * PathSegment} for a path, {@link Json} and {@link WireText} for what may be sent and read.
 *
 * <p>No provider's types are here, and nothing is sent.
 */
@NullMarked
package io.contacts.http.wire;

import org.jspecify.annotations.NullMarked;
