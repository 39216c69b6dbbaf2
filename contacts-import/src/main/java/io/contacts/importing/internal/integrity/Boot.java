package io.contacts.importing.internal.integrity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The start of the operating system that a run belongs to. What a killed process had written is kept by the operating
 * system; what the operating system had not yet put on disk is lost when the machine loses power.
 */
public final class Boot {
    private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

    private Boot() {}

    /** What this start is called; empty where the system does not say. */
    public static Optional<String> id() {
        try {
            return Files.isReadable(LINUX) ? Optional.of(Files.readString(LINUX).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a ledger was last written before the system was started anew. */
    public static boolean isAnother(Map<String, String> meta) {
        String written = meta.get("boot");
        return written != null && id().isPresent() && !id().get().equals(written);
    }
}
