package io.contacts.importing.job;

import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportSettings;
import io.contacts.importing.RunListener;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.runs.RunHome;
import io.contacts.importing.staging.SteppedLedger;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An import in a process of its own that begins a run, or goes on with it, and stands still at one of its steps until it is
 * killed. Prints the number and name of that step, or the counts at the end.
 */
final class KilledProcess {
    static final String STEP = "step ";
    static final String END = "end ";

    private KilledProcess() {}

    /**
     * Runs.
     *
     * @param arguments home, file, the step to stand still at (0 for none), batch size, and the provider's settings
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        RunHome home = RunHome.in(Path.of(arguments[0]));
        int stopAt = Integer.parseInt(arguments[2]);
        AtomicInteger step = new AtomicInteger();
        SteppedLedger.Steps steps = name -> {
            if (step.incrementAndGet() == stopAt) {
                out.println(STEP + stopAt + " " + name);
                standStill();
            }
        };
        ContactsConfig config = ContactsConfig.of(settings(arguments));
        try (ContactsProvider provider = ContactsProviders.open(config)) {
            List<RunFolder> runs = home.all();
            ImportSettings settings = ImportSettings.of(Path.of(arguments[1]))
                    .concurrency(2)
                    .batchSize(Integer.parseInt(arguments[3]))
                    .runName("run")
                    .build();
            boolean begun = !runs.isEmpty() && runs.get(0).hasLedger();
            RunBook book = begun
                    ? RunBook.resumed(runs.get(0), provider.name(), "", ResumeChoices.none(), Clock.systemUTC())
                    : RunBook.begun(
                            runs.isEmpty() ? home.create(Path.of(arguments[1]), Clock.systemUTC()) : runs.get(0),
                            provider.name(),
                            settings,
                            Clock.systemUTC());
            RunBook stepped = book.around(ledger -> new SteppedLedger(ledger, steps));
            try (ContactImport run = ContactImport.keeping(stepped, provider, settings)) {
                run.plan();
                ImportReport report = run.apply(RunListener.none());
                out.println(END + report.counts());
            }
        }
    }

    private static Map<String, String> settings(String[] arguments) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 4; i < arguments.length; i += 2) {
            settings.put(arguments[i], arguments[i + 1]);
        }
        return settings;
    }

    private static void standStill() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
