package io.contacts.testkit.sofy.internal.body;

import java.util.regex.Pattern;

/** Decides which member names an answer may repeat: a client's mistake can make a name out of somebody's address. */
public final class MemberNames {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z][A-Za-z_]{0,39}|[0-9]{1,8}");

    private MemberNames() {}

    /** The name if it is harmless, else words that stand for it. */
    public static String shown(String name) {
        return HARMLESS.matcher(name).matches() ? name : "a member (name not shown)";
    }
}
