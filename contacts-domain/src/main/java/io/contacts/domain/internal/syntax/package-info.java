/**
 * What characters an address and an identifier may be made of. {@link PathSafe} and {@link EmailSyntax} are the doors; the
 * addresses and identifiers themselves are in {@code contact}, {@code audience} and {@code bulk}.
 */
@NullMarked
package io.contacts.domain.internal.syntax;

import org.jspecify.annotations.NullMarked;
