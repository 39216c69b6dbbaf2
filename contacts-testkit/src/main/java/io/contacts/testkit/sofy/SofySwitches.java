package io.contacts.testkit.sofy;

import java.util.Objects;

/**
 * Where Sofy's documents are silent, the fake must still do something: what, is said here, one component per silence. The
 * defaults are the strict choice, so that a client which passes relies on nothing that is not written down.
 *
 * <table>
 * <caption>Defaults, and the gap in {@code sofy.md} ("Not documented") that each one fills</caption>
 * <tr><th>component</th><th>gap</th><th>default</th></tr>
 * <tr><td>{@code groupCreation}</td><td>22</td><td>false</td></tr>
 * <tr><td>{@code createdStatus}</td><td>20</td><td>201</td></tr>
 * <tr><td>{@code createdBody}</td><td>21</td><td>{@link CreatedBody#EMPTY}</td></tr>
 * <tr><td>{@code errorBody}</td><td>20</td><td>{@link ErrorBody#MESSAGE}</td></tr>
 * <tr><td>{@code badCredentialsStatus}</td><td>20</td><td>401</td></tr>
 * <tr><td>{@code duplicates}</td><td>21</td><td>{@link Duplicates#KEEP}</td></tr>
 * <tr><td>{@code nullValues}</td><td>23</td><td>false</td></tr>
 * <tr><td>{@code emptyTexts}</td><td>23</td><td>false</td></tr>
 * <tr><td>{@code contactsWithoutAddress}</td><td>23</td><td>false</td></tr>
 * </table>
 *
 * <p>Decided once and not switchable: a birthday is written as in the document's examples, in UTC with milliseconds and
 * {@code Z}, and no other form of ISO 8601 is taken, though B2 asks for no more than that.
 *
 * @param groupCreation whether {@code POST /groups} with {@code {"name": …}} exists; if not, it is a 404
 * @param createdStatus the status of an accepted contact, 200 to 299
 * @param createdBody the body of the answer to an accepted contact
 * @param errorBody how every refusal is put into words
 * @param badCredentialsStatus 401 or 403, for a missing or wrong key id or secret
 * @param duplicates what happens to a contact whose e-mail address (in any case) is already in the group
 * @param nullValues whether a member may be JSON null; it is then kept as null
 * @param emptyTexts whether a name or a {@code CHAR} column may be the empty string
 * @param contactsWithoutAddress whether a contact may have neither an e-mail address nor a phone number
 */
public record SofySwitches(
        boolean groupCreation,
        int createdStatus,
        CreatedBody createdBody,
        ErrorBody errorBody,
        int badCredentialsStatus,
        Duplicates duplicates,
        boolean nullValues,
        boolean emptyTexts,
        boolean contactsWithoutAddress) {

    private static final int NO_CONTENT = 204;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** What the answer to an accepted contact holds (gap 21). */
    public enum CreatedBody {
        /** Nothing. */
        EMPTY,
        /** The members that were sent, as JSON. */
        ECHO,
        /** The members that were sent and an integer {@code id}, as JSON: the way Sofy answers to a text message. */
        ECHO_WITH_ID
    }

    /** How a refusal is put into words (gap 20; the keys are those that public client code looks for). */
    public enum ErrorBody {
        /** {@code {"message": "…; …"}}. */
        MESSAGE,
        /** {@code {"error": "…; …"}}. */
        ERROR,
        /** {@code {"detail": "…; …"}}. */
        DETAIL,
        /** {@code {"message": ["…", "…"]}}. */
        MESSAGES,
        /** {@code [{"message": "…"}, {"message": "…"}]}. */
        LIST,
        /** Plain text, one reason a line. */
        TEXT,
        /** An HTML page. */
        HTML,
        /** No body at all. */
        EMPTY
    }

    /** What happens to a contact whose e-mail address is already in the group (gap 21). */
    public enum Duplicates {
        /** Both stay, one entry each: a test sees that something was sent twice. */
        KEEP,
        /** 409, and the group stays as it was. */
        REFUSE,
        /** The members that were sent replace those of the first entry, which keeps its place. */
        UPDATE
    }

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a status is out of its range, or a 204 is to have a body
     * @throws NullPointerException if anything is null
     */
    public SofySwitches {
        Objects.requireNonNull(createdBody, "createdBody");
        Objects.requireNonNull(errorBody, "errorBody");
        Objects.requireNonNull(duplicates, "duplicates");
        if (createdStatus < 200 || createdStatus > 299) {
            throw new IllegalArgumentException("createdStatus is 200 to 299, not " + createdStatus);
        }
        if (createdStatus == NO_CONTENT && createdBody != CreatedBody.EMPTY) {
            throw new IllegalArgumentException("a 204 has no body, so createdBody must be EMPTY");
        }
        if (badCredentialsStatus != UNAUTHORIZED && badCredentialsStatus != FORBIDDEN) {
            throw new IllegalArgumentException("badCredentialsStatus is 401 or 403, not " + badCredentialsStatus);
        }
    }

    /** The defaults in the table above. */
    public static SofySwitches defaults() {
        return new Builder().build();
    }

    /** A builder that starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets single switches; each method's meaning is the component's of the same name. Not thread-safe. */
    public static final class Builder {
        private boolean groupCreation;
        private int createdStatus = 201;
        private CreatedBody createdBody = CreatedBody.EMPTY;
        private ErrorBody errorBody = ErrorBody.MESSAGE;
        private int badCredentialsStatus = UNAUTHORIZED;
        private Duplicates duplicates = Duplicates.KEEP;
        private boolean nullValues;
        private boolean emptyTexts;
        private boolean contactsWithoutAddress;

        private Builder() {}

        /** See {@link SofySwitches#groupCreation()}. */
        public Builder groupCreation(boolean exists) {
            groupCreation = exists;
            return this;
        }

        /** See {@link SofySwitches#createdStatus()}. */
        public Builder createdStatus(int status) {
            createdStatus = status;
            return this;
        }

        /** See {@link SofySwitches#createdBody()}. */
        public Builder createdBody(CreatedBody body) {
            createdBody = body;
            return this;
        }

        /** See {@link SofySwitches#errorBody()}. */
        public Builder errorBody(ErrorBody body) {
            errorBody = body;
            return this;
        }

        /** See {@link SofySwitches#badCredentialsStatus()}. */
        public Builder badCredentialsStatus(int status) {
            badCredentialsStatus = status;
            return this;
        }

        /** See {@link SofySwitches#duplicates()}. */
        public Builder duplicates(Duplicates choice) {
            duplicates = choice;
            return this;
        }

        /** See {@link SofySwitches#nullValues()}. */
        public Builder nullValues(boolean accepted) {
            nullValues = accepted;
            return this;
        }

        /** See {@link SofySwitches#emptyTexts()}. */
        public Builder emptyTexts(boolean accepted) {
            emptyTexts = accepted;
            return this;
        }

        /** See {@link SofySwitches#contactsWithoutAddress()}. */
        public Builder contactsWithoutAddress(boolean accepted) {
            contactsWithoutAddress = accepted;
            return this;
        }

        /**
         * The switches.
         *
         * @throws IllegalArgumentException as the record's constructor does
         */
        public SofySwitches build() {
            return new SofySwitches(
                    groupCreation,
                    createdStatus,
                    createdBody,
                    errorBody,
                    badCredentialsStatus,
                    duplicates,
                    nullValues,
                    emptyTexts,
                    contactsWithoutAddress);
        }
    }
}
