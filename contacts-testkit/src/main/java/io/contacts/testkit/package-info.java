/**
 * The root of the testkit. It holds no types: the in-memory provider is in {@code memory}, the contract of all
 * providers in {@code contract}, the strict, stateful fake servers in {@code sentori} and {@code sofy}, what these
 * share in {@code fake}, and what the author of an adapter tests it with in {@code adapter}.
 */
@NullMarked
package io.contacts.testkit;

import org.jspecify.annotations.NullMarked;
