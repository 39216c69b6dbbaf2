/**
 * One call of each provider, made by us and by everything that a user would otherwise take: what is called, how it is
 * measured, and the tables. The script {@code run} starts {@link CompareCalls} and {@link LibraryFigures}, and JMH {@link
 * LibraryBenchmark}. The clients are in {@code client}.
 */
@NullMarked
package io.contacts.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
