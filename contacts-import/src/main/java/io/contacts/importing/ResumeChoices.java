package io.contacts.importing;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user decides when a run is resumed.
 *
 * @param file where the file is now; empty if it is where it was
 * @param retryInDoubt whether rows that are in doubt are sent again, which may land them twice
 * @param changedFile whether the file may have been changed, as long as each row is still of the same person
 */
public record ResumeChoices(Optional<Path> file, boolean retryInDoubt, boolean changedFile) {
    /** Nothing is decided: the file is where and what it was, and what is in doubt stays so. */
    public static ResumeChoices none() {
        return new ResumeChoices(Optional.empty(), false, false);
    }
}
