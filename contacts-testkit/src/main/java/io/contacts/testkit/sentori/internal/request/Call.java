package io.contacts.testkit.sentori.internal.request;

import io.contacts.testkit.sentori.document.SentoriError;
import io.contacts.testkit.sentori.document.SentoriOperation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A request that is well formed: which operation, its path's parameters decoded, its body parsed. */
public record Call(
        SentoriOperation operation,
        List<String> parameters,
        @Nullable JsonNode sentBody) {

    /** A parameter of the path, counted from 0. */
    public String parameter(int index) {
        return parameters.get(index);
    }

    /** The JSON object that was sent; empty when the body was. */
    public Optional<JsonNode> body() {
        return Optional.ofNullable(sentBody);
    }

    /**
     * The JSON object that was sent, where there must be one.
     *
     * @throws Refusal Code -1 when there was no body
     */
    public JsonNode requiredBody() {
        return body().orElseThrow(() -> new Refusal(SentoriError.BAD_REQUEST));
    }
}
