package io.contacts.importing.internal.apply;

import io.contacts.importing.ImportMode;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.internal.mapping.Mapping;
import io.contacts.importing.internal.row.OptOuts;
import io.contacts.importing.internal.row.RowReader;
import java.util.List;

/**
 * A file that was looked at, and how its rows are to be read and sent.
 *
 * @param csv the file
 * @param header the cells of its header
 * @param mapping what its columns are
 * @param reader reads its rows
 * @param optOuts who opted out in it
 * @param appliesOptOuts whether opt-outs are carried to the provider
 * @param mode what is done with each contact
 * @param bulk whether contacts are sent many at once
 */
public record PreparedFile(
        CsvFile csv,
        List<String> header,
        Mapping mapping,
        RowReader reader,
        OptOuts optOuts,
        boolean appliesOptOuts,
        ImportMode mode,
        boolean bulk) {
    /** Copies the header. */
    public PreparedFile {
        header = List.copyOf(header);
    }

    /** Whether this is told to the provider: only what is said of the very address that would be opted out there. */
    public boolean carries(OptOuts.OptOut optOut) {
        return appliesOptOuts && optOut.ofAddress();
    }
}
