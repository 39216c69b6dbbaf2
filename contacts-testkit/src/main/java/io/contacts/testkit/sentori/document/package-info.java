/**
 * What Sentori's documents say and leave open: {@link SentoriOperation} and {@link SentoriError} are documented, {@link
 * SentoriUndocumented} is what a test can choose where they are silent or contradict themselves.
 *
 * <p>No state: what an account holds is in {@code io.contacts.testkit.sentori.account}.
 */
@NullMarked
package io.contacts.testkit.sentori.document;

import org.jspecify.annotations.NullMarked;
