package io.contacts.importing.internal.states;

import io.contacts.importing.RowState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a row's state is written: one letter, so that a ledger can be read with any SQLite tool. */
public enum StateCode {
    PENDING('P', RowState.PENDING),
    /** About to be sent, or sent and not answered, in a call that must not be repeated: pending as long as the process lives. */
    SENDING('s', RowState.PENDING),
    /** The same in a call that may be repeated. */
    SENDING_AGAIN_IF_LOST('r', RowState.PENDING),
    CREATED('C', RowState.CREATED),
    UPDATED('U', RowState.UPDATED),
    ACCEPTED('A', RowState.ACCEPTED),
    SUPPRESSED('X', RowState.SUPPRESSED),
    DUPLICATE('D', RowState.DUPLICATE),
    UNCHANGED('N', RowState.UNCHANGED),
    REJECTED('R', RowState.REJECTED),
    IN_DOUBT('?', RowState.IN_DOUBT);

    private static final StateCode[] ALL = values();
    private static final @Nullable StateCode[] BY_LETTER = byLetter();

    private final byte letter;
    private final RowState state;

    StateCode(char letter, RowState state) {
        this.letter = (byte) letter;
        this.state = state;
    }

    /** The letter that this state is written with. */
    public static byte letter(RowState state) {
        for (StateCode code : ALL) {
            if (code.state == state) {
                return code.letter;
            }
        }
        throw new IllegalArgumentException("no letter for " + state);
    }

    /** The code that is written with this letter, or nothing if none is. */
    public static Optional<StateCode> of(byte letter) {
        return letter < 0 ? Optional.empty() : Optional.ofNullable(BY_LETTER[letter]);
    }

    /**
     * The state that is written with this letter.
     *
     * @throws IllegalArgumentException if none is
     */
    public static RowState state(byte letter) {
        return of(letter).orElseThrow(() -> new IllegalArgumentException("no state is written " + letter)).state;
    }

    private static @Nullable StateCode[] byLetter() {
        @Nullable StateCode[] codes = new @Nullable StateCode[Byte.MAX_VALUE + 1];
        for (StateCode code : ALL) {
            codes[code.letter] = code;
        }
        return codes;
    }

    /** Whether a row in this state has a reason. */
    public static boolean mustBeExplained(byte letter) {
        return state(letter).isExplained();
    }

    /** Whether a call for the row was begun and its answer is not noted. */
    public boolean isUnderWay() {
        return this == SENDING || this == SENDING_AGAIN_IF_LOST;
    }

    /** The letter itself, an ASCII one. */
    public byte letter() {
        return letter;
    }

    RowState state() {
        return state;
    }
}
