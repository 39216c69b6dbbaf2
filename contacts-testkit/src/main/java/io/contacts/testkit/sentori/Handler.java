package io.contacts.testkit.sentori;

import io.contacts.testkit.fake.FakeResponse;

/** One operation: takes effect as a whole and answers, or throws a {@link Refusal} and has changed nothing. */
@FunctionalInterface
interface Handler {
    FakeResponse handle(Call call);
}
