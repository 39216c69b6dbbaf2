package io.contacts.benchmarks.soak;

import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sofy.FakeSofy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Both adapters at full speed against the fakes, a share of whose answers fail. Fails if threads, sockets or memory grow after
 * the first tenth of the time, or if anything that a caller was told is not so.
 *
 * <pre>{@code
 * java io.contacts.benchmarks.soak.Soak [SECONDS, 600] [SHARE OF FAULTS, 0.05]
 * }</pre>
 */
public final class Soak {
    private static final int THREADS = 8;
    private static final int STEPS_PER_ROUND = 250;
    private static final int ADDRESSES = 500;
    private static final int MORE_THREADS = 8;
    private static final int MORE_SOCKETS = 40;
    private static final long MORE_BYTES = 32L << 20;

    private Soak() {}

    /** Runs and prints what came of it; ends with status 1 if anything leaked or was not so. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 600;
        double share = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 0.05;
        if (!run(TimeUnit.SECONDS.toNanos(seconds), share)) {
            System.exit(1);
        }
    }

    private static boolean run(long nanos, double share) throws InterruptedException, ExecutionException {
        Tally tally = new Tally();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (FakeSentori sentori = FakeSentori.builder()
                        .journalSize(10)
                        .script(Trouble.share(share, 1))
                        .start();
                FakeSofy sofy = FakeSofy.builder()
                        .group("Guests")
                        .script(Trouble.share(share, 100))
                        .start();
                ContactsProvider sentoriProvider = open(sentori);
                ContactsProvider sofyProvider = open(sofy)) {
            SentoriSide sentoriSide = new SentoriSide(sentoriProvider, sentori, tally);
            SofySide sofySide = new SofySide(sofyProvider, sofy, tally);
            long start = System.nanoTime();
            Vitals warm = null;
            Vitals last = Vitals.now();
            for (int round = 0; System.nanoTime() - start < nanos; round++) {
                round(threads, round, sentoriSide, sofySide, sofy);
                last = Vitals.now();
                if (warm == null && System.nanoTime() - start > nanos / 10) {
                    warm = last;
                }
            }
            double rate = tally.calls() / ((System.nanoTime() - start) / 1e9);
            System.out.printf("%.0f calls/s; %s%nafter a tenth: %s%nat the end: %s%n", rate, tally, warm, last);
            return tally.isTrue() && warm != null && !hasGrown(warm, last);
        } finally {
            threads.shutdown();
        }
    }

    private static void round(ExecutorService threads, int round, SentoriSide sentori, SofySide sofy, FakeSofy fakeSofy)
            throws InterruptedException, ExecutionException {
        long group = fakeSofy.addGroup("Round " + round).id();
        onEach(threads, thread -> {
            Random random = new Random(31L * round + thread);
            for (int step = 0; step < STEPS_PER_ROUND; step++) {
                sentori.step("zoe" + thread + "." + random.nextInt(ADDRESSES) + "@example.com", random);
                sofy.add("zoe" + thread + "." + step + "@example.com", group);
            }
        });
        sofy.compare(group);
        fakeSofy.deleteGroup(group);
        fakeSofy.clearJournal();
    }

    private static void onEach(ExecutorService threads, IntConsumer work)
            throws InterruptedException, ExecutionException {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            running.add(threads.submit(() -> work.accept(thread)));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }

    private static boolean hasGrown(Vitals before, Vitals after) {
        return after.threads() > before.threads() + MORE_THREADS
                || after.sockets() > before.sockets() + MORE_SOCKETS
                || after.heapBytes() > before.heapBytes() + MORE_BYTES;
    }

    private static ContactsProvider open(FakeSentori fake) {
        return ContactsProviders.open(ContactsConfig.of(Map.of(
                "contacts.provider",
                "sentori",
                "contacts.sentori.base-url",
                fake.baseUrl().toString(),
                "contacts.sentori.api-key",
                fake.apiKey())));
    }

    private static ContactsProvider open(FakeSofy fake) {
        return ContactsProviders.open(ContactsConfig.of(Map.of(
                "contacts.provider",
                "sofy",
                "contacts.sofy.base-url",
                fake.baseUrl().toString(),
                "contacts.sofy.api-key-id",
                fake.keyId(),
                "contacts.sofy.api-key-secret",
                fake.keySecret())));
    }
}
