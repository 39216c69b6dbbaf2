package io.contacts.cli;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.importing.ContactImport;
import io.contacts.importing.DateOrder;
import io.contacts.importing.DuplicatePolicy;
import io.contacts.importing.ImportMode;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code contacts import FILE}. */
@Command(
        name = "import",
        description = "Lands every row of a CSV file at the provider, and says where each one ended.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The contacts, as CSV.")
    private Path file = Path.of("");

    @Mixin
    private ProviderAccess access = new ProviderAccess();

    @Option(names = "--dry-run", description = "Say what would happen, and send nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Option(
            names = "--mode",
            paramLabel = "save|add|update",
            description = "What to do with each contact; the default is save where the provider can, else add.")
    private @Nullable ImportMode mode;

    @Option(names = "--audience", paramLabel = "ID", description = "Add the contacts to this audience (--mode add).")
    private @Nullable String audience;

    @Option(
            names = "--map",
            paramLabel = "HEADER=FIELD",
            description =
                    "What a column is: email, mobile_phone, phone, title, first_name, last_name, known_as, company,"
                            + " birthday, consent, crm_id, a field's name or id, or - to leave it out.")
    private Map<String, String> mappings = new LinkedHashMap<>();

    @Option(names = "--ignore-unknown", description = "Leave out columns without a place at the provider.")
    private boolean ignoreUnknown;

    @Option(
            names = "--duplicates",
            paramLabel = "first|last|reject",
            description = "Which of several rows of one person counts; the default is last.")
    private DuplicatePolicy duplicates = DuplicatePolicy.LAST;

    @Option(names = "--dates", paramLabel = "dmy|mdy", description = "How dates such as 03/04/1985 are meant.")
    private @Nullable Dates dates;

    @Option(
            names = "--phone-region",
            paramLabel = "CC",
            description = "Where phone numbers without country code belong; the default is FR.")
    private String phoneRegion = "FR";

    @Option(
            names = "--consent-evidence",
            paramLabel = "TEXT",
            description = "How the consent in the file is known. Without it, no consent is sent.")
    private @Nullable String consentEvidence;

    @Option(names = "--batch-size", paramLabel = "N", description = "Rows in one bulk call; the default is 500.")
    private int batchSize = 500;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "Calls at once, one per contact; the default is 8.")
    private int concurrency = 8;

    @Option(names = "--one-by-one", description = "One call per contact even where the provider takes many at once.")
    private boolean oneByOne;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where .contacts is kept; the default is the working directory.")
    private @Nullable Path home;

    /** The order of day and month, as an option takes it. */
    enum Dates {
        DMY,
        MDY
    }

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The plan for a file with default settings: what {@code doctor} says of it. */
    int plan(Path planned, ProviderAccess chosen) throws Exception {
        file = planned;
        access = chosen;
        dryRun = true;
        return call();
    }

    @Override
    public Integer call() throws Exception {
        ContactsConfig configuration = access.configuration(surroundings);
        if (ProviderAccess.isConfigured(configuration)) {
            return run(configuration, false);
        }
        ContactImport.requireReadable(surroundings.directory().resolve(file));
        try (Sandbox sandbox = Sandbox.start()) {
            surroundings.say("No provider is configured: this run uses the embedded sandbox, a fake Sentori inside this"
                    + " process (" + sandbox.baseUrl() + "). Nothing leaves this machine.");
            return run(sandbox.configuration(), true);
        }
    }

    private int run(ContactsConfig configuration, boolean sandbox) throws Exception {
        RunDirectory directory = RunDirectory.plan(
                home == null
                        ? surroundings.directory()
                        : surroundings.directory().resolve(home),
                file,
                surroundings.clock());
        try (ContactsProvider provider = access.open(configuration);
                ContactImport run = ContactImport.of(provider, settings(directory), surroundings.clock())) {
            ImportPlan plan = run.plan();
            Summary summary = new Summary(surroundings, directory.name(), provider.name(), sandbox, plan);
            summary.printPlan();
            if (dryRun) {
                return summary.printDryRun(json);
            }
            directory.create();
            ImportReport report;
            try (Progress progress = Progress.on(surroundings)) {
                report = run.apply(progress);
            }
            summary.printReport(report, directory.writeRejects(run), json);
            return ExitCodes.of(report);
        }
    }

    private ImportSettings settings(RunDirectory directory) {
        if (batchSize < 1 || concurrency < 1) {
            throw new ImportRefusedException("--batch-size and --concurrency take a number from 1 up");
        }
        return ImportSettings.of(surroundings.directory().resolve(file))
                .mode(mode)
                .audience(audience())
                .mappings(mappings)
                .ignoreUnknown(ignoreUnknown)
                .duplicates(duplicates)
                .dateOrder(dates == null ? null : dates == Dates.DMY ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST)
                .phoneRegion(phoneRegion)
                .consentEvidence(consentEvidence)
                .batchSize(batchSize)
                .concurrency(concurrency)
                .oneByOne(oneByOne)
                .runName(directory.name())
                .build();
    }

    private @Nullable AudienceId audience() {
        try {
            return audience == null ? null : AudienceId.of(audience);
        } catch (IllegalArgumentException e) {
            throw new ImportRefusedException("--audience: " + e.getMessage());
        }
    }
}
