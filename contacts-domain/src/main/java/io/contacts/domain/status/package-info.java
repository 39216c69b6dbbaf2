/**
 * What a provider says of a contact that it holds, beside the contact itself: whether it would write to the person ({@link
 * ContactStatus}), and where the contact came from ({@link Provenance}). The contact is in {@code contact}; how its status is
 * changed is in {@code port}.
 */
@NullMarked
package io.contacts.domain.status;

import org.jspecify.annotations.NullMarked;
