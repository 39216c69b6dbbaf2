/**
 * What the providers' documents say, statement by statement, and the page that shows which test holds the fakes to it. The tests
 * themselves stand beside the fakes.
 */
@NullMarked
package io.contacts.testkit.documents;

import org.jspecify.annotations.NullMarked;
