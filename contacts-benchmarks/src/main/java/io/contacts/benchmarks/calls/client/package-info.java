/**
 * The clients that are compared, each as people write it. {@link Client} lists them, {@link Caller} is what each of them does.
 * Nothing is measured here.
 */
@NullMarked
package io.contacts.benchmarks.calls.client;

import org.jspecify.annotations.NullMarked;
