/**
 * What can go wrong, as types: one sealed family, facts instead of prose, never a person's data or a secret. What is
 * wrong with a configuration is in {@code config}, one thing that is wrong with a contact in {@code validation}.
 *
 * <p>More than a dozen types stand here because the family is sealed and Java keeps a sealed family in one package.
 */
@NullMarked
package io.contacts.domain.error;

import org.jspecify.annotations.NullMarked;
