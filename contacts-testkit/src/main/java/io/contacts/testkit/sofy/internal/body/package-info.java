/**
 * A request's body as one JSON object: {@link JsonBodyReader} reads it member by member, {@link MemberNames} decides
 * which names an answer may repeat.
 *
 * <p>Which members a contact may have is not known here.
 */
@NullMarked
package io.contacts.testkit.sofy.internal.body;

import org.jspecify.annotations.NullMarked;
