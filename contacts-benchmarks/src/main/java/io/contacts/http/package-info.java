/** Beside the code that it measures, as a test would be: the constructor that takes a network is not public. */
@NullMarked
package io.contacts.http;

import org.jspecify.annotations.NullMarked;
