package io.contacts.domain.validation;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Whether a value evidently keeps its constraints. */
@FunctionalInterface
interface EvidentRule {
    /** {@code false} says nothing. */
    boolean holds(@Nullable Object value);

    /** No constraint. */
    static EvidentRule none() {
        return value -> true;
    }

    /** All of these constraints. */
    static EvidentRule all(Collection<ConstraintDescriptor<?>> constraints) {
        return constraints.stream()
                .map(constraint -> of(constraint.getAnnotation()))
                .reduce(EvidentRule::both)
                .orElse(none());
    }

    /** Those of the elements of a container. */
    static EvidentRule of(ContainerElementTypeDescriptor element, Validator validator) {
        EvidentRule own = all(element.getConstraintDescriptors());
        if (!element.getConstrainedContainerElementTypes().isEmpty()) {
            return value -> false;
        }
        return element.isCascaded() ? both(own, unconstrained(validator)) : own;
    }

    private static EvidentRule of(Annotation constraint) {
        if (constraint instanceof NotNull) {
            return value -> value != null;
        }
        if (constraint instanceof Size size) {
            return size(size.min(), size.max());
        }
        if (constraint instanceof PastOrPresent) {
            return value -> value == null || (value instanceof LocalDate date && isPastEverywhere(date));
        }
        return value -> false;
    }

    /** The bounds are taken out of the annotation once: each look into it goes through a proxy. */
    private static EvidentRule size(int min, int max) {
        return value ->
                value == null || (value instanceof CharSequence text && text.length() >= min && text.length() <= max);
    }

    private static EvidentRule both(EvidentRule first, EvidentRule second) {
        return value -> first.holds(value) && second.holds(value);
    }

    /** Values of types that have no constraints of their own. */
    private static EvidentRule unconstrained(Validator validator) {
        ClassValue<Boolean> known = new ClassValue<>() {
            @Override
            protected Boolean computeValue(Class<?> type) {
                return !validator.getConstraintsForClass(type).isBeanConstrained();
            }
        };
        return value -> value == null || known.get(value.getClass());
    }

    /** In every time zone: no zone is more than a day ahead or behind. */
    private static boolean isPastEverywhere(LocalDate date) {
        return date.toEpochDay() < TimeUnit.MILLISECONDS.toDays(System.currentTimeMillis()) - 1;
    }
}
