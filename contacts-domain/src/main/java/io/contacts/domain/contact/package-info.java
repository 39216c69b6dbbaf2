/**
 * People: the contact, its addresses, how it is named and changed, and the contact as it stands at a provider.
 *
 * <p>Values only: nothing here talks to anybody. None of these types prints a person's data in {@code toString()}. What a
 * provider says of a contact beside its components is in {@code status}; custom fields, audiences and bulk imports have
 * packages of their own.
 */
@NullMarked
package io.contacts.domain.contact;

import org.jspecify.annotations.NullMarked;
