/**
 * A fake Sentori: every documented operation of {@code /v2.0}, stateful and strict. {@link FakeSentori} is a server,
 * {@link SentoriFakeApi} the same for one of your own, {@link SentoriState} what it holds.
 *
 * <p>It is a reading of Sentori's documents of its own ({@code sentori.md}, sections A1 to A8) and shares nothing with
 * the adapter: neither code nor types. What the documents leave open is in {@link
 * io.contacts.testkit.sentori.document.SentoriUndocumented}, each with a stated default. Neither the legacy import, nor
 * {@code signup.ashx}, nor Sentori's webhooks live here.
 */
@NullMarked
package io.contacts.testkit.sentori;

import org.jspecify.annotations.NullMarked;
