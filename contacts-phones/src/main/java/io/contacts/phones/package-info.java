/**
 * Reads people's spellings of telephone numbers into {@link io.contacts.domain.contact.PhoneNumber}, the French
 * numbering plan with its overseas territories included. Here live the reader, what it answers, and the rules of the
 * plan; which numbers are in use is libphonenumber's to know, and how a provider wants a number written is its
 * adapter's. {@link io.contacts.phones.PhoneReader} is the door.
 *
 * <p>More than a dozen types stand here because the rules of the plan are hidden behind three public types.
 */
@NullMarked
package io.contacts.phones;

import org.jspecify.annotations.NullMarked;
