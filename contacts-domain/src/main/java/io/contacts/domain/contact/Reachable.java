package io.contacts.domain.contact;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A contact must have an e-mail address or a mobile phone: else there is nobody to write to, and nothing to know it by. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Reachable.Check.class)
public @interface Reachable {
    /** The reason, as violations give it. */
    String message() default "an e-mail address or a mobile phone is needed";

    /** Bean Validation's groups; not used here. */
    Class<?>[] groups() default {};

    /** Bean Validation's payload; not used here. */
    Class<? extends Payload>[] payload() default {};

    /** The check behind the constraint; public because Bean Validation creates it. */
    final class Check implements ConstraintValidator<Reachable, Contact> {
        /** Called by Bean Validation. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable Contact contact, ConstraintValidatorContext context) {
            return contact == null || contact.email() != null || contact.mobilePhone() != null;
        }
    }
}
