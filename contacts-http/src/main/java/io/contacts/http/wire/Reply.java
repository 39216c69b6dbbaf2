package io.contacts.http.wire;

import org.jspecify.annotations.Nullable;

/**
 * What a method of a Feign interface returns if its caller has to tell one 2xx status from another.
 *
 * <p>{@code T} is a wire type, {@code Optional} of one (empty where the body is empty), {@link AnyBody}, or
 * {@code Void} (any body but an HTML page is ignored).
 *
 * @param status the status, 200 to 299
 * @param body the body as its wire type; {@code null} for {@code Void} only
 * @param <T> the type of the body
 */
public record Reply<T extends @Nullable Object>(int status, T body) {
    /** Leaves the body out: it may be a person. */
    @Override
    public String toString() {
        return "Reply[status=" + status + "]";
    }
}
