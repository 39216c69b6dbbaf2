/**
 * One request and its answer while they are under way: {@link Exchange}, and the {@link Network} that it is given to
 * with its {@link WireRequest}.
 *
 * <p>There is no network here, and no retry: a request goes out once.
 */
@NullMarked
package io.contacts.http.internal.exchange;

import org.jspecify.annotations.NullMarked;
