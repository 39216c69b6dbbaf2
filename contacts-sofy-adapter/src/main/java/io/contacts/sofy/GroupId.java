package io.contacts.sofy;

import io.contacts.domain.audience.AudienceId;
import java.util.Optional;
import java.util.regex.Pattern;

/** The id of a group: a whole number, 0 or greater ({@code sofy.md B2}). */
record GroupId(long value) {
    // No sign and no leading zero: 07 is not the group 7, and Sofy lists no such id.
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** The group that this audience is; empty if Sofy cannot have one of that id. */
    static Optional<GroupId> of(AudienceId audience) {
        return WHOLE_NUMBER.matcher(audience.value()).matches()
                ? Optional.of(new GroupId(Long.parseLong(audience.value())))
                : Optional.empty();
    }
}
