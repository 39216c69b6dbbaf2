/**
 * Imports of large files by the command, beside bare loops over the same files. The script {@code run} starts {@link
 * ImportParts}. The process that the command runs in is in {@code command}.
 */
@NullMarked
package io.contacts.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
