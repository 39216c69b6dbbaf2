/** Imports of large files by the command, beside bare loops over the same files. */
@NullMarked
package io.contacts.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
