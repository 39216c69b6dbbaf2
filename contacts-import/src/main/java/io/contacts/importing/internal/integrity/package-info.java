/**
 * By what a file on disk is believed: its {@link Checksum}, the {@link CommitCount} beside it and the {@link Boot} that
 * it was written in; and by what it is kept from others, {@link OwnerFiles}. What is in the file is not looked at here.
 */
@NullMarked
package io.contacts.importing.internal.integrity;

import org.jspecify.annotations.NullMarked;
