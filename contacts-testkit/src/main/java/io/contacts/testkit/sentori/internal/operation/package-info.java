/**
 * The documented operations, a {@link Handler} each, and the {@link Json} that they answer with.
 *
 * <p>Here are neither keys nor paths: a call arrives well formed.
 */
@NullMarked
package io.contacts.testkit.sentori.internal.operation;

import org.jspecify.annotations.NullMarked;
