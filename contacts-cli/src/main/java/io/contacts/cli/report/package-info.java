/**
 * Whether a report is wanted, and the file that it goes to, written whole or not at all. {@link ReportChoice} is the door.
 * What stands on the page is in {@code report.page}.
 */
@NullMarked
package io.contacts.cli.report;

import org.jspecify.annotations.NullMarked;
