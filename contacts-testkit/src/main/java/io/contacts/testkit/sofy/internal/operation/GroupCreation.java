package io.contacts.testkit.sofy.internal.operation;

import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.sofy.internal.body.JsonBody;
import io.contacts.testkit.sofy.internal.body.JsonBodyReader;
import io.contacts.testkit.sofy.internal.body.MemberNames;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code POST /groups}: the document says only that it can be done, so the shape is a guess that must be switched on. */
public final class GroupCreation {
    private static final String NAME = "name";

    private final SofyStore store;
    private final ErrorAnswers errors;
    private final JsonBodyReader reader;

    /** The operation on this store. */
    public GroupCreation(SofyStore store, ErrorAnswers errors, JsonBodyReader reader) {
        this.store = store;
        this.errors = errors;
        this.reader = reader;
    }

    /** Makes the group, or refuses it with every reason at once. */
    public FakeResponse create(FakeRequest request) {
        JsonBody body = reader.read(request);
        JsonNode name = body.members().getOrDefault(NAME, JsonNodeFactory.instance.missingNode());
        List<String> problems = new ArrayList<>(body.problems());
        if (problems.isEmpty() && (!name.isString() || name.stringValue().isBlank())) {
            problems.add("name must be a string that is not blank");
        }
        body.members().keySet().stream()
                .filter(member -> !member.equals(NAME))
                .forEach(member -> problems.add(MemberNames.shown(member) + " is not a member of a group"));
        return problems.isEmpty()
                ? FakeResponse.json(201, Listings.group(store.addGroup(name.stringValue())))
                : errors.refusal(400, problems);
    }
}
