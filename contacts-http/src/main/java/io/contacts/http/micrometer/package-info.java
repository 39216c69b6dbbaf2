/** Metrics by Micrometer, for programs that have it; nothing else in this library needs it. */
@NullMarked
package io.contacts.http.micrometer;

import org.jspecify.annotations.NullMarked;
