package io.contacts.importing.ledger;

/**
 * How far a run was at some moment.
 *
 * @param part the {@linkplain PartRecord#number part} of the run
 * @param millis since that part began
 * @param settled rows that had ended by then, of the whole run
 */
public record Sample(int part, long millis, long settled) {}
