/** Fields that an account defines for itself: their definitions and their values. The fixed components of a contact live in {@code contact}. */
@NullMarked
package io.contacts.domain.field;

import org.jspecify.annotations.NullMarked;
