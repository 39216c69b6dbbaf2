/**
 * The command in a process of its own, as its users run it, and the memory that this process takes. {@link Command} is the
 * door. What it is given to import, and what is made of the figures, is in {@code imports}.
 */
@NullMarked
package io.contacts.benchmarks.imports.command;

import org.jspecify.annotations.NullMarked;
