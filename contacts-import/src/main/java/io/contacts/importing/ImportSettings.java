package io.contacts.importing;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How a file is to be imported. Immutable; see {@link #of}. */
public final class ImportSettings {
    /** The name by which {@link #mappings()} know a column in which a yes says that somebody opted out. */
    public static final String OPT_OUT = "opt_out";

    private final Builder values;

    private ImportSettings(Builder values) {
        this.values = values;
    }

    /** Settings for this file, everything else as it is by default. */
    public static Builder of(Path file) {
        return new Builder(file);
    }

    /** The file. */
    public Path file() {
        return values.file;
    }

    /** What to do with each contact; empty for what the provider does best: save where it can, else add. */
    public Optional<ImportMode> mode() {
        return Optional.ofNullable(values.mode);
    }

    /** The audience to add contacts to. */
    public Optional<AudienceId> audience() {
        return Optional.ofNullable(values.audience);
    }

    /**
     * Columns that the caller maps, by header or number ({@code #3}): a component such as {@code mobile_phone}, {@code
     * opt_out} where a yes means opted out, a field's name, or {@code -}.
     */
    public Map<String, String> mappings() {
        return values.mappings;
    }

    /** The name by which {@link #mappings()} and files know this component: {@code first_name}; {@code company} for the company. */
    public static String columnName(Contact.Component component) {
        return component == Contact.Component.COMPANY_NAME
                ? "company"
                : component.name().toLowerCase(Locale.ROOT);
    }

    /** Whether columns without a place at the provider are left out. Default {@code false}: they stop the import. */
    public boolean ignoreUnknown() {
        return values.ignoreUnknown;
    }

    /** How the consent in the file is known. Without it, no consent is sent at all. */
    public Optional<String> consentEvidence() {
        return Optional.ofNullable(values.consentEvidence);
    }

    /** How ambiguous dates are meant; empty to find out from the column, or to ask. */
    public Optional<DateOrder> dateOrder() {
        return Optional.ofNullable(values.dateOrder);
    }

    /** How ambiguous dates of single columns are meant, by header or number ({@code #3}); before {@link #dateOrder()}. */
    public Map<String, DateOrder> dateOrders() {
        return values.dateOrders;
    }

    /** The first of the hundred years in which years of two digits are; empty to reject those that could be two. */
    public OptionalInt yearsFrom() {
        return values.yearsFrom;
    }

    /** Where national telephone numbers belong: an ISO 3166 region. Default {@code FR}. */
    public String phoneRegion() {
        return values.phoneRegion;
    }

    /** Which of several rows of one person counts. Default {@link DuplicatePolicy#LAST}. */
    public DuplicatePolicy duplicates() {
        return values.duplicates;
    }

    /** Rows in one bulk call. Default 500. */
    public int batchSize() {
        return values.batchSize;
    }

    /** Calls under way at once. Default 8; of those with many contacts at most 4, and only where they may be repeated. */
    public int concurrency() {
        return values.concurrency;
    }

    /** Whether each contact is sent in a call of its own even where the provider takes many at once. */
    public boolean oneByOne() {
        return values.oneByOne;
    }

    /** Whether opt-outs in the file are carried to the provider, where it can. Default {@code false}: they are only heeded. */
    public boolean applyOptOuts() {
        return values.applyOptOuts;
    }

    /** Whether people are left out who hold what this machine last landed of them at this destination. */
    public boolean onlyChanges() {
        return values.onlyChanges;
    }

    /** Tells accounts of one provider apart: its address and venue. Never a key. Default empty. */
    public String destination() {
        return values.destination;
    }

    /** The name that bulk imports carry at the provider, before a slash and a number: the run's name. */
    public String runName() {
        return values.runName;
    }

    /** Collects settings. Not safe for use by several threads. */
    public static final class Builder implements Cloneable {
        private final Path file;
        private @Nullable ImportMode mode;
        private @Nullable AudienceId audience;
        private Map<String, String> mappings = Map.of();
        private boolean ignoreUnknown;
        private @Nullable String consentEvidence;
        private @Nullable DateOrder dateOrder;
        private Map<String, DateOrder> dateOrders = Map.of();
        private OptionalInt yearsFrom = OptionalInt.empty();
        private String phoneRegion = "FR";
        private DuplicatePolicy duplicates = DuplicatePolicy.LAST;
        private int batchSize = 500;
        private int concurrency = 8;
        private boolean oneByOne;
        private boolean applyOptOuts;
        private boolean onlyChanges;
        private String destination = "";
        private String runName = "import";

        private Builder(Path file) {
            this.file = Objects.requireNonNull(file, "file");
        }

        /** See {@link ImportSettings#mode()}. */
        public Builder mode(@Nullable ImportMode newMode) {
            this.mode = newMode;
            return this;
        }

        /** See {@link ImportSettings#audience()}. */
        public Builder audience(@Nullable AudienceId newAudience) {
            this.audience = newAudience;
            return this;
        }

        /** See {@link ImportSettings#mappings()}. */
        public Builder mappings(Map<String, String> newMappings) {
            this.mappings = Collections.unmodifiableMap(new LinkedHashMap<>(newMappings));
            return this;
        }

        /** See {@link ImportSettings#ignoreUnknown()}. */
        public Builder ignoreUnknown(boolean ignore) {
            this.ignoreUnknown = ignore;
            return this;
        }

        /** See {@link ImportSettings#consentEvidence()}. */
        public Builder consentEvidence(@Nullable String evidence) {
            this.consentEvidence = evidence;
            return this;
        }

        /** See {@link ImportSettings#dateOrder()}. */
        public Builder dateOrder(@Nullable DateOrder order) {
            this.dateOrder = order;
            return this;
        }

        /** See {@link ImportSettings#dateOrders()}. */
        public Builder dateOrders(Map<String, DateOrder> orders) {
            this.dateOrders = Collections.unmodifiableMap(new LinkedHashMap<>(orders));
            return this;
        }

        /** See {@link ImportSettings#yearsFrom()}; a year of four digits. */
        public Builder yearsFrom(OptionalInt first) {
            if (first.isPresent() && (first.getAsInt() < 1000 || first.getAsInt() > 9900)) {
                throw new IllegalArgumentException("must be a year of four digits");
            }
            this.yearsFrom = first;
            return this;
        }

        /** See {@link ImportSettings#phoneRegion()}. */
        public Builder phoneRegion(String region) {
            this.phoneRegion = Objects.requireNonNull(region, "region");
            return this;
        }

        /** See {@link ImportSettings#duplicates()}. */
        public Builder duplicates(DuplicatePolicy policy) {
            this.duplicates = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /** See {@link ImportSettings#batchSize()}; from 1 up. */
        public Builder batchSize(int size) {
            this.batchSize = positive(size);
            return this;
        }

        /** See {@link ImportSettings#concurrency()}; from 1 up. */
        public Builder concurrency(int calls) {
            this.concurrency = positive(calls);
            return this;
        }

        /** See {@link ImportSettings#oneByOne()}. */
        public Builder oneByOne(boolean single) {
            this.oneByOne = single;
            return this;
        }

        /** See {@link ImportSettings#applyOptOuts()}. */
        public Builder applyOptOuts(boolean apply) {
            this.applyOptOuts = apply;
            return this;
        }

        /** See {@link ImportSettings#onlyChanges()}; needs a run that is kept in a {@link io.contacts.importing.runs.RunHome}. */
        public Builder onlyChanges(boolean only) {
            this.onlyChanges = only;
            return this;
        }

        /** See {@link ImportSettings#destination()}. */
        public Builder destination(String newDestination) {
            this.destination = Objects.requireNonNull(newDestination, "destination");
            return this;
        }

        /** See {@link ImportSettings#runName()}. */
        public Builder runName(String name) {
            this.runName = Objects.requireNonNull(name, "name");
            return this;
        }

        /** The settings; the builder may be used further. */
        public ImportSettings build() {
            try {
                return new ImportSettings((Builder) clone());
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static int positive(int number) {
            if (number < 1) {
                throw new IllegalArgumentException("must be 1 or more");
            }
            return number;
        }
    }
}
