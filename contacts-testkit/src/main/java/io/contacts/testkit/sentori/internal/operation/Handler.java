package io.contacts.testkit.sentori.internal.operation;

import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.sentori.internal.request.Call;
import io.contacts.testkit.sentori.internal.request.Refusal;

/** One operation: takes effect as a whole and answers, or throws a {@link Refusal} and has changed nothing. */
@FunctionalInterface
public interface Handler {
    /** Does what was called for and gives the answer; the caller holds the account. */
    FakeResponse handle(Call call);
}
