package io.contacts.testkit.sofy.internal.operation;

import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.sofy.SofySwitches;
import io.contacts.testkit.sofy.internal.body.JsonBody;
import io.contacts.testkit.sofy.internal.body.JsonBodyReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /groups/{groupId}/contacts} ({@code sofy.md B2}). */
public final class ContactCreation {
    private final SofyStore store;
    private final SofySwitches switches;
    private final ErrorAnswers errors;
    private final ContactRules rules;
    private final JsonBodyReader reader;

    /** The operation on this store. */
    public ContactCreation(SofyStore store, SofySwitches switches, ErrorAnswers errors, JsonBodyReader reader) {
        this.store = store;
        this.switches = switches;
        this.errors = errors;
        this.rules = new ContactRules(store, switches);
        this.reader = reader;
    }

    /** Takes the contact into the group, or refuses it with every reason at once. */
    public FakeResponse create(long groupId, FakeRequest request) {
        if (!store.hasGroup(groupId)) {
            return noGroup();
        }
        JsonBody body = reader.read(request);
        List<String> problems = new ArrayList<>(body.problems());
        if (problems.isEmpty() || !body.members().isEmpty()) {
            problems.addAll(rules.problems(body.members()));
        }
        return problems.isEmpty() ? add(groupId, body.members()) : errors.refusal(400, problems);
    }

    private FakeResponse add(long groupId, Map<String, JsonNode> members) {
        SofyStore.Addition addition = store.add(groupId, values(members), switches.duplicates());
        if (addition instanceof SofyStore.Addition.Held held) {
            return created(held.contact().id(), members);
        }
        // The group can have gone since it was looked up, so the store has the last word on it.
        return addition instanceof SofyStore.Addition.Duplicate
                ? errors.refusal(409, "contactEmailAddress is already in the group")
                : noGroup();
    }

    private FakeResponse noGroup() {
        return errors.refusal(404, "there is no such group");
    }

    private FakeResponse created(long contactId, Map<String, JsonNode> members) {
        int status = switches.createdStatus();
        ObjectNode echo = JsonNodeFactory.instance.objectNode();
        members.forEach(echo::set);
        return switch (switches.createdBody()) {
            case EMPTY -> FakeResponse.empty(status);
            case ECHO -> FakeResponse.json(status, echo);
            case ECHO_WITH_ID -> FakeResponse.json(status, echo.put("id", contactId));
        };
    }

    private static Map<String, @Nullable Object> values(Map<String, JsonNode> members) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        members.forEach((name, value) -> values.put(name, value(value)));
        return values;
    }

    private static @Nullable Object value(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? value.decimalValue() : value.stringValue();
    }
}
