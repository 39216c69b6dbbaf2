package io.contacts.importing.job;

import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.RunListener;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.MemoryLedger;
import io.contacts.importing.ledger.sqlite.SqliteLedger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/** One import of one text, of which also the state of each row can be seen. */
public final class Trial implements AutoCloseable {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:15:00Z"), ZoneOffset.UTC);

    private final Ledger ledger;
    private final Path file;
    private final ContactImport run;

    private Trial(ContactsProvider provider, Path file, Ledger ledger, UnaryOperator<ImportSettings.Builder> choices) {
        this.file = file;
        this.ledger = ledger;
        this.run = ContactImport.of(
                provider, choices.apply(ImportSettings.of(file)).build(), CLOCK, ledger);
    }

    public static Trial of(ContactsProvider provider, Path directory, String csv) {
        return of(provider, directory, csv, choices -> choices);
    }

    public static Trial of(
            ContactsProvider provider, Path directory, String csv, UnaryOperator<ImportSettings.Builder> choices) {
        return of(provider, directory, csv.getBytes(StandardCharsets.UTF_8), choices);
    }

    public static Trial of(
            ContactsProvider provider, Path directory, byte[] csv, UnaryOperator<ImportSettings.Builder> choices) {
        Path file = written(directory, csv);
        Ledger ledger = SqliteLedger.create(file.resolveSibling(file.getFileName() + ".ledger"), Map.of());
        return new Trial(provider, file, ledger, choices);
    }

    /** One of which nothing is kept: thousands of them take less time. */
    public static Trial unkept(
            ContactsProvider provider, Path directory, byte[] csv, UnaryOperator<ImportSettings.Builder> choices) {
        return new Trial(provider, written(directory, csv), new MemoryLedger(), choices);
    }

    private static Path written(Path directory, byte[] csv) {
        try {
            return Files.write(Files.createTempFile(directory, "people", ".csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ImportPlan plan() {
        return run.plan();
    }

    public ImportReport apply() {
        return run.apply(RunListener.none());
    }

    public ImportReport apply(RunListener listener) {
        return run.apply(listener);
    }

    /** Plans and applies. */
    public ImportReport land() {
        plan();
        return apply();
    }

    public Path file() {
        return file;
    }

    /** What is said of one kind of problem. */
    public static ImportPlan.ProblemSummary summary(Map<String, ImportPlan.ProblemSummary> problems, String code) {
        return Objects.requireNonNull(problems.get(code), () -> "none of " + code + ", only " + problems.keySet());
    }

    /** The state of every row, in the order of the file. */
    public List<RowState> states() {
        return rows().mapToObj(ledger::state).toList();
    }

    /** The state of every row by the line that it starts on. */
    public Map<Long, RowState> statesByLine() {
        Map<Long, RowState> states = new TreeMap<>();
        rows().forEach(row -> states.put(ledger.line(row), ledger.state(row)));
        return states;
    }

    /** What is said of a row, counted from 1. */
    public Optional<RowProblem> problem(long row) {
        return ledger.problem(row);
    }

    /** What is said of all rows. */
    public List<RowProblem> problems() {
        return rows().mapToObj(ledger::problem).flatMap(Optional::stream).toList();
    }

    /** The file of rejected rows, without its byte-order mark. */
    public String rejects() {
        return rejectsFile().substring(1);
    }

    /** The file of rejected rows as it is written. */
    public String rejectsFile() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            run.writeRejects(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        run.close();
    }

    private LongStream rows() {
        return LongStream.rangeClosed(1, ledger.counts().rows());
    }
}
