package io.contacts.sofy.internal.value;

import io.contacts.domain.audience.AudienceId;
import java.util.Optional;

/**
 * The id of a group: a whole number, 0 or greater ({@code sofy.md B2}).
 *
 * @param digits it, as it stands in a path
 */
public record GroupId(String digits) {
    private static final int MOST_DIGITS = 18;

    /** The group that this audience is; empty if Sofy cannot have one of that id. */
    public static Optional<GroupId> of(AudienceId audience) {
        return isOne(audience.value()) ? Optional.of(new GroupId(audience.value())) : Optional.empty();
    }

    /** Whether this is the group with this number. */
    public boolean is(long number) {
        return Long.parseLong(digits) == number;
    }

    /** Whether a group can have this id. No sign and no leading zero: 07 is not the group 7, and Sofy lists no such id. */
    public static boolean isOne(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        boolean leadingZero = text.length() > 1 && text.charAt(0) == '0';
        return !text.isEmpty() && text.length() <= MOST_DIGITS && !leadingZero;
    }
}
