package io.contacts.benchmarks.imports;

import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.importing.RowState;
import io.contacts.importing.job.ContactImport;
import io.contacts.importing.job.ResumeChoices;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.runs.RunHome;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Opens the ledger of a run that was killed, in a JVM of its own, as a run is resumed. Sends nothing. */
public final class LedgerScan {
    private static final String NOWHERE = "http://127.0.0.1:1";
    private static final ResumeChoices SAME_ACCOUNT = new ResumeChoices(Optional.empty(), false, false, true);

    private LedgerScan() {}

    /**
     * Prints how many rows are pending, and the seconds until that is known: the ledger is read and checked, and what was
     * under way is decided.
     *
     * @param args the directory that the run is kept in, which is its only one
     */
    public static void main(String[] args) {
        RunFolder folder = RunHome.in(Path.of(args[0])).all().get(0);
        try (ContactsProvider provider = ContactsProviders.open(ContactsConfig.of(Map.of(
                "contacts.provider",
                "sentori",
                "contacts.sentori.base-url",
                NOWHERE,
                "contacts.sentori.api-key",
                "00000000-0000-0000-0000-000000000000")))) {
            long start = System.nanoTime();
            try (ContactImport run = ContactImport.resume(folder, provider, NOWHERE, SAME_ACCOUNT, Clock.systemUTC())) {
                long pending = run.counts().of(RowState.PENDING);
                System.out.println(pending + " " + (System.nanoTime() - start) / 1e9);
            }
        }
    }
}
