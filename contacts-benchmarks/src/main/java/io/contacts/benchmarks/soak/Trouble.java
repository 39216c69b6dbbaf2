package io.contacts.benchmarks.soak;

import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.fake.Faults;

/** Faults by chance, six kinds of them, equally often. */
final class Trouble {
    private static final int KINDS = 6;

    private Trouble() {}

    /** A script that lets this share of all requests fail. */
    static FaultScript share(double share, long seed) {
        double each = share / KINDS;
        return Faults.script()
                .withProbability(each, seed)
                .resetBeforeEffect()
                .withProbability(each, seed + 1)
                .resetAfterEffect()
                .withProbability(each, seed + 2)
                .truncatedBody()
                .withProbability(each, seed + 3)
                .unavailableHtml()
                .withProbability(each, seed + 4)
                .answer(FakeResponse.empty(500))
                .withProbability(each, seed + 5)
                .answer(FakeResponse.empty(429).withHeader("Retry-After", "1"))
                .build();
    }
}
