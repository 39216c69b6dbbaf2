package io.contacts.testkit.sentori;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A request that is well formed: which operation, its path's parameters decoded, its body parsed. */
record Call(
        SentoriOperation operation,
        List<String> parameters,
        @Nullable JsonNode sentBody) {

    String parameter(int index) {
        return parameters.get(index);
    }

    /** The JSON object that was sent; empty when the body was. */
    Optional<JsonNode> body() {
        return Optional.ofNullable(sentBody);
    }

    /** @throws Refusal Code -1 when there was no body */
    JsonNode requiredBody() {
        return body().orElseThrow(() -> new Refusal(SentoriError.BAD_REQUEST));
    }
}
