/**
 * Reads people's spellings of telephone numbers into {@link io.contacts.domain.contact.PhoneNumber}, the French
 * numbering plan with its overseas territories included. Here live the reader, what it answers, and the rules of the
 * plan; which numbers are in use is libphonenumber's to know, and how a provider wants a number written is its
 * adapter's. {@link PhoneReader} is the door. Texts that are no single number are told in {@code internal.text}, and what
 * libphonenumber said of a start of numbers is remembered in {@code internal.range}.
 */
@NullMarked
package io.contacts.phones;

import org.jspecify.annotations.NullMarked;
