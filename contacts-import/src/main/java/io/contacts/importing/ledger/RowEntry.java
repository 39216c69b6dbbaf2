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
 * @param person a number that is the same for every row of this person; zero where nobody could be read
 * @param content a number that is the same for contacts that hold the same; zero where none could be read
 */
public record RowEntry(long row, long line, RowState state, Optional<RowProblem> problem, long person, long content) {
    /** A row of which nobody can be read. */
    public RowEntry(long row, long line, RowState state, Optional<RowProblem> problem) {
        this(row, line, state, problem, 0, 0);
    }
}
