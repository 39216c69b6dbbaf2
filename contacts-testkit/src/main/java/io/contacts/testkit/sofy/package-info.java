/**
 * A strict, stateful fake of Sofy's v1 contacts API, read from Sofy's documents alone.
 *
 * <p>Here live the fake server {@link FakeSofy}, the same fake as a mountable part, its JUnit 5 extension, and what a
 * test sees of the state. Not here: anything of the Sofy adapter (the two must be able to disagree), the HTTP server
 * underneath ({@code io.contacts.testkit.fake}), and Sofy's text messages and webhooks, which have nothing to do with
 * contacts.
 */
@NullMarked
package io.contacts.testkit.sofy;

import org.jspecify.annotations.NullMarked;
