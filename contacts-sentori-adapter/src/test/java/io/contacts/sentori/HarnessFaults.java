package io.contacts.sentori;

import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.Fault;
import io.contacts.testkit.fake.FaultPlan;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.sentori.SentoriError;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Breaks what lies between the adapter and the fake, and counts what comes by. */
final class HarnessFaults implements FaultScript {
    private static final Fault NO_FAULT = new Fault.None();

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private volatile Fault always = NO_FAULT;
    private Fault nextWrite = NO_FAULT;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public FaultPlan planFor(FakeRequest request) {
        boolean write = !request.method().equals("GET");
        requests.incrementAndGet();
        if (write) {
            writes.incrementAndGet();
        }
        if (wasHeld()) {
            return new FaultPlan(Duration.ZERO, new Fault.Reset(false));
        }
        Fault once = write ? takeNextWrite() : NO_FAULT;
        return new FaultPlan(Duration.ZERO, once.equals(NO_FAULT) ? always : once);
    }

    int requests() {
        return requests.get();
    }

    int writes() {
        return writes.get();
    }

    void rejectKey() {
        always = new Fault.Answer(SentoriError.API_KEY_NOT_VALID.response());
    }

    void rateLimit(Duration retryAfter) {
        String seconds = Long.toString(retryAfter.toSeconds());
        always = new Fault.Answer(FakeResponse.empty(429).withHeader("Retry-After", seconds));
    }

    void fail() {
        always = new Fault.Answer(FakeResponse.empty(500));
    }

    void hang() {
        gate = new CountDownLatch(1);
    }

    synchronized void loseNextAnswer(boolean afterEffect) {
        nextWrite = new Fault.Reset(afterEffect);
    }

    synchronized void heal() {
        always = NO_FAULT;
        nextWrite = NO_FAULT;
        gate.countDown();
    }

    private synchronized Fault takeNextWrite() {
        Fault taken = nextWrite;
        nextWrite = NO_FAULT;
        return taken;
    }

    /** Holds the request for as long as nothing is answered, and says whether it did. */
    private boolean wasHeld() {
        CountDownLatch current = gate;
        if (current.getCount() == 0) {
            return false;
        }
        try {
            current.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
