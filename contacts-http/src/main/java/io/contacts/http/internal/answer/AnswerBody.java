package io.contacts.http.internal.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in the body of one answer, up to its limit. Filled by one thread; another may ask for what there is. */
public final class AnswerBody {
    /** Enough for any error envelope, and for any body that is not looked at. */
    static final int SMALL = 64 * 1024;

    private static final int FIRST_SIZE = 1024;
    private static final byte[] NOTHING = {};

    /** What to do with the body of a 2xx. */
    public enum Use {
        /** Read it all, up to the limit. */
        READ,
        /** Let it pass: the status says everything. */
        IGNORE
    }

    private final AnswerHead head;
    private final boolean ignored;

    /** Whether nothing can be said before all of it is there; the status of an error or of a bare success says enough. */
    private final boolean matters;

    private final int limit;
    private byte[] bytes = NOTHING;
    private int count;

    /**
     * A body that is about to come.
     *
     * @param maxBytes the most that may be read of a 2xx
     */
    public AnswerBody(AnswerHead head, Use use, int maxBytes) {
        boolean success = head.status() >= 200 && head.status() < 300;
        this.head = head;
        this.ignored = success && use == Use.IGNORE;
        this.matters = success && !ignored;
        this.limit = matters ? maxBytes : SMALL;
    }

    /** Whether an answer is none without all of its body. */
    public boolean matters() {
        return matters;
    }

    /** Whether the head says that all is done, and nobody looks at the body. */
    public boolean isIgnored() {
        return ignored;
    }

    /**
     * The answer, if nothing of its body needs to be read.
     *
     * @param declared the length that the head gives, or a negative number
     */
    public @Nullable Answer beforeReading(long declared) {
        if (!ignored && isCompressed(head)) {
            return answer(Answer.Body.COMPRESSED);
        }
        if (matters && declared > limit) {
            return answer(Answer.Body.TOO_LARGE);
        }
        if (declared > 0 && !ignored) {
            // What is declared need not come: room for all of it is made as it does.
            bytes = new byte[(int) Math.min(declared, Math.min(limit, SMALL))];
        }
        return null;
    }

    /** Takes in some bytes; {@code false} if that was more than allowed, and nothing more is needed. */
    public synchronized boolean add(byte[] from, int offset, int length) {
        int taken = Math.min(length, limit - count);
        if (ignored) {
            count += taken;
            return taken == length;
        }
        if (count + taken > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(count + taken, (int)
                    Math.min(limit, 2L * Math.max(count, FIRST_SIZE))));
        }
        System.arraycopy(from, offset, bytes, count, taken);
        count += taken;
        return taken == length;
    }

    /** The answer with all of its body. */
    public synchronized Answer whole() {
        return made(count == 0 ? Answer.Body.NONE : Answer.Body.WHOLE);
    }

    /** The answer whose body was longer than allowed. */
    public Answer full() {
        return answer(matters ? Answer.Body.TOO_LARGE : Answer.Body.CUT);
    }

    /** The answer as far as it is known, if the rest of the body does not matter. */
    public Optional<Answer> withoutRest() {
        return matters ? Optional.empty() : Optional.of(answer(Answer.Body.CUT));
    }

    private synchronized Answer answer(Answer.Body state) {
        return made(state);
    }

    private Answer made(Answer.Body state) {
        if (ignored) {
            return new Answer(head, state, NOTHING);
        }
        return new Answer(head, state, count == bytes.length ? bytes : Arrays.copyOf(bytes, count));
    }

    private static boolean isCompressed(AnswerHead head) {
        for (String value : head.values("Content-Encoding")) {
            String encoding = value.strip().toLowerCase(Locale.ROOT);
            if (!encoding.isEmpty() && !encoding.equals("identity")) {
                return true;
            }
        }
        return false;
    }
}
