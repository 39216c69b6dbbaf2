package io.contacts.testkit.sofy.internal.operation;

import io.contacts.testkit.sofy.SofySwitches;
import io.contacts.testkit.sofy.internal.body.MemberNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Which members a contact may have and what each may hold ({@code sofy.md B2}, contact request fields). */
final class ContactRules {
    private static final String EMAIL_ADDRESS = "contactEmailAddress";
    private static final String PHONE_NUMBER = "contactPhoneNumber";
    private static final Map<String, ValueRule> DOCUMENTED = Map.of(
            EMAIL_ADDRESS,
            ValueRule.EMAIL_ADDRESS,
            PHONE_NUMBER,
            ValueRule.PHONE_NUMBER,
            "contactFirstName",
            ValueRule.TEXT,
            "contactLastName",
            ValueRule.TEXT,
            "contactSubscribed",
            ValueRule.FLAG,
            "contactBirthday",
            ValueRule.BIRTHDAY);
    private static final Pattern COLUMN_ID = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final SofyStore store;
    private final SofySwitches switches;

    ContactRules(SofyStore store, SofySwitches switches) {
        this.store = store;
        this.switches = switches;
    }

    /** Everything that is wrong with the members, one sentence each; empty when nothing is. */
    List<String> problems(Map<String, JsonNode> members) {
        List<String> problems = new ArrayList<>();
        members.forEach((name, value) ->
                problem(name, value).ifPresent(reason -> problems.add(MemberNames.shown(name) + " " + reason)));
        if (!switches.contactsWithoutAddress() && isAbsent(members, EMAIL_ADDRESS) && isAbsent(members, PHONE_NUMBER)) {
            problems.add(EMAIL_ADDRESS + " or " + PHONE_NUMBER + " must be there");
        }
        return problems;
    }

    private Optional<String> problem(String name, JsonNode value) {
        ValueRule documented = DOCUMENTED.get(name);
        if (documented != null) {
            return problem(documented, value);
        }
        if (!COLUMN_ID.matcher(name).matches()) {
            return Optional.of("is not a member of a contact");
        }
        return store.column(Long.parseLong(name))
                .map(column -> column.isDeleted()
                        ? Optional.of("is a custom column that was deleted")
                        : problem(ValueRule.of(column.type()), value))
                .orElse(Optional.of("is not a custom column"));
    }

    private Optional<String> problem(ValueRule rule, JsonNode value) {
        if (value.isNull()) {
            return switches.nullValues() ? Optional.empty() : Optional.of("must not be null");
        }
        if (!rule.holds(value)) {
            return Optional.of(rule.wording());
        }
        return isEmptyText(value) && !switches.emptyTexts() ? Optional.of("must not be empty") : Optional.empty();
    }

    private static boolean isEmptyText(JsonNode value) {
        return value.isString() && value.stringValue().isEmpty();
    }

    private static boolean isAbsent(Map<String, JsonNode> members, String name) {
        JsonNode value = members.get(name);
        return value == null || value.isNull();
    }
}
