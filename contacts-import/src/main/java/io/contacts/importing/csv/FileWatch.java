package io.contacts.importing.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Looks, while a file is read, whether it is still what it was when it was looked at. Safe for use by one thread. */
final class FileWatch {
    private final Path file;
    private final Predicate<Path> sameContent;
    private FileStamp seen;

    /**
     * A watch over a file that is open.
     *
     * @param seen of before its content was looked at
     * @param sameContent reads all of a file and says whether it holds what was looked at then
     */
    FileWatch(Path file, FileStamp seen, Predicate<Path> sameContent) {
        this.file = file;
        this.seen = seen;
        this.sameContent = sameContent;
    }

    /** Whether what was opened under the file's name is the file that was looked at, or says the same. */
    boolean isTheSame() {
        return isAsSeen(true);
    }

    /** Whether everything that was read so far was in the file when it was looked at. */
    boolean isUnedited() {
        return isAsSeen(false);
    }

    private boolean isAsSeen(boolean other) {
        FileStamp now;
        try {
            now = FileStamp.of(file);
        } catch (IOException e) {
            // Its name is gone; what is open is still there, and its digest is looked at in the end.
            return true;
        }
        if (now.isSameAs(seen) || (now.isOfAnother(seen) && !other)) {
            return true;
        }
        // It may only have been touched. The stamp is older than what is read now: a later edit shows.
        if (!sameContent.test(file)) {
            return false;
        }
        seen = now;
        return true;
    }
}
