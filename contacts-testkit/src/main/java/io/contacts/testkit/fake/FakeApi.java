package io.contacts.testkit.fake;

/**
 * One provider's HTTP API, as a fake answers it: the rules and the state, without a socket. There is one per provider; a
 * {@link FakeServer} puts it on the wire under a prefix.
 */
@FunctionalInterface
public interface FakeApi {
    /**
     * Answers one request. Called by many threads at once: an implementation must be thread-safe, and each call must take
     * effect as a whole or not at all.
     *
     * @param request its {@link FakeRequest#rawPath()} has the prefix of the mount removed, and nothing else changed
     * @return the answer; {@link FakeResponse#unmatched(int)} where the API has no such operation
     */
    FakeResponse handle(FakeRequest request);
}
