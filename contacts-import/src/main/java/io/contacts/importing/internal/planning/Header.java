package io.contacts.importing.internal.planning;

import io.contacts.domain.contact.EmailAddress;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.internal.text.Cells;
import java.util.List;
import java.util.regex.Pattern;

/** The first row that is not blank, which names the columns. */
public final class Header {
    /** A telephone number as no column is called; dates, which some columns are called, have other marks or fewer digits. */
    private static final Pattern NUMBER = Pattern.compile("\\+?(?:[ .()/\\u00A0-]*\\d){9,}");

    /** Also among other text, and where it is not quite an address. */
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}]@[\\p{L}\\p{N}]");

    private Header() {}

    /**
     * The header's cells.
     *
     * @throws ImportRefusedException if there is none, what stands in its place is a person, or nothing follows
     */
    public static List<String> of(CsvFile file) {
        try (CsvRows rows = file.open()) {
            List<String> header =
                    rows.header().orElseThrow(() -> new ImportRefusedException(file.name() + " has no header"));
            if (header.stream().map(Cells::strip).anyMatch(Header::isOfPerson)) {
                throw new ImportRefusedException(
                        file.name() + " has no header: its first line holds an e-mail address or"
                                + " a telephone number; put the columns' names there, such as email, first_name and last_name");
            }
            if (rows.next().isEmpty()) {
                throw new ImportRefusedException(file.name() + " has a header and no rows");
            }
            return header;
        }
    }

    private static boolean isOfPerson(String cell) {
        return EmailAddress.problemIn(cell).isEmpty()
                || ADDRESS.matcher(cell).find()
                || NUMBER.matcher(cell).matches();
    }
}
