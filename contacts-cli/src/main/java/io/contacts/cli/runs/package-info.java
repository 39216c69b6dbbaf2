/**
 * The commands that look at runs which are kept, or remove them, and the option that says where these are. {@link RunPlace}
 * is the door for commands that make or resume a run. What a run holds is read in {@code facts}.
 */
@NullMarked
package io.contacts.cli.runs;

import org.jspecify.annotations.NullMarked;
