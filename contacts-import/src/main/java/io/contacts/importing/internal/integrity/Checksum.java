package io.contacts.importing.internal.integrity;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** CRC-32 over what a record of the ledger holds: a flipped bit must not become another state. */
public final class Checksum {
    private static final int SEPARATOR = 0x1F;

    private Checksum() {}

    /** The sum over these parts in this order; one that is {@code null} counts as empty. */
    public static long of(@Nullable Object... parts) {
        CRC32 sum = new CRC32();
        for (Object part : parts) {
            if (part instanceof byte[] bytes) {
                sum.update(bytes);
            } else if (part != null) {
                sum.update(part.toString().getBytes(StandardCharsets.UTF_8));
            }
            sum.update(SEPARATOR);
        }
        return sum.getValue();
    }
}
