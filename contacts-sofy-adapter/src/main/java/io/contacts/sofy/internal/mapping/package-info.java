/**
 * Between Sofy's records and our values: {@link SofyMapper} for all of them, {@link ContactWriter} for a contact that is to be
 * sent, with everything that is wrong with it. Nothing is sent from here. What the custom columns are is told in
 * {@code internal.field}.
 */
@NullMarked
package io.contacts.sofy.internal.mapping;

import org.jspecify.annotations.NullMarked;
