package io.contacts.http.wire;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The body of an answer of which nothing is documented: none, JSON or anything else, but a page for people. */
public final class AnyBody {
    private final byte[] bytes;

    /** A body of these bytes, which are not copied. */
    public AnyBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /** It as JSON, whatever its content type says; empty if it is anything else. */
    public Optional<JsonNode> json() {
        return Json.tree(bytes);
    }

    /** Leaves out what it holds, which may be a person. */
    @Override
    public String toString() {
        return "AnyBody[bytes=" + bytes.length + "]";
    }
}
