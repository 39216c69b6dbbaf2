/**
 * What a cell holds when it is not one number: a date, two numbers, an extension, a number that a spreadsheet spoilt.
 * {@link OddSpelling} and {@link WrittenDate} are the doors; they tell, and the reader decides what is said.
 */
@NullMarked
package io.contacts.phones.internal.text;

import org.jspecify.annotations.NullMarked;
