package io.contacts.domain.contact;

import io.contacts.domain.field.FieldValue;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an update does to a contact: each component is kept (the default), set or cleared.
 *
 * <pre>{@code
 * ContactPatch patch = ContactPatch.builder()
 *         .firstName(Change.set("Zoé"))
 *         .companyName(Change.clear())
 *         .build();
 * }</pre>
 *
 * <p>Setting {@code email} changes the contact's address; it cannot be cleared.
 *
 * @param email a new address
 * @param mobilePhone the mobile telephone
 * @param phone the other telephone
 * @param title the form of address
 * @param firstName the first name
 * @param lastName the last name
 * @param knownAs the name that the person goes by
 * @param companyName the company
 * @param birthday the birthday
 * @param crmId the identifier in the caller's own system
 * @param consent {@link Consent.Unknown} keeps what the provider holds
 * @param fields changes of custom fields; a field that is not named is kept; unmodifiable, in the order given
 */
// Longer than most, because each component has a line in the record, in its builder and in each switch.
public record ContactPatch(
        Change<EmailAddress> email,
        Change<PhoneNumber> mobilePhone,
        Change<PhoneNumber> phone,
        Change<String> title,
        Change<String> firstName,
        Change<String> lastName,
        Change<String> knownAs,
        Change<String> companyName,
        Change<LocalDate> birthday,
        Change<String> crmId,
        Consent consent,
        Map<String, Change<FieldValue>> fields) {

    /** Copies the fields; refuses {@code null} in every place. */
    public ContactPatch {
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(mobilePhone, "mobilePhone");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(firstName, "firstName");
        Objects.requireNonNull(lastName, "lastName");
        Objects.requireNonNull(knownAs, "knownAs");
        Objects.requireNonNull(companyName, "companyName");
        Objects.requireNonNull(birthday, "birthday");
        Objects.requireNonNull(crmId, "crmId");
        Objects.requireNonNull(consent, "consent");
        fields = fields.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        fields.forEach((name, change) -> {
            Objects.requireNonNull(name, "a field's name");
            Objects.requireNonNull(change, "a field's change");
        });
    }

    /** A patch that keeps everything so far. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A patch that sets every component and field that this contact holds, except its address, and keeps the others.
     *
     * @throws NullPointerException if a field has no name or no value, which a contact may hold until it is validated
     */
    public static ContactPatch setting(Contact values) {
        Map<String, Change<FieldValue>> fields = values.fields().isEmpty() ? Map.of() : new LinkedHashMap<>();
        values.fields().forEach((name, value) -> fields.put(name, Change.set(value)));
        return new ContactPatch(
                Change.keep(),
                setOrKeep(values.mobilePhone()),
                setOrKeep(values.phone()),
                setOrKeep(values.title()),
                setOrKeep(values.firstName()),
                setOrKeep(values.lastName()),
                setOrKeep(values.knownAs()),
                setOrKeep(values.companyName()),
                setOrKeep(values.birthday()),
                setOrKeep(values.crmId()),
                values.consent(),
                fields);
    }

    /** The components that are set or cleared; a consent that is unknown does not count. */
    public Set<ContactComponent> components() {
        EnumSet<ContactComponent> changed = EnumSet.noneOf(ContactComponent.class);
        for (ContactComponent component : ContactComponent.values()) {
            if (component == ContactComponent.CONSENT) {
                if (!(consent instanceof Consent.Unknown)) {
                    changed.add(component);
                }
            } else if (!change(component).isKeep()) {
                changed.add(component);
            }
        }
        return changed;
    }

    /**
     * What happens to this component.
     *
     * @throws IllegalArgumentException for {@link ContactComponent#CONSENT}, which is not a change but a {@link Consent}
     */
    public Change<?> change(ContactComponent component) {
        return switch (component) {
            case EMAIL -> email;
            case MOBILE_PHONE -> mobilePhone;
            case PHONE -> phone;
            case TITLE -> title;
            case FIRST_NAME -> firstName;
            case LAST_NAME -> lastName;
            case KNOWN_AS -> knownAs;
            case COMPANY_NAME -> companyName;
            case BIRTHDAY -> birthday;
            case CRM_ID -> crmId;
            case CONSENT -> throw new IllegalArgumentException("consent is not a change");
        };
    }

    /** Whether this patch changes nothing at all. */
    public boolean isEmpty() {
        return components().isEmpty() && fields.values().stream().allMatch(Change::isKeep);
    }

    /** A contact that holds what this patch sets, and nothing else. */
    public Contact newValues() {
        Contact.Builder contact = Contact.builder()
                .email(email.newValue().orElse(null))
                .mobilePhone(mobilePhone.newValue().orElse(null))
                .phone(phone.newValue().orElse(null))
                .title(title.newValue().orElse(null))
                .firstName(firstName.newValue().orElse(null))
                .lastName(lastName.newValue().orElse(null))
                .knownAs(knownAs.newValue().orElse(null))
                .companyName(companyName.newValue().orElse(null))
                .birthday(birthday.newValue().orElse(null))
                .crmId(crmId.newValue().orElse(null))
                .consent(consent);
        fields.forEach((name, change) -> change.newValue().ifPresent(value -> contact.field(name, value)));
        return contact.build();
    }

    /** The same patch, keeping these components. */
    public ContactPatch without(Set<ContactComponent> kept) {
        Builder builder = new Builder();
        for (ContactComponent component : ContactComponent.values()) {
            if (component != ContactComponent.CONSENT && !kept.contains(component)) {
                builder.set(component, change(component));
            }
        }
        builder.consent = kept.contains(ContactComponent.CONSENT) ? Consent.unknown() : consent;
        builder.fields = new LinkedHashMap<>(fields);
        return builder.build();
    }

    private static <T> Change<T> setOrKeep(@Nullable T value) {
        return value == null ? Change.keep() : Change.set(value);
    }

    /** Says which components are changed, not to what. */
    @Override
    public String toString() {
        return "ContactPatch[components=" + components() + ", fields=" + fields.size() + "]";
    }

    /** Collects the changes. Not safe for use by several threads. */
    public static final class Builder {
        private Change<EmailAddress> email = Change.keep();
        private Change<PhoneNumber> mobilePhone = Change.keep();
        private Change<PhoneNumber> phone = Change.keep();
        private Change<String> title = Change.keep();
        private Change<String> firstName = Change.keep();
        private Change<String> lastName = Change.keep();
        private Change<String> knownAs = Change.keep();
        private Change<String> companyName = Change.keep();
        private Change<LocalDate> birthday = Change.keep();
        private Change<String> crmId = Change.keep();
        private Consent consent = Consent.unknown();
        private Map<String, Change<FieldValue>> fields = Map.of();

        private Builder() {}

        /** What happens to the address. */
        public Builder email(Change<EmailAddress> change) {
            this.email = change;
            return this;
        }

        /** What happens to the mobile telephone. */
        public Builder mobilePhone(Change<PhoneNumber> change) {
            this.mobilePhone = change;
            return this;
        }

        /** What happens to the other telephone. */
        public Builder phone(Change<PhoneNumber> change) {
            this.phone = change;
            return this;
        }

        /** What happens to the form of address. */
        public Builder title(Change<String> change) {
            this.title = change;
            return this;
        }

        /** What happens to the first name. */
        public Builder firstName(Change<String> change) {
            this.firstName = change;
            return this;
        }

        /** What happens to the last name. */
        public Builder lastName(Change<String> change) {
            this.lastName = change;
            return this;
        }

        /** What happens to the name that the person goes by. */
        public Builder knownAs(Change<String> change) {
            this.knownAs = change;
            return this;
        }

        /** What happens to the company. */
        public Builder companyName(Change<String> change) {
            this.companyName = change;
            return this;
        }

        /** What happens to the birthday. */
        public Builder birthday(Change<LocalDate> change) {
            this.birthday = change;
            return this;
        }

        /** What happens to the identifier in the caller's own system. */
        public Builder crmId(Change<String> change) {
            this.crmId = change;
            return this;
        }

        /** What is now known of the person's consent. */
        public Builder consent(Consent newConsent) {
            this.consent = newConsent;
            return this;
        }

        /**
         * What happens to this component. For whoever treats all components alike; others have a method for each.
         *
         * @throws ClassCastException if a value to set is not of the component's {@link ContactComponent#type()}
         * @throws IllegalArgumentException for {@link ContactComponent#CONSENT}, which is not a change but a {@link Consent}
         */
        public Builder set(ContactComponent component, Change<?> change) {
            return switch (component) {
                case EMAIL -> email(change.map(EmailAddress.class::cast));
                case MOBILE_PHONE -> mobilePhone(change.map(PhoneNumber.class::cast));
                case PHONE -> phone(change.map(PhoneNumber.class::cast));
                case TITLE -> title(change.map(String.class::cast));
                case FIRST_NAME -> firstName(change.map(String.class::cast));
                case LAST_NAME -> lastName(change.map(String.class::cast));
                case KNOWN_AS -> knownAs(change.map(String.class::cast));
                case COMPANY_NAME -> companyName(change.map(String.class::cast));
                case BIRTHDAY -> birthday(change.map(LocalDate.class::cast));
                case CRM_ID -> crmId(change.map(String.class::cast));
                case CONSENT -> throw new IllegalArgumentException("consent is not a change");
            };
        }

        /** What happens to one custom field, in place of an earlier change of that name. */
        public Builder field(String name, Change<FieldValue> change) {
            if (fields.isEmpty()) {
                fields = new LinkedHashMap<>();
            }
            fields.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(change, "change"));
            return this;
        }

        /** The patch. */
        public ContactPatch build() {
            return new ContactPatch(
                    email,
                    mobilePhone,
                    phone,
                    title,
                    firstName,
                    lastName,
                    knownAs,
                    companyName,
                    birthday,
                    crmId,
                    consent,
                    fields);
        }
    }
}
