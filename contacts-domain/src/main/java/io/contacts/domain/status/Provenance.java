package io.contacts.domain.status;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a stored contact came from, as far as the provider says. Times are local to the provider, whose documents name
 * no zone ({@code sentori.md A8}, "timestamps").
 */
public final class Provenance {
    private static final Provenance UNKNOWN = new Provenance(null, null, null, null, null, null);

    private final @Nullable String source;
    private final @Nullable String ipAddress;
    private final @Nullable String referrer;
    private final @Nullable LocalDateTime createdAt;
    private final @Nullable LocalDateTime modifiedAt;
    private final @Nullable Boolean confirmed;

    /** What the provider said; {@code null} for each thing that it did not say. */
    public Provenance(
            @Nullable String source,
            @Nullable String ipAddress,
            @Nullable String referrer,
            @Nullable LocalDateTime createdAt,
            @Nullable LocalDateTime modifiedAt,
            @Nullable Boolean confirmed) {
        this.source = source;
        this.ipAddress = ipAddress;
        this.referrer = referrer;
        this.createdAt = createdAt;
        this.modifiedAt = modifiedAt;
        this.confirmed = confirmed;
    }

    /** The provider said nothing. */
    public static Provenance unknown() {
        return UNKNOWN;
    }

    /** How the contact was created, in the provider's word: Sentori's {@code CreatedSourceValue}. */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /** The address of the machine that created it: Sentori's {@code CreatedIPAddress}. */
    public Optional<String> ipAddress() {
        return Optional.ofNullable(ipAddress);
    }

    /** The page that it was created from: Sentori's {@code CreatedHttpReferrerUrl}. */
    public Optional<String> referrer() {
        return Optional.ofNullable(referrer);
    }

    /** When it was created, in the provider's own undocumented zone. */
    public Optional<LocalDateTime> createdAt() {
        return Optional.ofNullable(createdAt);
    }

    /** When it was last modified, in the provider's own undocumented zone. */
    public Optional<LocalDateTime> modifiedAt() {
        return Optional.ofNullable(modifiedAt);
    }

    /** Sentori's {@code IsConfirmed}, which its documents do not define ({@code sentori.md}, gap 18). */
    public Optional<Boolean> confirmed() {
        return Optional.ofNullable(confirmed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Provenance that
                && source().equals(that.source())
                && ipAddress().equals(that.ipAddress())
                && referrer().equals(that.referrer())
                && createdAt().equals(that.createdAt())
                && modifiedAt().equals(that.modifiedAt())
                && confirmed().equals(that.confirmed());
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, ipAddress, referrer, createdAt, modifiedAt, confirmed);
    }

    /** Leaves out the network address and the page, which may identify a person. */
    @Override
    public String toString() {
        return "Provenance[createdAt=" + createdAt + ", modifiedAt=" + modifiedAt + ", confirmed=" + confirmed + "]";
    }
}
