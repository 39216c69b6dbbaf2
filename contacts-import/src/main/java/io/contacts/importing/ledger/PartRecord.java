package io.contacts.importing.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * One process that worked on a run: the first, or one that resumed it.
 *
 * @param number its place, from 1
 * @param started when it began
 * @param process the operating system's number of the process
 * @param millis how long it worked; 0 if it was killed, or works still
 * @param cause what made it stop early; empty if nothing did, or it was killed
 * @param reason why, as a sentence
 */
public record PartRecord(
        int number, Instant started, long process, long millis, Optional<String> cause, Optional<String> reason) {}
