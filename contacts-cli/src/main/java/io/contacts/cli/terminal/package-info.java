/**
 * What a command has around it: its streams, environment and clock, the exit code that it ends with, and how numbers and
 * words are written for a terminal. {@link Surroundings} is the door. Nothing here knows a provider or a run that is kept.
 */
@NullMarked
package io.contacts.cli.terminal;

import org.jspecify.annotations.NullMarked;
