/** In-memory provider, port contract tests, strict stateful fake servers. */
@NullMarked
package io.contacts.testkit;

import org.jspecify.annotations.NullMarked;
