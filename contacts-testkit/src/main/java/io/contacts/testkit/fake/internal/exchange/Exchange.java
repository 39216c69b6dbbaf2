package io.contacts.testkit.fake.internal.exchange;

import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.Fault;
import io.contacts.testkit.fake.FaultPlan;
import io.contacts.testkit.fake.FaultScript;
import java.util.Optional;

/** Takes a request through script, fake and journal, and says what to send. Knows nothing of sockets. */
public final class Exchange {
    private final Mounts mounts;
    private final Journal journal;
    private volatile FaultScript script;

    /** One between these fakes and this journal; the script has its say until another one comes. */
    public Exchange(Mounts mounts, Journal journal, FaultScript script) {
        this.mounts = mounts;
        this.journal = journal;
        this.script = script;
    }

    /** Puts another script in place of the one so far; requests that are under way keep theirs. */
    public void script(FaultScript other) {
        script = other;
    }

    /** What to send: an answer, and how it is disturbed on its way. */
    public record Outcome(FakeResponse response, FaultPlan plan) {}

    /** Lets the script and the fake have this request, and writes it down. */
    public Outcome of(FakeRequest request) {
        FaultPlan plan = script.planFor(request);
        Optional<Mounts.Mount> mount = mounts.forPath(request.rawPath());
        FakeResponse answer = plan.fault().letsEffectHappen()
                ? mount.map(found -> handled(found, request)).orElseGet(() -> FakeResponse.unmatched(404))
                : FakeResponse.empty(500);
        boolean matched = mount.isPresent() && !answer.isUnmatched();
        FakeResponse sent = replacedBy(plan.fault(), answer);
        int status = plan.fault() instanceof Fault.Reset ? 0 : sent.status();
        journal.record(request, status, matched && plan.fault().letsEffectHappen(), matched);
        return new Outcome(sent, plan);
    }

    private static FakeResponse handled(Mounts.Mount mount, FakeRequest request) {
        try {
            return mount.handle(request);
        } catch (RuntimeException defect) {
            // A defect of the fake must not look like an answer of the provider, and must not print a person.
            return FakeResponse.text(
                    500, "The fake itself failed: " + defect.getClass().getName() + "\n");
        }
    }

    private static FakeResponse replacedBy(Fault fault, FakeResponse answer) {
        if (fault instanceof Fault.Answer instead) {
            return instead.response();
        }
        return fault instanceof Fault.AnswerAfterEffect instead ? instead.response() : answer;
    }
}
