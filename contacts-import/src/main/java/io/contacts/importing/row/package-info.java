/** From cells to a contact, with every problem named; and which rows are one person. Internal to this module. */
@NullMarked
package io.contacts.importing.row;

import org.jspecify.annotations.NullMarked;
