package io.contacts.cli.facts;

import io.contacts.importing.runs.RunFolder;
import java.nio.file.Path;

/**
 * A run, and how it is reached from where the command was typed.
 *
 * @param folder where it is kept
 * @param directory the working directory
 * @param home the option that says where runs are kept, after a blank; empty if it was not given
 * @param access the options that say which provider is meant, each after a blank; empty if none was given
 */
public record KeptRun(RunFolder folder, Path directory, String home, String access) {
    /** What the run is called. */
    public String name() {
        return folder.name();
    }

    /** What to type to go on with it. */
    public String resume() {
        return "contacts resume " + name() + home + access;
    }

    /** What to type to send its rows that are in doubt again. */
    public String retryInDoubt() {
        return resume() + " --retry-in-doubt";
    }

    /** What to type to see it. */
    public String show() {
        return "contacts runs " + name() + home;
    }

    /** What to type to see its rows that are in doubt. */
    public String inDoubt() {
        return show() + " --list in-doubt";
    }

    /** What to type to see its rows that are suppressed, with why. */
    public String suppressed() {
        return show() + " --list suppressed";
    }

    /** Its rejected rows, without a word of directories that nobody named. */
    public Path rejects() {
        Path file = folder.rejects();
        return file.startsWith(directory) ? directory.relativize(file) : file;
    }
}
