package io.contacts.importing.internal.row;

import io.contacts.domain.contact.Contact;
import io.contacts.importing.RowProblem;
import java.util.List;

/** What a row holds. */
public sealed interface RowReading {
    /** The contact; of an invalid row, as much of it as could be read. */
    Contact contact();

    /** Whether the row says that the person opted out. */
    boolean optedOut();

    /** Whether the row says in words that are not known whether the person opted out. */
    default boolean optOutUnclear() {
        return false;
    }

    /** Others whom the row may be about: what it says of opt-outs may be of them. */
    default List<Contact> perhaps() {
        return List.of();
    }

    /** Everything that is wrong with the row; nothing is with a valid one. */
    List<RowProblem> problems();

    /**
     * A contact that keeps its constraints.
     *
     * @param contact the contact
     * @param optedOut whether the row says that the person opted out
     */
    record Valid(Contact contact, boolean optedOut) implements RowReading {
        @Override
        public List<RowProblem> problems() {
            return List.of();
        }
    }

    /**
     * A row that cannot be sent.
     *
     * @param contact as much of the contact as could be read
     * @param perhaps those whose addresses stand in cells that could not be read
     * @param optedOut whether the row says that the person opted out
     * @param optOutUnclear whether it says in words that are not known whether they did
     * @param problems everything that is wrong, at least one
     */
    record Invalid(
            Contact contact, List<Contact> perhaps, boolean optedOut, boolean optOutUnclear, List<RowProblem> problems)
            implements RowReading {
        /** Copies the lists. */
        public Invalid {
            perhaps = List.copyOf(perhaps);
            problems = List.copyOf(problems);
        }
    }

    /**
     * A row of which it is not known which cell belongs to which column: it is not sent, and still tells of opt-outs.
     *
     * @param contact what stands in its cells if they are counted from the first or, where that is nobody, from the last
     * @param perhaps what stands in them counted from the first, and from the last
     * @param optedOut whether the row says that the person opted out, counted from either end
     * @param optOutUnclear whether it says in words that are not known whether they did, counted from either end
     * @param problem what is wrong with it
     */
    record Uneven(Contact contact, List<Contact> perhaps, boolean optedOut, boolean optOutUnclear, RowProblem problem)
            implements RowReading {
        /** Copies the list. */
        public Uneven {
            perhaps = List.copyOf(perhaps);
        }

        @Override
        public List<RowProblem> problems() {
            return List.of(problem);
        }
    }
}
