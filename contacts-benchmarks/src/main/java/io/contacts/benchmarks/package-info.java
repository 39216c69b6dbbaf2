/** What a call and an import cost, beside what a user would otherwise write. */
@NullMarked
package io.contacts.benchmarks;

import org.jspecify.annotations.NullMarked;
