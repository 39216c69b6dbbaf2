/** Groups of contacts: Sentori's mailing lists, Sofy's groups. */
@NullMarked
package io.contacts.domain.audience;

import org.jspecify.annotations.NullMarked;
