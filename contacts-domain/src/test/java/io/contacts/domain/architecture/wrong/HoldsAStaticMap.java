package io.contacts.domain.architecture.wrong;

import java.util.HashMap;

/** Breaks a rule on purpose. */
public final class HoldsAStaticMap {
    private HoldsAStaticMap() {}

    private static final HashMap<String, String> CACHE = new HashMap<>();

    static void put() {
        CACHE.put("a", "b");
    }
}
