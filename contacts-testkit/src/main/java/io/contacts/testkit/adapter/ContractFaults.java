package io.contacts.testkit.adapter;

import io.contacts.testkit.contract.ProviderFaults;
import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.FakeServer;
import io.contacts.testkit.fake.Fault;
import io.contacts.testkit.fake.FaultPlan;
import io.contacts.testkit.fake.FaultScript;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What lies between an adapter and its fake in a {@link io.contacts.testkit.contract.ProviderHarness}: the faults that the
 * contract asks for, as the script of a {@link FakeServer}, and a count of what comes by.
 */
public final class ContractFaults implements FaultScript, ProviderFaults {
    private static final Fault NO_FAULT = new Fault.None();

    private final FakeResponse refusedKey;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private volatile Fault always = NO_FAULT;
    private Fault nextWrite = NO_FAULT;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /**
     * No fault so far.
     *
     * @param refusedKey what the provider answers to a key that it does not know
     */
    public ContractFaults(FakeResponse refusedKey) {
        this.refusedKey = Objects.requireNonNull(refusedKey, "refusedKey");
    }

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

    /** How many requests came, whatever became of them. */
    public int requests() {
        return requests.get();
    }

    /** How many of them were to change something: all but {@code GET}. */
    public int writes() {
        return writes.get();
    }

    @Override
    public void rejectKey() {
        always = new Fault.Answer(refusedKey);
    }

    @Override
    public void rateLimit(Duration retryAfter) {
        String seconds = Long.toString(retryAfter.toSeconds());
        always = new Fault.Answer(FakeResponse.empty(429).withHeader("Retry-After", seconds));
    }

    @Override
    public void fail() {
        always = new Fault.Answer(FakeResponse.empty(500));
    }

    @Override
    public void hang() {
        gate = new CountDownLatch(1);
    }

    @Override
    public synchronized void loseNextAnswer(boolean afterEffect) {
        nextWrite = new Fault.Reset(afterEffect);
    }

    @Override
    public synchronized void heal() {
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
