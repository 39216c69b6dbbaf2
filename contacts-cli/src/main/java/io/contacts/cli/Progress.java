package io.contacts.cli;

import io.contacts.importing.RunListener;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** How an import goes, on stderr: one line that is redrawn on a terminal, a line every ten seconds elsewhere. */
final class Progress implements RunListener, AutoCloseable {
    private static final long LINE_EVERY_NANOS = Duration.ofSeconds(10).toNanos();
    private static final double NANOS_PER_SECOND = 1e9;

    private final Surroundings surroundings;
    private final Optional<Double> pace;
    private final AtomicLong lastLine = new AtomicLong();
    private volatile long start;
    private volatile long toSend;
    private volatile @Nullable ProgressBar bar;

    private Progress(Surroundings surroundings, Optional<Double> pace) {
        this.surroundings = surroundings;
        this.pace = pace;
    }

    static Progress of(Landing landing) {
        return new Progress(landing.surroundings(), landing.pace());
    }

    @Override
    public void started(long rows) {
        toSend = rows;
        start = System.nanoTime();
        lastLine.set(start);
        if (surroundings.terminal() && rows > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Sending")
                    .setInitialMax(rows)
                    .setUnit(" rows", 1)
                    .showSpeed()
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        }
    }

    @Override
    public void progressed(long settled, double waiting) {
        ProgressBar drawn = bar;
        if (drawn != null) {
            drawn.stepTo(settled);
            drawn.setExtraMessage(" " + SpeedLimit.of(waiting, pace));
            return;
        }
        long now = System.nanoTime();
        long last = lastLine.get();
        if (now - last >= LINE_EVERY_NANOS && lastLine.compareAndSet(last, now)) {
            double rate = settled / ((now - start) / NANOS_PER_SECOND);
            surroundings.say(String.format(
                    Locale.ROOT,
                    "%,d of %,d rows, %,.0f rows/s, about %,.0f s left; limited by %s",
                    settled,
                    toSend,
                    rate,
                    (toSend - settled) / rate,
                    SpeedLimit.of(waiting, pace)));
        }
    }

    @Override
    public void close() {
        ProgressBar drawn = bar;
        if (drawn != null) {
            drawn.close();
        }
    }
}
