/** The provider that everything is measured against: it answers at once and keeps nothing. */
@NullMarked
package io.contacts.benchmarks.server;

import org.jspecify.annotations.NullMarked;
