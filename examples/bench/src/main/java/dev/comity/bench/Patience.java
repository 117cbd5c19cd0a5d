package dev.comity.bench;

import java.util.concurrent.TimeUnit;

/** How long a question may take before it ends undecided. */
final class Patience {
    private final long end;

    private Patience(long nanoseconds) {
        this.end = System.nanoTime() + nanoseconds;
    }

    static Patience ofSeconds(long seconds) {
        return new Patience(TimeUnit.SECONDS.toNanos(seconds));
    }

    boolean lasts() {
        return System.nanoTime() < end;
    }

    /** Ends the question if it is over. */
    void check() {
        if (!lasts()) {
            throw new ProofBenchmark.NotDecided("no end in time");
        }
    }

    /** {@return how many milliseconds are left; at least one} */
    long left() {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
    }
}
