package io.contacts.benchmarks.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a leak would make grow.
 *
 * @param threads of this process
 * @param sockets of this process that are open, both ends of those between client and fake; 0 where the system does not tell
 * @param heapBytes in use after a collection
 */
record Vitals(int threads, int sockets, long heapBytes) {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    static Vitals now() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long heap = runtime.totalMemory() - runtime.freeMemory();
        return new Vitals(Thread.getAllStackTraces().size(), openSockets(), heap);
    }

    private static int openSockets() {
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            return (int) open.filter(Vitals::isSocket).count();
        } catch (IOException e) {
            return 0;
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException e) {
            // Closed in the meantime.
            return false;
        }
    }

    @Override
    public String toString() {
        return threads + " threads, " + sockets + " sockets, " + (heapBytes >> 20) + " MiB";
    }
}
