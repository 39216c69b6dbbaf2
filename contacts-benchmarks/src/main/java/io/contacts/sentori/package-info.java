/** Beside the code that it measures, as a test would be: its types are not public. */
@NullMarked
package io.contacts.sentori;

import org.jspecify.annotations.NullMarked;
