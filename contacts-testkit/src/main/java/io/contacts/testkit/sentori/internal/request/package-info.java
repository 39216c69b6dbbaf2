/**
 * From a request to a {@link Call}: {@link Gate} lets in what is an operation, has a key and is well formed; everything
 * else is a {@link Refusal}.
 *
 * <p>What an operation makes of it is not known here.
 */
@NullMarked
package io.contacts.testkit.sentori.internal.request;

import org.jspecify.annotations.NullMarked;
