package io.contacts.importing.csv;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the file system says of a file that changes whenever somebody writes to it; nothing is read of the file itself. */
final class FileStamp {
    /** Where there is a time of the last change that nobody can set, it is looked at, too. */
    private static final String WITH_CHANGE = "unix:size,lastModifiedTime,ctime,ino,dev";

    private static final String WITHOUT = "size,lastModifiedTime";

    private final Map<String, Object> attributes;

    private FileStamp(Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    /** As of now. */
    static FileStamp of(Path file) throws IOException {
        FileSystem system = file.getFileSystem();
        return new FileStamp(Files.readAttributes(
                file, system.supportedFileAttributeViews().contains("unix") ? WITH_CHANGE : WITHOUT));
    }

    /** Whether nobody wrote to the file between the two. */
    boolean isSameAs(FileStamp other) {
        return attributes.equals(other.attributes);
    }

    /** Whether another file has taken the name, where that can be told. */
    boolean isOfAnother(FileStamp other) {
        return !(is("ino", other) && is("dev", other));
    }

    private boolean is(String attribute, FileStamp other) {
        Object mine = attributes.get(attribute);
        return mine == null || mine.equals(other.attributes.get(attribute));
    }
}
