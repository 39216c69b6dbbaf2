/**
 * Sofy's operations as documented ({@link SofyApi}), with a record for each shape of its JSON. {@link ContactWire} and
 * {@link NewGroupWire} are sent, the others are answers. Which components have a place is told by
 * {@link ContactWire#COMPONENTS}, how they get there in {@code internal.mapping}.
 */
@NullMarked
package io.contacts.sofy.internal.wire;

import org.jspecify.annotations.NullMarked;
