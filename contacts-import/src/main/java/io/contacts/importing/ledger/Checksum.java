package io.contacts.importing.ledger;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** CRC-32 over what a record of the ledger holds: a flipped bit must not become another state. */
final class Checksum {
    private static final int SEPARATOR = 0x1F;

    private Checksum() {}

    static long of(@Nullable Object... parts) {
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
