package io.contacts.importing.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes the rows that were rejected, with their original cells and why, in a form that a spreadsheet opens and that can
 * be corrected and imported as it is: UTF-8 with byte-order mark and the original separator, if that can be told by looking.
 */
public final class RejectsWriter implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;
    private final List<Integer> columns;
    private final boolean guarded;

    private RejectsWriter(CsvWriter csv, List<Integer> columns, boolean guarded) {
        this.csv = csv;
        this.columns = columns;
        this.guarded = guarded;
    }

    /**
     * A writer.
     *
     * @param out where to; closed with the writer
     * @param separator of the original; one that only a line {@code sep=} could name is not taken over
     * @param header the original header; columns that an earlier import added are left out
     * @param surplus the most cells that a row has beyond the header; they get columns without a name, so that nothing of
     *     such a row is lost, and nothing of it is taken before it is put right
     * @param guarded whether the cells may carry the guard against formulas already: they come from such a file
     */
    public static RejectsWriter to(OutputStream out, char separator, List<String> header, int surplus, boolean guarded)
            throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(FirstLine.isLikely(separator) ? separator : ';')
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(new QuotedSeparators())
                .build(writer);
        List<Integer> columns = new ArrayList<>(
                IntStream.range(0, header.size() + surplus).boxed().toList());
        RejectColumns.in(header).ifPresent(added -> columns.removeAll(added.places()));
        RejectsWriter rejects = new RejectsWriter(csv, columns, guarded);
        rejects.write(header, RejectColumns.NAMES);
        return rejects;
    }

    /** What may be taken for a separator stands in quotes in the first line, by which the file's own is told again. */
    private static final class QuotedSeparators implements QuoteStrategy {
        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            return lineNo == 1 && value.chars().anyMatch(c -> FirstLine.isLikely((char) c));
        }
    }

    /** Writes one row. */
    public void write(CsvRow row, String code, String reason, String fix) {
        write(row.cells(), List.of(Long.toString(row.line()), code, reason, fix));
    }

    /** Reasons name headers, which are the file's own words as much as its cells are. */
    private void write(List<String> original, List<String> added) {
        List<String> cells = new ArrayList<>();
        for (int column : columns) {
            String cell = column < original.size() ? original.get(column) : "";
            cells.add(FormulaGuard.guarded(guarded ? FormulaGuard.unguarded(cell) : cell));
        }
        added.forEach(cell -> cells.add(FormulaGuard.guarded(cell)));
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
