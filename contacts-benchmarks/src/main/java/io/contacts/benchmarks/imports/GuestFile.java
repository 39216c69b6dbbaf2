package io.contacts.benchmarks.imports;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of guests: as many rows as asked for, each another person, all valid; the same each time. */
final class GuestFile {
    private static final String[] FIRST_NAMES = {"Zoé", "Guylian", "Pierre-Yves", "Anaïs", "Tom", "Aïcha", "Lou"};
    private static final String[] LAST_NAMES = {"Tanguy", "Chevalier", "Lefèvre", "N'Diaye", "Da Silva", "Roy"};
    private static final long FIRST_MOBILE = 10_000_000;

    private GuestFile() {}

    /** Writes one, unless it is there from before. */
    static Path of(Path directory, long rows) throws IOException {
        Path file = directory.resolve("guests-" + rows + ".csv");
        if (Files.exists(file)) {
            return file;
        }
        Path unfinished = directory.resolve("guests-" + rows + ".part");
        try (Writer out = Files.newBufferedWriter(unfinished)) {
            out.write("email,mobile_phone,first_name,last_name\n");
            for (long row = 0; row < rows; row++) {
                out.write(line(row));
            }
        }
        return Files.move(unfinished, file);
    }

    private static String line(long row) {
        String first = FIRST_NAMES[(int) (row % FIRST_NAMES.length)];
        String last = LAST_NAMES[(int) (row / 3 % LAST_NAMES.length)];
        String phone = "06" + (FIRST_MOBILE + row);
        return "guest" + row + "@example.com," + phone + "," + first + "," + last + "\n";
    }
}
