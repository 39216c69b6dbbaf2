/**
 * Which starts of numbers are in use, so that libphonenumber need not be asked for each number. {@link NumberStarts} is
 * the door. Which plan a number belongs to is not known here.
 */
@NullMarked
package io.contacts.phones.internal.range;

import org.jspecify.annotations.NullMarked;
