/**
 * What a provider answered: its head, its body as far as it is taken in, and what can be told of both without showing
 * them. {@link Answer} is what comes out; {@link AnswerBody} takes it in as it comes.
 *
 * <p>How the bytes arrive, and what they mean to a call, is not known here.
 */
@NullMarked
package io.contacts.http.internal.answer;

import org.jspecify.annotations.NullMarked;
