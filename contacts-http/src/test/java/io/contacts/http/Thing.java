package io.contacts.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the API of the tests is about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Thing(
        @Nullable String name,
        @Nullable Integer count,
        @Nullable BigDecimal amount,
        @Nullable Boolean good) {
    static Thing named(String name) {
        return new Thing(name, null, null, null);
    }
}
