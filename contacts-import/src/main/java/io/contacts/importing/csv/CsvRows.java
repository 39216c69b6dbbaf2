package io.contacts.importing.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.internal.text.Cells;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The rows of a file, one after the other. Records whose cells are all blank are counted apart and left out. */
public final class CsvRows implements AutoCloseable {
    static final int MAX_CELL = 1_000_000;
    static final int MAX_RECORD = 4_000_000;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final int skippedLines;
    private final String fileName;
    private final BooleanSupplier unedited;
    private final BooleanSupplier unchanged;
    private long number;
    private long blank;

    private CsvRows(
            CsvReader<CsvRecord> reader,
            int skippedLines,
            String fileName,
            BooleanSupplier unedited,
            BooleanSupplier unchanged) {
        this.reader = reader;
        this.records = reader.iterator();
        this.skippedLines = skippedLines;
        this.fileName = fileName;
        this.unedited = unedited;
        this.unchanged = unchanged;
    }

    /**
     * Rows of this text.
     *
     * @param unedited says at any time whether what was read so far is what it was before
     * @param unchanged says so once all of it is read
     */
    static CsvRows over(
            Reader reader,
            char separator,
            int skippedLines,
            String fileName,
            BooleanSupplier unedited,
            BooleanSupplier unchanged) {
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
        return new CsvRows(csv, skippedLines, fileName, unedited, unchanged);
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
                if (areBlank(cells)) {
                    blank++;
                } else {
                    number++;
                    return Optional.of(new CsvRow(number, csv.getStartingLineNumber() + skippedLines, cells));
                }
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            throw new ImportRefusedException(
                    fileName + " is not valid CSV: " + new BrokenRule(e.getMessage()).told(skippedLines));
        } catch (UncheckedIOException e) {
            throw new ImportRefusedException(fileName + " cannot be read to its end");
        }
    }

    private static boolean areBlank(List<String> cells) {
        for (String cell : cells) {
            if (!Cells.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Checks that every row so far was in the file when it was looked at. It asks the file system, and reads the file only if
     * somebody wrote to it: cheap enough for every few hundred rows.
     *
     * @throws ImportRefusedException if the file was changed meanwhile
     */
    public void requireUnedited() {
        if (!unedited.getAsBoolean()) {
            throw changed(fileName);
        }
    }

    /**
     * Checks, after the last row, that the file held all the time what it held when it was looked at.
     *
     * @throws ImportRefusedException if it was changed meanwhile
     */
    public void requireUnchanged() {
        if (!unchanged.getAsBoolean()) {
            throw changed(fileName);
        }
    }

    static ImportRefusedException changed(String fileName) {
        return new ImportRefusedException(
                fileName + " was changed while it was being read; leave it as it is until the run has ended");
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
}
