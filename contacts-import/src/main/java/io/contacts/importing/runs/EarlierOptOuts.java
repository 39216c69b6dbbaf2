package io.contacts.importing.runs;

import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.internal.people.OptOutLines;
import io.contacts.importing.ledger.sqlite.LedgerView;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;

/**
 * Who opted out in files that were imported before, as far as their runs are kept. A file of rejected rows holds some rows of
 * such a file, and those who opted out are never among them.
 */
public final class EarlierOptOuts implements AutoCloseable {
    /**
     * Under this name a run keeps the rows whose opt-outs it carries to the provider: as long as they have not arrived, no
     * problem says so.
     */
    public static final String CARRIED = "plan.opt-outs";

    private final OptOutLines lines = new OptOutLines();

    private EarlierOptOuts() {}

    /** Nobody. */
    public static EarlierOptOuts nobody() {
        return new EarlierOptOuts();
    }

    /**
     * Everybody who opted out in these runs.
     *
     * @param code of the problem that their rows have
     * @throws ImportRefusedException if a ledger is damaged: who opted out is not known
     */
    static EarlierOptOuts of(List<RunFolder> runs, String provider, String code) {
        EarlierOptOuts found = new EarlierOptOuts();
        try {
            for (RunFolder run : runs) {
                if (run.hasLedger()) {
                    found.add(run, provider, code);
                }
            }
            found.lines.complete();
            return found;
        } catch (RuntimeException e) {
            found.close();
            throw e;
        }
    }

    /** These rows, as they are kept. */
    public static String written(BitSet rows) {
        return Base64.getEncoder().encodeToString(rows.toByteArray());
    }

    /** The rows that were kept so; none of nothing. */
    public static BitSet read(String written) {
        return BitSet.valueOf(Base64.getDecoder().decode(written));
    }

    /** Whether nobody is known. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The line on which a file that was imported before says so of this person. */
    public OptionalLong line(long person) {
        return lines.line(person);
    }

    @Override
    public void close() {
        lines.close();
    }

    private void add(RunFolder run, String provider, String code) {
        try (LedgerView view = run.view()) {
            // Of every account: a key that was replaced is no reason to forget who opted out.
            if (!provider.equals(view.kept().get("provider"))) {
                return;
            }
            BitSet optedOut = read(view.kept().getOrDefault(CARRIED, ""));
            view.eachProblem((row, line, state, problem) -> {
                if (problem.code().equals(code)) {
                    optedOut.set((int) row);
                }
            });
            view.eachPerson(place -> {
                if (optedOut.get((int) place.row())) {
                    lines.put(place.person(), place.line());
                }
            });
        }
    }
}
