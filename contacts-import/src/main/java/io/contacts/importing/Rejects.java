package io.contacts.importing;

import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.csv.RejectsWriter;
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

    Rejects(CsvFile file, List<String> header, boolean guarded, Ledger ledger) {
        this.file = file;
        this.header = header;
        this.guarded = guarded;
        this.ledger = ledger;
    }

    long write(OutputStream out) throws IOException {
        long written = 0;
        try (CsvRows rows = file.open();
                RejectsWriter writer = RejectsWriter.to(new KeptOpen(out), file.separator(), header)) {
            rows.header();
            for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                CsvRow row = next.get();
                if (ledger.state(row.number()) == RowState.REJECTED) {
                    RowProblem problem = ledger.problem(row.number()).orElse(new RowProblem("", "rejected", "", ""));
                    String reason =
                            problem.column().isEmpty() ? problem.reason() : problem.column() + ": " + problem.reason();
                    writer.write(row, guarded, problem.code(), reason, problem.fix());
                    written++;
                }
            }
        }
        return written;
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
