/**
 * The root of the domain. It holds no types: contacts are in {@code contact}, the operations in {@code port}, opening a
 * provider in {@code provider}, errors in {@code error}, configuration in {@code config}.
 */
@NullMarked
package io.contacts.domain;

import org.jspecify.annotations.NullMarked;
