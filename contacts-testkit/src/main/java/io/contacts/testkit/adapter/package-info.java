/**
 * What the author of an adapter tests it with, besides the contract: {@link HttpHarness} for a provider behind HTTP,
 * {@link Echoes} and {@link Listening} to show that it keeps secrets, {@link OddAnswers} and {@link Mutations} to show
 * that it makes sense of every answer.
 *
 * <p>Nothing of a provider lives here, and no server: that is in {@code io.contacts.testkit.fake}. Who only uses a fake
 * in a test needs none of it.
 */
@NullMarked
package io.contacts.testkit.adapter;

import org.jspecify.annotations.NullMarked;
