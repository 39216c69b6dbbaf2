package io.contacts.testkit.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which fake answers under which prefix; the longest prefix that fits wins. */
final class Mounts {
    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)*");

    private final List<Mount> longestFirst;

    Mounts(List<Mount> mounts) {
        List<Mount> sorted = new ArrayList<>(mounts);
        sorted.sort(Comparator.comparingInt((Mount mount) -> mount.prefix().length())
                .reversed());
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("A server needs at least one fake");
        }
        if (sorted.stream().map(Mount::prefix).distinct().count() < sorted.size()) {
            throw new IllegalArgumentException("Two fakes under one prefix");
        }
        longestFirst = List.copyOf(sorted);
    }

    Optional<Mount> forPath(String rawPath) {
        return longestFirst.stream().filter(mount -> mount.covers(rawPath)).findFirst();
    }

    boolean hasPrefix(String prefix) {
        return longestFirst.stream().anyMatch(mount -> mount.prefix().equals(prefix));
    }

    /** One fake and the path that it stands under; the prefix is empty or starts with a slash and ends without one. */
    record Mount(String prefix, FakeApi api) {
        Mount {
            if (!PREFIX.matcher(prefix).matches()) {
                throw new IllegalArgumentException(
                        "A prefix is empty or starts with a slash and ends without one: " + prefix);
            }
        }

        boolean covers(String rawPath) {
            return rawPath.startsWith(prefix)
                    && (rawPath.length() == prefix.length() || rawPath.charAt(prefix.length()) == '/');
        }

        FakeResponse handle(FakeRequest request) {
            return api.handle(request.withRawPath(request.rawPath().substring(prefix.length())));
        }
    }
}
