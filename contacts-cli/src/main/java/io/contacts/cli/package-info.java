/**
 * The {@code contacts} command: arguments in, an import or a question to a provider, a result on stdout and everything
 * else on stderr. What an import is stands in {@code contacts-import}.
 */
@NullMarked
package io.contacts.cli;

import org.jspecify.annotations.NullMarked;
