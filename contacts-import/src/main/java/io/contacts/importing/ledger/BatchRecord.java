package io.contacts.importing.ledger;

import io.contacts.domain.bulk.ImportCounters;
import java.util.Optional;

/**
 * What one bulk call came to.
 *
 * @param number its place in the run, from 1
 * @param name what the provider calls it: {@code <run>/<number>}
 * @param rows how many rows it had
 * @param firstLine the line of the file that its first row starts on
 * @param lastLine the line of the file that its last row starts on
 * @param importId the provider's id of it; empty if it says that nothing was imported
 * @param counters what the provider says it did
 * @param millis how long the call took
 */
public record BatchRecord(
        int number,
        String name,
        int rows,
        long firstLine,
        long lastLine,
        Optional<String> importId,
        ImportCounters counters,
        long millis) {}
