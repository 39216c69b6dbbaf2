package io.contacts.testkit.fake.internal.exchange;

import io.contacts.testkit.fake.FakeApi;
import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which fake answers under which prefix; the longest prefix that fits wins. */
public final class Mounts {
    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)*");

    private final List<Mount> longestFirst;

    /** These fakes: at least one, and no two under one prefix. */
    public Mounts(List<Mount> mounts) {
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

    /** Whether a fake stands under exactly this prefix. */
    public boolean hasPrefix(String prefix) {
        return longestFirst.stream().anyMatch(mount -> mount.prefix().equals(prefix));
    }

    /** One fake and the path that it stands under; the prefix is empty or starts with a slash and ends without one. */
    public record Mount(String prefix, FakeApi api) {
        /**
         * Looks at the prefix.
         *
         * @throws IllegalArgumentException when it has another form
         */
        public Mount {
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
            String path = request.rawPath().substring(prefix.length());
            return api.handle(
                    new FakeRequest(request.method(), path, request.query(), request.headers(), request.body()));
        }
    }
}
