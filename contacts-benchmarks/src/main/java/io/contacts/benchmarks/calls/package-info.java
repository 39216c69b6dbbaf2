/** One call of each provider, made by us and by everything that a user would otherwise take. */
@NullMarked
package io.contacts.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
