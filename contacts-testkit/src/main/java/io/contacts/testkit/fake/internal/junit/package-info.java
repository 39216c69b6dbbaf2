/** What the JUnit extensions of all fakes do. Needs JUnit, which is optional: no fake itself is to be started by this. */
@NullMarked
package io.contacts.testkit.fake.internal.junit;

import org.jspecify.annotations.NullMarked;
