package io.contacts.http.internal.pace;

import io.contacts.http.internal.lifetime.Access;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The places of those under way, whose number changes; given in the order in which they were asked for. */
final class Places {
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private volatile int size;
    private int taken;

    Places(int size) {
        this.size = size;
    }

    /** Somebody who asked, and what came of it by the time the wait is over. */
    private static final class Turn {
        private final Access access;
        private final CountDownLatch over = new CountDownLatch(1);
        private boolean given;

        Turn(Access access) {
            this.access = access;
        }
    }

    /** Takes a place if one is free and nobody waits for it. */
    synchronized boolean takeFree() {
        if (taken >= size || !waiting.isEmpty()) {
            return false;
        }
        taken++;
        return true;
    }

    /** Waits for a place, at most this long; {@code false} if there is none, or if {@link #wake} was called meanwhile. */
    boolean take(Access access, long nanos) throws InterruptedException {
        Turn turn = ask(access);
        boolean has = false;
        try {
            has = turn.over.await(nanos, TimeUnit.NANOSECONDS) && turn.given;
            return has;
        } finally {
            if (!has) {
                withdraw(turn);
            }
        }
    }

    synchronized void release() {
        taken--;
        give();
    }

    /** Who has a place keeps it. */
    void resize(int newSize) {
        if (newSize != size) {
            synchronized (this) {
                size = newSize;
                give();
            }
        }
    }

    /** Ends the waits of all whose access is over; who came since, with another one, goes on waiting. */
    synchronized void wake() {
        waiting.removeIf(turn -> {
            boolean ends = turn.access.isOver();
            if (ends) {
                turn.over.countDown();
            }
            return ends;
        });
    }

    private synchronized Turn ask(Access access) {
        Turn turn = new Turn(access);
        waiting.add(turn);
        give();
        if (access.isOver()) {
            // Nobody will wake this one: that has been done.
            turn.over.countDown();
        }
        return turn;
    }

    /** A place may have been given just when the wait ended. */
    private synchronized void withdraw(Turn turn) {
        if (turn.given) {
            release();
        } else {
            waiting.remove(turn);
        }
    }

    private void give() {
        while (taken < size && !waiting.isEmpty()) {
            Turn next = waiting.remove();
            next.given = true;
            taken++;
            next.over.countDown();
        }
    }
}
