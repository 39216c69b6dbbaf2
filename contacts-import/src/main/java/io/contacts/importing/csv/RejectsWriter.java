package io.contacts.importing.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.contacts.importing.mapping.HeaderMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the rows that were rejected, with their original cells and why, in a form that a spreadsheet opens and that can
 * be corrected and imported as it is: UTF-8 with byte-order mark and the original separator.
 */
public final class RejectsWriter implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;
    private final List<Integer> columns;

    private RejectsWriter(CsvWriter csv, List<Integer> columns) {
        this.csv = csv;
        this.columns = columns;
    }

    /**
     * A writer.
     *
     * @param out where to; closed with the writer
     * @param header the original header; columns that an earlier import added are left out
     */
    public static RejectsWriter to(OutputStream out, char separator, List<String> header) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        List<Integer> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!HeaderMapper.REJECT_COLUMNS.contains(Cells.strip(header.get(i)))) {
                columns.add(i);
                names.add(header.get(i));
            }
        }
        names.addAll(HeaderMapper.REJECT_COLUMNS);
        csv.writeRecord(names);
        return new RejectsWriter(csv, columns);
    }

    /**
     * Writes one row.
     *
     * @param guarded whether the cells already carry the guard against formulas: they come from such a file
     */
    public void write(CsvRow row, boolean guarded, String code, String reason, String fix) {
        List<String> cells = new ArrayList<>();
        for (int column : columns) {
            String cell = column < row.cells().size() ? row.cells().get(column) : "";
            cells.add(guarded ? cell : FormulaGuard.guarded(cell));
        }
        cells.add(Long.toString(row.line()));
        cells.add(code);
        cells.add(reason);
        cells.add(fix);
        csv.writeRecord(cells);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
