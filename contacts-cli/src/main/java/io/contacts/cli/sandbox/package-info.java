/**
 * The fake Sentori inside this process, for those who have no provider yet, and the command that serves both fakes until
 * it is told to end. {@link Sandbox} is the door for an import that is to go there. How a real provider is reached stands
 * in {@code provider}.
 */
@NullMarked
package io.contacts.cli.sandbox;

import org.jspecify.annotations.NullMarked;
