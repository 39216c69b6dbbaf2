package io.contacts.testkit.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A page of the documentation that a test makes, held against the one that is printed. */
public final class WrittenPage {
    private WrittenPage() {}

    /**
     * Where the printed page first differs, in a line or two; a whole page would bury what to do about it.
     *
     * @param write whether the page is to be brought up to date first
     */
    public static Optional<String> difference(Path printed, String made, boolean write) throws IOException {
        if (write) {
            Files.writeString(printed, made);
        }
        return difference(Files.readString(printed), made);
    }

    static Optional<String> difference(String printed, String made) {
        if (printed.equals(made)) {
            return Optional.empty();
        }
        List<String> there = List.of(printed.split("\n", -1));
        List<String> wanted = List.of(made.split("\n", -1));
        int line = 0;
        while (line < Math.min(there.size(), wanted.size()) && there.get(line).equals(wanted.get(line))) {
            line++;
        }
        return Optional.of(
                "line " + (line + 1) + " is " + shown(there, line) + " and should be " + shown(wanted, line));
    }

    private static String shown(List<String> lines, int line) {
        return line < lines.size() ? "\"" + lines.get(line) + "\"" : "missing";
    }
}
