package io.contacts.importing.ledger;

import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import java.util.Optional;

/**
 * A row as the plan leaves it.
 *
 * @param row its number, from 1
 * @param line the line that it starts on, from 1
 * @param state {@link RowState#PENDING} if it is to be sent
 * @param problem why it is not, if there is anything to say
 */
public record RowEntry(long row, long line, RowState state, Optional<RowProblem> problem) {}
