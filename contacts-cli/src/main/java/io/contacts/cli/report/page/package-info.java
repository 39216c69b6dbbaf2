/**
 * The page about a run, for people: its sections, its tables and its style. {@link ReportPage} is the door and the only type
 * that others see; text reaches the page through {@link Markup} only, which escapes. Which file it goes to is in {@code
 * report}, what the run holds in {@code facts}.
 */
@NullMarked
package io.contacts.cli.report.page;

import org.jspecify.annotations.NullMarked;
