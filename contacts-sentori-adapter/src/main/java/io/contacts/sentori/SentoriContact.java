package io.contacts.sentori;

import io.contacts.domain.contact.ContactId;
import io.contacts.domain.field.FieldValue;
import io.contacts.sentori.internal.wire.ContactWire.Member;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact with every member exactly as Sentori wrote it ({@code sentori.md A2.2}): flags that the portable contact has no
 * place for, and values that it could not hold. Immutable.
 */
public final class SentoriContact {
    private static final int MAX_ID_DIGITS = 19;

    private final Map<String, FieldValue> members;

    /** @throws IllegalArgumentException if a flag is none, or id or address are missing */
    SentoriContact(Map<String, FieldValue> members) {
        this.members = members;
        for (Member flag : Member.values()) {
            if (flag.json().startsWith("Is")) {
                flag(flag);
            }
        }
        id();
        emailAddress();
    }

    /** Sentori's {@code SystemID}. */
    public ContactId id() {
        FieldValue id = members.get(Member.SYSTEM_ID.json());
        if (id instanceof FieldValue.Number number) {
            return ContactId.of(digits(number.value()));
        }
        return ContactId.of(text(id));
    }

    /** The address as it came, also if {@link io.contacts.domain.contact.EmailAddress} would not take it. */
    public String emailAddress() {
        return text(members.get(Member.EMAIL_ADDRESS.json()));
    }

    /**
     * {@code IsSuppressed}: unsubscribed from everything, or on the suppression list ({@code sentori.md A7}); empty if Sentori does
     * not say.
     */
    public Optional<Boolean> suppressed() {
        return flag(Member.IS_SUPPRESSED);
    }

    /** {@code IsBadEmailAddress}: too many bounces ({@code sentori.md A7}); empty if Sentori does not say. */
    public Optional<Boolean> badEmailAddress() {
        return flag(Member.IS_BAD_EMAIL_ADDRESS);
    }

    /** {@code IsBadMobilePhoneNumber}, which the documents do not define; empty if Sentori does not say. */
    public Optional<Boolean> badMobilePhoneNumber() {
        return flag(Member.IS_BAD_MOBILE_PHONE_NUMBER);
    }

    /** {@code IsConfirmed}, which the documents do not define ({@code sentori.md}, gap 18); empty if Sentori does not say. */
    public Optional<Boolean> confirmed() {
        return flag(Member.IS_CONFIRMED);
    }

    /** Every member that is not {@code null}, under its JSON name and in Sentori's order; unmodifiable. */
    public Map<String, FieldValue> members() {
        return members;
    }

    /** Says that there is a contact, not who. */
    @Override
    public String toString() {
        return "SentoriContact[members=" + members.size() + "]";
    }

    private Optional<Boolean> flag(Member member) {
        FieldValue value = members.get(member.json());
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof FieldValue.Flag flag) {
            return Optional.of(flag.value());
        }
        throw new IllegalArgumentException(member.json() + " is neither true nor false");
    }

    /** Its size is checked first: a number in JSON can be longer than memory once it is written out. */
    private static String digits(BigDecimal number) {
        if (number.scale() != 0 || number.signum() < 0 || number.precision() > MAX_ID_DIGITS) {
            throw new IllegalArgumentException("the SystemID is not a whole number");
        }
        return number.toString();
    }

    private static String text(@Nullable FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("the id or the address is missing or of the wrong type");
    }
}
