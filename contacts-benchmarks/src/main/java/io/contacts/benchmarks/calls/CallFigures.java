package io.contacts.benchmarks.calls;

/**
 * What so many calls with so many threads took.
 *
 * @param failed calls beside these
 * @param cpuNanos of the whole process, the compiler's threads included
 * @param compilerMillis how long the compiler was at work meanwhile
 */
record CallFigures(int threads, long calls, long failed, long cpuNanos, long wallNanos, long compilerMillis) {
    static CallFigures parse(String line) {
        String[] parts = line.split(" ", -1);
        return new CallFigures(
                Integer.parseInt(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]),
                Long.parseLong(parts[5]));
    }

    double cpuMicrosPerCall() {
        return cpuNanos / 1000.0 / calls;
    }

    double callsPerSecond() {
        return calls * 1e9 / wallNanos;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return threads + " " + calls + " " + failed + " " + cpuNanos + " " + wallNanos + " " + compilerMillis;
    }
}
