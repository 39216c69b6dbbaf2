/**
 * The root of the domain. It holds no types: contacts are in {@code contact}, what a provider says of them in
 * {@code status}, the operations in {@code port}, opening a provider in {@code provider}, errors in {@code error},
 * configuration in {@code config}. What is below {@code internal} is for the domain alone.
 */
@NullMarked
package io.contacts.domain;

import org.jspecify.annotations.NullMarked;
