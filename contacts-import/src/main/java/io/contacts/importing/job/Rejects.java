package io.contacts.importing.job;

import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.csv.RejectsWriter;
import io.contacts.importing.internal.text.Cells;
import io.contacts.importing.ledger.Ledger;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Collects the rejected rows from the file, in its order. */
final class Rejects {
    private final CsvFile file;
    private final List<String> header;
    private final boolean guarded;
    private final Ledger ledger;
    private final long rows;

    Rejects(CsvFile file, List<String> header, boolean guarded, Ledger ledger) {
        this.file = file;
        this.header = header;
        this.guarded = guarded;
        this.ledger = ledger;
        this.rows = ledger.counts().rows();
    }

    /** @throws IOException also if the file is not any more what was imported; what was written by then is of no use */
    long write(OutputStream out) throws IOException {
        try {
            return write(out, surplus());
        } catch (ImportRefusedException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private long write(OutputStream out, int surplus) throws IOException {
        long written = 0;
        try (CsvRows read = file.open();
                RejectsWriter writer =
                        RejectsWriter.to(new KeptOpen(out), file.separator(), header, surplus, guarded)) {
            read.header();
            for (Optional<CsvRow> next = read.next(); next.isPresent(); next = read.next()) {
                if (isRejected(next.get())) {
                    write(next.get(), writer);
                    written++;
                }
            }
            read.requireUnchanged();
        }
        return written;
    }

    private void write(CsvRow row, RejectsWriter writer) {
        RowProblem problem = ledger.problem(row.number()).orElse(new RowProblem("", "rejected", "", ""));
        writer.write(row, problem.code(), problem.told(), problem.fix());
    }

    /** The most cells with content that a rejected row has beyond the header. */
    private int surplus() {
        int surplus = 0;
        try (CsvRows read = file.open()) {
            read.header();
            for (Optional<CsvRow> next = read.next(); next.isPresent(); next = read.next()) {
                if (isRejected(next.get())) {
                    surplus = Math.max(surplus, cellsWithContent(next.get()) - header.size());
                }
            }
            read.requireUnchanged();
        }
        return surplus;
    }

    private boolean isRejected(CsvRow row) {
        return row.number() <= rows && ledger.state(row.number()) == RowState.REJECTED;
    }

    private static int cellsWithContent(CsvRow row) {
        int cells = row.cells().size();
        while (cells > 0 && Cells.isBlank(row.cells().get(cells - 1))) {
            cells--;
        }
        return cells;
    }

    /** The caller's stream, which the writer flushes and does not close. */
    private static final class KeptOpen extends FilterOutputStream {
        private KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
