/** Checking a contact against its constraints, all violations at once. The constraints themselves stand on the contact. */
@NullMarked
package io.contacts.domain.validation;

import org.jspecify.annotations.NullMarked;
