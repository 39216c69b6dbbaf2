/**
 * What an adapter says of its calls: {@link HttpSettings} for all of them, {@link Call} for one and how it may be
 * repeated, {@link ErrorReader} for what an answer means that is no success, and {@link ThreadValue} for what that one has to know of
 * the call.
 *
 * <p>No request is made here, and what the bodies look like is not known.
 */
@NullMarked
package io.contacts.http.call;

import org.jspecify.annotations.NullMarked;
