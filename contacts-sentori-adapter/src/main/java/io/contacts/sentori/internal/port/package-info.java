/**
 * One class per port on Sentori's HTTP API v2.0, with what they do when a contact is asked for ({@link ContactReader}) or an
 * answer is lost ({@link LostAnswers}). What is sent and what it means is made in {@code internal.mapping}; what every
 * provider owes is around the ports ({@code io.contacts.domain.provider}).
 */
@NullMarked
package io.contacts.sentori.internal.port;

import org.jspecify.annotations.NullMarked;
