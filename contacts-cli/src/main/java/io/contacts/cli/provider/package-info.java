/**
 * Which provider is meant: its options, its settings, where it leads to; and the commands that ask it without changing
 * anything. {@link ProviderAccess} is the door. Importing to it is in {@code imports}.
 */
@NullMarked
package io.contacts.cli.provider;

import org.jspecify.annotations.NullMarked;
