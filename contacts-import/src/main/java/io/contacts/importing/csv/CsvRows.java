package io.contacts.importing.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.contacts.importing.ImportRefusedException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The rows of a file, one after the other. Records whose cells are all blank are counted apart and left out. */
public final class CsvRows implements AutoCloseable {
    private static final int MAX_CELL = 1_000_000;
    private static final int MAX_RECORD = 4_000_000;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final int skippedLines;
    private final String fileName;
    private long number;
    private long blank;

    private CsvRows(CsvReader<CsvRecord> reader, int skippedLines, String fileName) {
        this.reader = reader;
        this.records = reader.iterator();
        this.skippedLines = skippedLines;
        this.fileName = fileName;
    }

    static CsvRows over(Reader reader, char separator, int skippedLines, String fileName) {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFieldSize(MAX_CELL)
                .maxRecordSize(MAX_RECORD)
                .build();
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_RECORD)
                .build(handler, reader);
        return new CsvRows(csv, skippedLines, fileName);
    }

    /** The cells of the header: the first record that is not blank. */
    public Optional<List<String>> header() {
        Optional<CsvRow> header = next();
        number = 0;
        blank = 0;
        return header.map(CsvRow::cells);
    }

    /**
     * The next row that is not blank, or empty at the end.
     *
     * @throws ImportRefusedException if the file breaks the rules of CSV; the message names the line
     */
    public Optional<CsvRow> next() {
        try {
            while (records.hasNext()) {
                CsvRecord csv = records.next();
                List<String> cells = csv.getFields();
                if (cells.stream().allMatch(Cells::isBlank)) {
                    blank++;
                } else {
                    number++;
                    return Optional.of(new CsvRow(number, csv.getStartingLineNumber() + skippedLines, cells));
                }
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            throw new ImportRefusedException(fileName + " is not valid CSV after row " + number + ": " + reason(e));
        } catch (UncheckedIOException e) {
            throw new ImportRefusedException(fileName + " cannot be read to its end");
        }
    }

    /** The blank records that were left out so far. */
    public long blankRecords() {
        return blank;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** FastCSV's message quotes the offending character, never a cell. */
    private static String reason(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("nclosed quote") || message.contains("not closed")
                ? "a quote is opened and never closed; " + message
                : message;
    }
}
