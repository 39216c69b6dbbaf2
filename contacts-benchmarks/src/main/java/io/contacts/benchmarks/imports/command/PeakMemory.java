package io.contacts.benchmarks.imports.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The most memory that a process ever held, as the system says it until the process ends. */
public final class PeakMemory {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long POLL_MILLIS = 20;

    private final Process process;
    private final Thread watcher = new Thread(this::watch, "peak-memory");
    private volatile double mib;

    private PeakMemory(Process process) {
        this.process = process;
    }

    /** Watches a process from now on. */
    public static PeakMemory of(Process process) {
        PeakMemory peak = new PeakMemory(process);
        peak.watcher.setDaemon(true);
        peak.watcher.start();
        return peak;
    }

    /** In MiB, when the process has ended; 0 where the system does not say. */
    public double mib() throws InterruptedException {
        watcher.join();
        return mib;
    }

    private void watch() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            while (process.isAlive()) {
                Matcher peak = PEAK.matcher(Files.readString(status));
                if (peak.find()) {
                    mib = Long.parseLong(peak.group(1)) / 1024.0;
                }
                // The system tells nobody when the peak rises: it can only be looked at.
                Thread.sleep(POLL_MILLIS);
            }
        } catch (IOException e) {
            // It has just ended, or this system has no such file.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
