/**
 * Landing a file of people at a provider: {@link ContactImport} plans and applies, now or, with {@link ResumeChoices},
 * where an earlier process stopped. Hidden beside it is the book of the run: its account, its stored settings, its
 * rejected rows. How rows are planned and sent is told in {@code internal.planning} and {@code internal.apply}.
 */
@NullMarked
package io.contacts.importing.job;

import org.jspecify.annotations.NullMarked;
