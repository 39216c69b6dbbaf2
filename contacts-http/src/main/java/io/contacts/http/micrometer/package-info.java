/**
 * Metrics by Micrometer, for programs that have it; nothing else in this library needs it. What is told of a request is decided one
 * package up, in {@code HttpObserver}.
 */
@NullMarked
package io.contacts.http.micrometer;

import org.jspecify.annotations.NullMarked;
