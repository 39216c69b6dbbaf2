package io.contacts.cli.imports;

import io.contacts.cli.facts.SpeedLimit;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.importing.RunListener;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** How an import goes, on stderr: one line that is redrawn on a terminal, a line every ten seconds elsewhere. */
final class Progress implements RunListener, AutoCloseable {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Surroundings surroundings;
    private final Optional<Double> pace;
    private final Heartbeat heartbeat;
    private volatile long start;
    private volatile long toSend;
    private volatile long settled;
    private volatile double waiting;
    private volatile @Nullable ProgressBar bar;
    private Heartbeat.@Nullable Beating beating;

    Progress(Surroundings surroundings, Optional<Double> pace, Heartbeat heartbeat) {
        this.surroundings = surroundings;
        this.pace = pace;
        this.heartbeat = heartbeat;
    }

    static Progress of(Landing landing) {
        return new Progress(landing.surroundings(), landing.pace(), Heartbeat.system());
    }

    @Override
    public void started(long rows) {
        toSend = rows;
        start = heartbeat.nanos().getAsLong();
        if (!surroundings.terminal()) {
            beating = heartbeat.start(this::say);
        } else if (rows > 0) {
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
    public void progressed(long rows, double share) {
        settled = rows;
        waiting = share;
        ProgressBar drawn = bar;
        if (drawn != null) {
            drawn.stepTo(rows);
            drawn.setExtraMessage(" " + SpeedLimit.of(share, pace));
        }
    }

    @Override
    public void close() {
        if (beating != null) {
            beating.close();
        }
        ProgressBar drawn = bar;
        if (drawn != null) {
            drawn.close();
        }
    }

    private void say() {
        long done = settled;
        double seconds = (heartbeat.nanos().getAsLong() - start) / NANOS_PER_SECOND;
        if (done == 0) {
            surroundings.say(String.format(
                    Locale.ROOT, "0 of %,d rows, for %,.0f s; waiting for the first answer", toSend, seconds));
            return;
        }
        double rate = done / seconds;
        surroundings.say(String.format(
                Locale.ROOT,
                "%,d of %,d rows, %,.0f rows/s, about %,.0f s left; limited by %s",
                done,
                toSend,
                rate,
                (toSend - done) / rate,
                SpeedLimit.of(waiting, pace)));
    }
}
