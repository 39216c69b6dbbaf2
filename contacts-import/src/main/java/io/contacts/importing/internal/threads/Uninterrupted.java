package io.contacts.importing.internal.threads;

/** Waits for what takes a moment only, or ends by itself: an interrupt that comes meanwhile is kept for later. */
public final class Uninterrupted {
    private Uninterrupted() {}

    /**
     * What is waited for.
     *
     * @param <T> what comes of it
     * @param <E> how it may fail
     */
    @FunctionalInterface
    public interface Waiting<T, E extends Exception> {
        /** Waits; called anew after an interrupt. */
        T await() throws InterruptedException, E;
    }

    /** Waits, and sets the thread's interrupt flag at the end if it was interrupted. */
    public static <T, E extends Exception> T await(Waiting<T, E> waiting) throws E {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return waiting.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits for the end of a thread. */
    public static void join(Thread thread) {
        boolean unused = await(() -> {
            thread.join();
            return true;
        });
    }
}
