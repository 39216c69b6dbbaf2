package io.contacts.importing.job;

import io.contacts.domain.audience.AudienceId;
import io.contacts.importing.DateOrder;
import io.contacts.importing.DuplicatePolicy;
import io.contacts.importing.ImportMode;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ImportSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Settings, and when a run began, as a ledger keeps them: it goes on as it began. No key of a provider is among them. */
final class StoredSettings {
    /** Under this name the path of the file is kept. */
    static final String FILE = "file";

    private static final String MOMENT = "moment";
    private static final String ZONE = "zone";
    private static final String MAPPING = "map:";
    private static final String DATES_OF = "dates:";

    private StoredSettings() {}

    static Map<String, String> written(ImportSettings settings) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put(FILE, settings.file().toAbsolutePath().toString());
        settings.mode().ifPresent(mode -> written.put("mode", name(mode)));
        settings.audience().ifPresent(audience -> written.put("audience", audience.value()));
        settings.mappings().forEach((header, field) -> written.put(MAPPING + header, field));
        written.put("ignore-unknown", Boolean.toString(settings.ignoreUnknown()));
        settings.consentEvidence().ifPresent(evidence -> written.put("consent-evidence", evidence));
        settings.dateOrder().ifPresent(order -> written.put("dates", name(order)));
        settings.dateOrders().forEach((header, order) -> written.put(DATES_OF + header, name(order)));
        settings.yearsFrom().ifPresent(year -> written.put("years-from", Integer.toString(year)));
        written.put("phone-region", settings.phoneRegion());
        written.put("duplicates", name(settings.duplicates()));
        written.put("batch-size", Integer.toString(settings.batchSize()));
        written.put("concurrency", Integer.toString(settings.concurrency()));
        written.put("one-by-one", Boolean.toString(settings.oneByOne()));
        written.put("apply-opt-outs", Boolean.toString(settings.applyOptOuts()));
        written.put("only-changes", Boolean.toString(settings.onlyChanges()));
        written.put("destination", settings.destination());
        written.put("run", settings.runName());
        return written;
    }

    static ImportSettings.Builder read(Map<String, String> written) {
        Map<String, String> mappings = new LinkedHashMap<>();
        Map<String, DateOrder> dateOrders = new LinkedHashMap<>();
        written.forEach((key, value) -> {
            if (key.startsWith(MAPPING)) {
                mappings.put(key.substring(MAPPING.length()), value);
            } else if (key.startsWith(DATES_OF)) {
                dateOrders.put(key.substring(DATES_OF.length()), DateOrder.valueOf(constant(value)));
            }
        });
        @Nullable String yearsFrom = written.get("years-from");
        @Nullable String mode = written.get("mode");
        @Nullable String audience = written.get("audience");
        @Nullable String dates = written.get("dates");
        return ImportSettings.of(Path.of(text(written, FILE)))
                .mode(mode == null ? null : ImportMode.valueOf(constant(mode)))
                .audience(audience == null ? null : AudienceId.of(audience))
                .mappings(mappings)
                .ignoreUnknown(flag(written, "ignore-unknown"))
                .consentEvidence(written.get("consent-evidence"))
                .dateOrder(dates == null ? null : DateOrder.valueOf(constant(dates)))
                .dateOrders(dateOrders)
                .yearsFrom(yearsFrom == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(yearsFrom)))
                .phoneRegion(text(written, "phone-region"))
                .duplicates(DuplicatePolicy.valueOf(constant(text(written, "duplicates"))))
                .batchSize(Integer.parseInt(text(written, "batch-size")))
                .concurrency(Integer.parseInt(text(written, "concurrency")))
                .oneByOne(flag(written, "one-by-one"))
                .applyOptOuts(flag(written, "apply-opt-outs"))
                .onlyChanges(flag(written, "only-changes"))
                .destination(text(written, "destination"))
                .runName(text(written, "run"));
    }

    /** When the run began, as it is kept beside its settings. */
    static Map<String, String> written(Clock moment) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put(MOMENT, moment.instant().toString());
        written.put(ZONE, moment.getZone().getId());
        return written;
    }

    /** When the run of these settings began: a clock that stands. */
    static Clock moment(Map<String, String> written) {
        return Clock.fixed(Instant.parse(text(written, MOMENT)), ZoneId.of(text(written, ZONE)));
    }

    static String text(Map<String, String> written, String key) {
        String value = written.get(key);
        if (value == null) {
            throw new ImportRefusedException("the run's ledger does not say " + key + "; import the file again");
        }
        return value;
    }

    private static boolean flag(Map<String, String> written, String key) {
        return Boolean.parseBoolean(text(written, key));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
