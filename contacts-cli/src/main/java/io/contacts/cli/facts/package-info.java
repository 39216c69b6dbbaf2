/**
 * What is known of a run that is kept, and the words for it: how it went, how it ended, what became of its rows, and what to
 * type to go on with it. {@link KeptRun}, {@link RunFacts} and {@link RunTexts} are the doors. Nothing is sent from here, and
 * which run is meant is not known: options are in {@code runs}, the page for people in {@code report}.
 */
@NullMarked
package io.contacts.cli.facts;

import org.jspecify.annotations.NullMarked;
