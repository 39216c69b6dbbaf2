package io.contacts.importing;

import java.util.List;

/**
 * A file, or settings, that cannot be imported as they are. Nothing was sent. The messages say what to do and hold no
 * person's data.
 */
public final class ImportRefusedException extends RuntimeException {
    private final List<String> reasons;

    /**
     * A refusal for these reasons.
     *
     * @param reasons at least one
     */
    public ImportRefusedException(List<String> reasons) {
        super(String.join("\n", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** A refusal for one reason. */
    public ImportRefusedException(String reason) {
        this(List.of(reason));
    }

    /** Every reason, unmodifiable. */
    public List<String> reasons() {
        return reasons;
    }
}
