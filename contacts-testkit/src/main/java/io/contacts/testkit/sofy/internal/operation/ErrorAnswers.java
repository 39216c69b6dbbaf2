package io.contacts.testkit.sofy.internal.operation;

import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.sofy.SofySwitches;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts a refusal into words, in the shape that {@link SofySwitches#errorBody()} picks. */
public final class ErrorAnswers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SofySwitches.ErrorBody shape;

    /** Refusals of this shape. */
    public ErrorAnswers(SofySwitches.ErrorBody shape) {
        this.shape = shape;
    }

    /** A refusal with one reason, which must hold nothing of a person. */
    public FakeResponse refusal(int status, String reason) {
        return refusal(status, List.of(reason));
    }

    /**
     * A refusal with all its reasons.
     *
     * @param reasons at least one; must hold nothing of a person, since they are sent
     */
    FakeResponse refusal(int status, List<String> reasons) {
        return switch (shape) {
            case MESSAGE -> keyed(status, "message", JSON.stringNode(joined(reasons)));
            case ERROR -> keyed(status, "error", JSON.stringNode(joined(reasons)));
            case DETAIL -> keyed(status, "detail", JSON.stringNode(joined(reasons)));
            case MESSAGES -> keyed(status, "message", array(reasons));
            case LIST -> FakeResponse.json(status, objects(reasons));
            case TEXT -> FakeResponse.text(status, String.join("\n", reasons));
            case HTML -> FakeResponse.text(status, "text/html; charset=utf-8", page(status, reasons));
            case EMPTY -> FakeResponse.empty(status);
        };
    }

    private static FakeResponse keyed(int status, String key, JsonNode said) {
        return FakeResponse.json(status, JSON.objectNode().set(key, said));
    }

    private static ArrayNode array(List<String> reasons) {
        ArrayNode array = JSON.arrayNode();
        reasons.forEach(array::add);
        return array;
    }

    private static ArrayNode objects(List<String> reasons) {
        ArrayNode array = JSON.arrayNode();
        reasons.forEach(reason -> array.add(JSON.objectNode().put("message", reason)));
        return array;
    }

    private static String joined(List<String> reasons) {
        return String.join("; ", reasons);
    }

    /** Reasons are the fake's own sentences and harmless names: nothing in them needs escaping. */
    private static String page(int status, List<String> reasons) {
        return "<!DOCTYPE html><html><head><title>" + status + "</title></head><body><h1>" + status + "</h1><p>"
                + String.join("</p><p>", reasons) + "</p></body></html>";
    }
}
