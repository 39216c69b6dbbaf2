package io.contacts.domain.contact;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a patch does to one component. Keeping, clearing and setting are three things; none of them is {@code null}.
 *
 * @param <T> the component's type
 */
public sealed interface Change<T> {
    /** Leave the component as the provider has it; nothing is sent. */
    record Keep<T>() implements Change<T> {}

    /** Empty the component. */
    record Clear<T>() implements Change<T> {}

    /**
     * Give the component this value.
     *
     * @param value the new value
     */
    record Set<T>(T value) implements Change<T> {
        /** Refuses {@code null}: that would be {@link Clear}. */
        public Set {
            Objects.requireNonNull(value, "a value to set; clear() empties, keep() leaves alone");
        }

        /** Hides the value: it is a person's. */
        @Override
        public String toString() {
            return "Set[hidden]";
        }
    }

    /** Leave the component as it is. */
    static <T> Change<T> keep() {
        return new Keep<>();
    }

    /** Empty the component. */
    static <T> Change<T> clear() {
        return new Clear<>();
    }

    /** Give the component this value. */
    static <T> Change<T> set(T value) {
        return new Set<>(value);
    }

    /** Whether this leaves the component alone. */
    default boolean isKeep() {
        return this instanceof Keep<T>;
    }

    /** Whether this empties the component. */
    default boolean isClear() {
        return this instanceof Clear<T>;
    }

    /** The new value; empty for keep and clear. */
    default Optional<T> newValue() {
        return this instanceof Set<T> set ? Optional.of(set.value()) : Optional.empty();
    }

    /** The same change of another type: a set value goes through the function. */
    default <R> Change<R> map(Function<? super T, ? extends R> function) {
        if (this instanceof Set<T> set) {
            return new Set<>(function.apply(set.value()));
        }
        return isClear() ? new Clear<>() : new Keep<>();
    }
}
