package io.contacts.cli.imports;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.importing.DateOrder;
import io.contacts.importing.DuplicatePolicy;
import io.contacts.importing.ImportMode;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how a file is read and what is done with its rows: all that a plan depends on. */
public final class PlanOptions {
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
            completionCandidates = ColumnNames.class,
            description = "What a column is: ${COMPLETION-CANDIDATES}, a field's name or id, or - to leave it out."
                    + " consent: a yes means agreed; opt_out: a yes means opted out. #3 is the third column, whatever its"
                    + " header.")
    private Map<String, String> mappings = new LinkedHashMap<>();

    @Option(names = "--ignore-unknown", description = "Leave out columns without a place at the provider.")
    private boolean ignoreUnknown;

    @Option(
            names = "--duplicates",
            paramLabel = "first|last|reject",
            description = "Which of several rows of one person counts; the default is last.")
    private DuplicatePolicy duplicates = DuplicatePolicy.LAST;

    @Option(
            names = "--dates",
            paramLabel = "[HEADER=]dmy|mdy",
            description = "How dates such as 03/04/1985 are meant, in all columns or in one.")
    private List<String> dates = new ArrayList<>();

    @Option(
            names = "--years-from",
            paramLabel = "YEAR",
            description =
                    "The first of the hundred years that two digits can mean: with 1930, 29 is 2029 and 30 is 1930.")
    private @Nullable Integer yearsFrom;

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

    @Option(names = "--one-by-one", description = "One call per contact even where the provider takes many at once.")
    private boolean oneByOne;

    @Option(
            names = "--apply-opt-outs",
            description = "Carry opt-outs of the file to the provider: out of the audience that is named, else out of"
                    + " everything, which cannot be undone. Without it they are only not sent.")
    private boolean applyOptOuts;

    @Option(
            names = "--only-changes",
            description = "Send only people who differ from what this machine last landed at this provider.")
    private boolean onlyChanges;

    /** The options as they are where none is given. */
    public PlanOptions() {}

    boolean onlyChanges() {
        return onlyChanges;
    }

    /** @throws ImportRefusedException if an option says nothing that can be done */
    ImportSettings.Builder settings(Path file) {
        ImportSettings.Builder settings = ImportSettings.of(file)
                .mode(mode)
                .audience(audience())
                .mappings(mappings)
                .ignoreUnknown(ignoreUnknown)
                .duplicates(duplicates)
                .phoneRegion(phoneRegion)
                .consentEvidence(consentEvidence)
                .oneByOne(oneByOne)
                .applyOptOuts(applyOptOuts)
                .onlyChanges(onlyChanges);
        addDates(settings);
        return settings;
    }

    private void addDates(ImportSettings.Builder settings) {
        Map<String, DateOrder> byColumn = new LinkedHashMap<>();
        for (String each : dates) {
            int equals = each.lastIndexOf('=');
            DateOrder order = order(each.substring(equals + 1));
            if (equals < 0) {
                settings.dateOrder(order);
            } else {
                byColumn.put(each.substring(0, equals), order);
            }
        }
        settings.dateOrders(byColumn);
        try {
            settings.yearsFrom(yearsFrom == null ? OptionalInt.empty() : OptionalInt.of(yearsFrom));
        } catch (IllegalArgumentException e) {
            throw new ImportRefusedException("--years-from: " + e.getMessage());
        }
    }

    private static DateOrder order(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "dmy" -> DateOrder.DAY_FIRST;
            case "mdy" -> DateOrder.MONTH_FIRST;
            default ->
                throw new ImportRefusedException(
                        "--dates takes dmy or mdy, alone or after a column's header: --dates \"HEADER=dmy\"");
        };
    }

    private @Nullable AudienceId audience() {
        try {
            return audience == null ? null : AudienceId.of(audience);
        } catch (IllegalArgumentException e) {
            throw new ImportRefusedException("--audience: " + e.getMessage());
        }
    }

    /** What a column can be called by name. */
    static final class ColumnNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(
                            Arrays.stream(Contact.Component.values()).map(ImportSettings::columnName),
                            Stream.of(ImportSettings.OPT_OUT))
                    .iterator();
        }
    }
}
