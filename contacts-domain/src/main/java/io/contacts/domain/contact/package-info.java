/**
 * People: the contact, its addresses, what is known of it at a provider, and how it is changed.
 *
 * <p>Values only: nothing here talks to anybody. None of these types prints a person's data in {@code toString()}.
 * More than a dozen types stand here because they are one vocabulary and each is a few lines; custom fields, audiences
 * and bulk imports have packages of their own.
 */
@NullMarked
package io.contacts.domain.contact;

import org.jspecify.annotations.NullMarked;
