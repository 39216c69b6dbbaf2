/**
 * The {@code contacts} command: arguments in, an import or a question to a provider, a result on stdout and everything
 * else on stderr. What an import is stands in {@code contacts-import}.
 *
 * <p>More than a dozen types stand here because a program has no users of its types: all but the one that starts it
 * are hidden, and stay so only in one package. Those of the report end in {@code Section} or begin with {@code
 * Report}.
 */
@NullMarked
package io.contacts.cli;

import org.jspecify.annotations.NullMarked;
