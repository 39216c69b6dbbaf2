package io.contacts.domain.validation;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Checks contacts against the constraints that stand on {@link Contact}, all at once. Safe for use by many threads. The first
 * one takes a noticeable moment; all others are the same one.
 */
public final class ContactValidator {
    private final Validator validator;
    private final EvidentlyValid evidentlyValid;

    private ContactValidator(Validator validator) {
        this.validator = validator;
        this.evidentlyValid = EvidentlyValid.by(validator);
    }

    /**
     * The validator on the Bean Validation provider of the class path.
     *
     * @throws IllegalStateException if there is none; the adapters bring one, and a program without them adds
     *     {@code org.hibernate.validator:hibernate-validator}
     */
    public static ContactValidator create() {
        return Started.VALIDATOR.orElseGet(ContactValidator::start);
    }

    /** One of its own, on the provider that the calling thread sees. */
    static ContactValidator start() {
        try {
            return new ContactValidator(Validation.byDefaultProvider()
                    .configure()
                    // An application's validation.xml is about its own types and must not change what a contact may
                    // hold.
                    .ignoreXmlConfiguration()
                    .messageInterpolator(new AttributeMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator());
        } catch (ValidationException e) {
            throw new IllegalStateException(
                    "no Bean Validation provider could be started; add org.hibernate.validator:hibernate-validator", e);
        }
    }

    /** Everything that is wrong with this contact, ordered by component; empty if nothing is. */
    public List<Violation> violations(Contact contact) {
        if (evidentlyValid.test(contact)) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        for (ConstraintViolation<Contact> violation : validator.validate(contact)) {
            violations.add(new Violation(componentOf(violation.getPropertyPath()), violation.getMessage()));
        }
        return ordered(violations);
    }

    /** Everything that is wrong with what this patch sets or clears, ordered by component; empty if nothing is. */
    public List<Violation> violations(ContactPatch patch) {
        List<Violation> violations = new ArrayList<>();
        if (patch.isEmpty()) {
            violations.add(new Violation("", "the patch changes nothing"));
        }
        if (patch.cleared().contains(Contact.Component.EMAIL)) {
            violations.add(new Violation("email", "cannot be cleared, only set to another address"));
        }
        for (Violation violation : violations(withNamesOfCleared(patch))) {
            // A patch need not set an address; that the contact keeps one is the provider's to hold.
            if (!violation.component().isEmpty()) {
                violations.add(violation);
            }
        }
        return ordered(violations);
    }

    /** What the patch sets; a field that it clears stands there too, since its name must be one all the same. */
    private static Contact withNamesOfCleared(ContactPatch patch) {
        Contact.Builder contact = patch.values().toBuilder();
        patch.clearedFields().forEach(name -> contact.field(name, ""));
        return contact.build();
    }

    private static List<Violation> ordered(List<Violation> violations) {
        violations.sort(Comparator.comparing(Violation::component).thenComparing(Violation::reason));
        return List.copyOf(violations);
    }

    private static String componentOf(Path path) {
        StringBuilder component = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable() && node.getKey() != null) {
                component.append('[').append(node.getKey()).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY && component.indexOf("[") < 0) {
                component.append(node.getName());
            }
        }
        return component.toString();
    }

    /** Starting a provider takes as long as checking thousands of contacts, and every import and every guard needs one. */
    private static final class Started {
        /** Empty where the thread that asked first saw no provider; another may see one. */
        private static final Optional<ContactValidator> VALIDATOR = attempt();

        private static Optional<ContactValidator> attempt() {
            try {
                return Optional.of(start());
            } catch (IllegalStateException e) {
                return Optional.empty();
            }
        }
    }
}
