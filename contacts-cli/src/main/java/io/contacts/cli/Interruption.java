package io.contacts.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C into an interrupt of the working thread, and gives it time to say how far it came. */
final class Interruption {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final CountDownLatch done = new CountDownLatch(1);

    private Interruption() {}

    /** Interrupts this thread when the process is told to end. */
    static Interruption of(Thread worker) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.interrupt(worker), "contacts-interruption"));
        return interruption;
    }

    /** The worker has said what it had to say. */
    void done() {
        done.countDown();
    }

    private void interrupt(Thread worker) {
        if (done.getCount() == 0) {
            return;
        }
        worker.interrupt();
        try {
            if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("contacts: ended before the work could be wound up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
