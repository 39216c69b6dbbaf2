package io.contacts.importing.job;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user decides when a run is resumed.
 *
 * @param file where the file is now; empty if it is where it was
 * @param retryInDoubt whether rows that are in doubt are sent again, which may land them twice
 * @param changedFile whether the file may have been changed, as long as each row is still of the same person
 * @param sameAccount whether the destination is the one that the run began with although it is called otherwise now, since
 *     its key or its address was replaced
 */
public record ResumeChoices(Optional<Path> file, boolean retryInDoubt, boolean changedFile, boolean sameAccount) {
    /** Nothing is decided: the file is where and what it was, and what is in doubt stays so. */
    public static ResumeChoices none() {
        return new ResumeChoices(Optional.empty(), false, false, false);
    }
}
