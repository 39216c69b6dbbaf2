/** Runs both adapters at full speed against fakes that fail, for as long as one likes, and looks for leaks and lies. */
@NullMarked
package io.contacts.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
