/**
 * The {@code contacts} command: arguments in, an import or a question to a provider, a result on stdout and everything
 * else on stderr. What an import is stands in {@code contacts-import}.
 *
 * <p>Here: what starts the program, the list of its commands, and what looks at all of it, as {@link DoctorCommand} and
 * {@link FailureReport}. Each command stands with what it is about: {@code imports}, {@code runs}, {@code provider},
 * {@code sandbox}. {@link ContactsMain} is the door, and nothing else here is seen from outside.
 */
@NullMarked
package io.contacts.cli;

import org.jspecify.annotations.NullMarked;
