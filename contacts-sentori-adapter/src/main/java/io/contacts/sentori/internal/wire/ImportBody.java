package io.contacts.sentori.internal.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.contacts.http.wire.DistinctMembers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as Sentori takes it ({@code sentori.md A2.5}).
 *
 * @param contacts each a {@link ContactBody} or, from the native client, a map of members
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportBody(
        @JsonProperty("Name") @Nullable String name,
        @JsonProperty("Description") @Nullable String description,
        @JsonProperty("Contacts") List<?> contacts)
        implements DistinctMembers {

    /** Says nothing of the people. */
    @Override
    public String toString() {
        return "ImportBody[contacts=" + contacts.size() + "]";
    }
}
