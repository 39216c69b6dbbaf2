package io.contacts.domain.bulk;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came back for a batch. */
public final class ImportReceipt {
    private final ImportCounters counters;
    private final @Nullable ImportId importId;

    private ImportReceipt(ImportCounters counters, @Nullable ImportId importId) {
        this.counters = Objects.requireNonNull(counters, "counters");
        this.importId = importId;
    }

    /** An answer with the id of the import, or {@code null} where nothing was imported. */
    public static ImportReceipt of(ImportCounters counters, @Nullable ImportId importId) {
        return new ImportReceipt(counters, importId);
    }

    /** What the provider says it did, in total. */
    public ImportCounters counters() {
        return counters;
    }

    /** The provider's id of this import; empty if it says that nothing was imported. */
    public Optional<ImportId> importId() {
        return Optional.ofNullable(importId);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImportReceipt that
                && counters.equals(that.counters)
                && Objects.equals(importId, that.importId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(counters, importId);
    }

    @Override
    public String toString() {
        return "ImportReceipt[counters=" + counters + ", importId=" + importId + "]";
    }
}
