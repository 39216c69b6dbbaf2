package io.contacts.domain.contact;

import io.contacts.domain.field.FieldValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who can be written to. Every component may be absent ({@code null}), but a contact has an e-mail address or a
 * mobile phone.
 *
 * <p>An absent component is never sent: what the provider holds stays. To empty one, use {@link ContactPatch}.
 *
 * <p>The constraints are checked by the ports, all at once, not by this constructor; neither provider documents lengths,
 * so the limits are ours and generous. A contact never changes; {@link #toBuilder()} makes another.
 *
 * @param email the e-mail address
 * @param mobilePhone the mobile telephone
 * @param phone another telephone
 * @param title a form of address, as in {@code Mme}; 1 to 255 characters
 * @param firstName 1 to 255 characters
 * @param lastName 1 to 255 characters
 * @param knownAs the name that the person goes by; 1 to 255 characters
 * @param companyName 1 to 255 characters
 * @param birthday a local date, not in the future; never shifted by a time zone
 * @param crmId the person's identifier in the caller's own system; 1 to 255 characters
 * @param consent {@link Consent.Unknown} unless something is known
 * @param fields values of custom fields under the name (Sofy: label or id) that the provider gives them; unmodifiable, in
 *     the order given
 */
// Longer than most, because all of a component is here: a line in the record, in its builder and in each switch, and
// its
// name. One that is new is added to this file, and to no other of the domain.
@Reachable
public record Contact(
        @Nullable EmailAddress email,
        @Nullable PhoneNumber mobilePhone,
        @Nullable PhoneNumber phone,

        @Size(min = 1, max = 255, message = Contact.TEXT_LENGTH) @Nullable
        String title,

        @Size(min = 1, max = 255, message = Contact.TEXT_LENGTH) @Nullable
        String firstName,

        @Size(min = 1, max = 255, message = Contact.TEXT_LENGTH) @Nullable
        String lastName,

        @Size(min = 1, max = 255, message = Contact.TEXT_LENGTH) @Nullable
        String knownAs,

        @Size(min = 1, max = 255, message = Contact.TEXT_LENGTH) @Nullable
        String companyName,

        @PastOrPresent(message = "must not be in the future") @Nullable
        LocalDate birthday,

        @Size(min = 1, max = 255, message = Contact.TEXT_LENGTH) @Nullable
        String crmId,

        Consent consent,
        Map<
                        @NotNull(message = "a field's name must be there")
                        @Size(min = 1, max = 255, message = "a field's name must have {min} to {max} characters")
                        String,
                        @NotNull(message = "must have a value; leave it out to keep what is there") @Valid FieldValue>
                fields) {

    private static final String TEXT_LENGTH = "must have {min} to {max} characters; leave it out to keep what is there";

    /** Copies the fields; refuses a {@code null} consent or map. */
    public Contact {
        Objects.requireNonNull(consent, "consent");
        fields = fields.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A contact with nothing in it yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds what this contact holds. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.email = email;
        builder.mobilePhone = mobilePhone;
        builder.phone = phone;
        builder.title = title;
        builder.firstName = firstName;
        builder.lastName = lastName;
        builder.knownAs = knownAs;
        builder.companyName = companyName;
        builder.birthday = birthday;
        builder.crmId = crmId;
        builder.consent = consent;
        builder.fields = new LinkedHashMap<>(fields);
        return builder;
    }

    /** The components that hold something; a consent that is unknown does not count. */
    public Set<Component> components() {
        EnumSet<Component> present = EnumSet.noneOf(Component.class);
        for (Component component : Component.values()) {
            if (has(component)) {
                present.add(component);
            }
        }
        return present;
    }

    /** Whether this component holds something; a consent that is unknown is nothing. */
    public boolean has(Component component) {
        return value(component) != null;
    }

    /**
     * What this component holds, of its {@link Component#type()}; {@code null} for nothing, which is also said of a
     * consent that is unknown. For whoever treats all components alike; others have the accessors.
     */
    public @Nullable Object value(Component component) {
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
            case CONSENT -> consent instanceof Consent.Unknown ? null : consent;
        };
    }

    /** The same contact without these components. */
    public Contact without(Set<Component> dropped) {
        Builder builder = toBuilder();
        for (Component component : dropped) {
            builder.set(component, null);
        }
        return builder.build();
    }

    /** Says which components are there, not what they hold. */
    @Override
    public String toString() {
        return "Contact[components=" + components() + ", fields=" + fields.size() + "]";
    }

    /** The components of a contact that a provider may or may not have a place for. Custom fields are not among them. */
    public enum Component {
        /** {@link Contact#email()}. */
        EMAIL(EmailAddress.class),
        /** {@link Contact#mobilePhone()}. */
        MOBILE_PHONE(PhoneNumber.class),
        /** {@link Contact#phone()}. */
        PHONE(PhoneNumber.class),
        /** {@link Contact#title()}. */
        TITLE(String.class),
        /** {@link Contact#firstName()}. */
        FIRST_NAME(String.class),
        /** {@link Contact#lastName()}. */
        LAST_NAME(String.class),
        /** {@link Contact#knownAs()}. */
        KNOWN_AS(String.class),
        /** {@link Contact#companyName()}. */
        COMPANY_NAME(String.class),
        /** {@link Contact#birthday()}. */
        BIRTHDAY(LocalDate.class),
        /** {@link Contact#crmId()}. */
        CRM_ID(String.class),
        /** {@link Contact#consent()}, where it is not {@link Consent.Unknown}. */
        CONSENT(Consent.class);

        private final Class<?> type;
        private final String componentName = camelCase(name());

        Component(Class<?> type) {
            this.type = type;
        }

        /** What it holds: {@link EmailAddress}, {@link PhoneNumber}, {@link LocalDate}, {@link Consent}, or text. */
        public Class<?> type() {
            return type;
        }

        /** The name of the component in {@link Contact}, as violations use it: {@code firstName}. */
        public String componentName() {
            return componentName;
        }

        private static String camelCase(String constant) {
            StringBuilder name = new StringBuilder();
            for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
                name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
            return name.toString();
        }
    }

    /** Collects what a contact holds. Not safe for use by several threads. */
    public static final class Builder {
        private @Nullable EmailAddress email;
        private @Nullable PhoneNumber mobilePhone;
        private @Nullable PhoneNumber phone;
        private @Nullable String title;
        private @Nullable String firstName;
        private @Nullable String lastName;
        private @Nullable String knownAs;
        private @Nullable String companyName;
        private @Nullable LocalDate birthday;
        private @Nullable String crmId;
        private Consent consent = Consent.unknown();
        private Map<String, FieldValue> fields = Map.of();

        private Builder() {}

        /** The e-mail address; {@code null} for none. */
        public Builder email(@Nullable EmailAddress newEmail) {
            this.email = newEmail;
            return this;
        }

        /**
         * The e-mail address in this text.
         *
         * @throws IllegalArgumentException if the text is not an address
         */
        public Builder email(String newEmail) {
            return email(EmailAddress.of(newEmail));
        }

        /** The mobile telephone; {@code null} for none. */
        public Builder mobilePhone(@Nullable PhoneNumber newMobilePhone) {
            this.mobilePhone = newMobilePhone;
            return this;
        }

        /**
         * The mobile telephone in this E.164 text.
         *
         * @throws IllegalArgumentException if the text is not E.164
         */
        public Builder mobilePhone(String newMobilePhone) {
            return mobilePhone(PhoneNumber.of(newMobilePhone));
        }

        /** Another telephone; {@code null} for none. */
        public Builder phone(@Nullable PhoneNumber newPhone) {
            this.phone = newPhone;
            return this;
        }

        /**
         * Another telephone in this E.164 text.
         *
         * @throws IllegalArgumentException if the text is not E.164
         */
        public Builder phone(String newPhone) {
            return phone(PhoneNumber.of(newPhone));
        }

        /** A form of address; {@code null} for none. */
        public Builder title(@Nullable String newTitle) {
            this.title = newTitle;
            return this;
        }

        /** The first name; {@code null} for none. */
        public Builder firstName(@Nullable String newFirstName) {
            this.firstName = newFirstName;
            return this;
        }

        /** The last name; {@code null} for none. */
        public Builder lastName(@Nullable String newLastName) {
            this.lastName = newLastName;
            return this;
        }

        /** The name that the person goes by; {@code null} for none. */
        public Builder knownAs(@Nullable String newKnownAs) {
            this.knownAs = newKnownAs;
            return this;
        }

        /** The company; {@code null} for none. */
        public Builder companyName(@Nullable String newCompanyName) {
            this.companyName = newCompanyName;
            return this;
        }

        /** The birthday, a local date; {@code null} for none. */
        public Builder birthday(@Nullable LocalDate newBirthday) {
            this.birthday = newBirthday;
            return this;
        }

        /** The identifier in the caller's own system; {@code null} for none. */
        public Builder crmId(@Nullable String newCrmId) {
            this.crmId = newCrmId;
            return this;
        }

        /** What is known of the person's consent. */
        public Builder consent(Consent newConsent) {
            this.consent = Objects.requireNonNull(newConsent, "newConsent");
            return this;
        }

        /**
         * What this component holds; {@code null} for nothing. For whoever treats all components alike; others have a method
         * for each.
         *
         * @throws ClassCastException if the value is not of the component's {@link Component#type()}
         */
        public Builder set(Component component, @Nullable Object value) {
            return switch (component) {
                case EMAIL -> email((EmailAddress) value);
                case MOBILE_PHONE -> mobilePhone((PhoneNumber) value);
                case PHONE -> phone((PhoneNumber) value);
                case TITLE -> title((String) value);
                case FIRST_NAME -> firstName((String) value);
                case LAST_NAME -> lastName((String) value);
                case KNOWN_AS -> knownAs((String) value);
                case COMPANY_NAME -> companyName((String) value);
                case BIRTHDAY -> birthday((LocalDate) value);
                case CRM_ID -> crmId((String) value);
                case CONSENT -> consent(value == null ? Consent.unknown() : (Consent) value);
            };
        }

        /** The value of one custom field, in place of an earlier one of that name. */
        public Builder field(String name, FieldValue value) {
            if (fields.isEmpty()) {
                fields = new LinkedHashMap<>();
            }
            fields.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /** The text of one custom field, in place of an earlier value of that name. */
        public Builder field(String name, String text) {
            return field(name, FieldValue.text(text));
        }

        /** The values of these custom fields, beside those that are there already. */
        public Builder fields(Map<String, FieldValue> values) {
            values.forEach(this::field);
            return this;
        }

        /** The contact. Its constraints are checked by the port that it is handed to. */
        public Contact build() {
            return new Contact(
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
