package io.contacts.testkit.contract;

import java.util.Set;

final class RuleIds {
    private RuleIds() {}

    static Set<String> all() {
        return Set.of();
    }
}
