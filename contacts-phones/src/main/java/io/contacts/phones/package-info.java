/** Reads people's spellings of phone numbers, the French overseas territories included. */
@NullMarked
package io.contacts.phones;

import org.jspecify.annotations.NullMarked;
