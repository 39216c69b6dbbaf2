package io.contacts.sentori.internal.field;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.field.FieldValue;
import io.contacts.http.wire.WireText;
import io.contacts.sentori.internal.value.Phones;
import io.contacts.sentori.internal.wire.ContactWire.Member;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say in {@code fields}: anything under the name of a field of the account, and little under a name of
 * Sentori's own.
 */
public final class FieldRules {
    private FieldRules() {}

    /**
     * What is wrong with this change of a field, as a clause; empty if nothing is.
     *
     * @param value {@code null} where the field is emptied
     */
    public static Optional<String> problem(String name, @Nullable FieldValue value) {
        if (name.isBlank()) {
            return Optional.of("has no name");
        }
        if (!WireText.canWrite(name)) {
            return Optional.of("has a name that " + WireText.BROKEN);
        }
        return Member.like(name).flatMap(member -> problem(member, name, value));
    }

    /**
     * Whether a component of the same patch stands in the same place. It goes first: a text under a telephone's name is
     * there only because it could not be read as one, and whoever sets the number has a better one.
     */
    public static boolean isOvertaken(String name, ContactPatch patch) {
        return Member.named(name)
                .filter(Member::isPhone)
                .flatMap(Member::component)
                .map(patch::changes)
                .orElse(false);
    }

    private static Optional<String> problem(Member member, String name, @Nullable FieldValue value) {
        return switch (member.kind()) {
            case READ_ONLY -> Optional.of("is read-only at Sentori");
            case FLAG ->
                member.json().equals(name) && value instanceof FieldValue.Flag
                        ? Optional.empty()
                        : Optional.of("must be spelled " + member.json() + " and set to true or false");
            case COMPONENT ->
                member.json().equals(name) && isUnreadablePhone(member, value)
                        ? Optional.empty()
                        : member.component().map(FieldRules::refersTo);
        };
    }

    private static boolean isUnreadablePhone(Member member, @Nullable FieldValue value) {
        return member.isPhone() && value instanceof FieldValue.Text text && !Phones.isReadable(text.value());
    }

    private static String refersTo(Contact.Component component) {
        return "is the contact's " + component.componentName() + ": use that";
    }
}
