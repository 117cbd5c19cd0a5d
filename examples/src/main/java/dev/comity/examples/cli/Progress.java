package dev.comity.examples.cli;

import java.io.PrintWriter;

/** Tells on standard error what a long run is at; says nothing of a short one. */
final class Progress {
    private static final long QUIET_NANOS = 2_000_000_000L;

    private final PrintWriter err;
    private final long start = System.nanoTime();

    Progress(PrintWriter err) {
        this.err = err;
    }

    /** Says what comes next. */
    void at(String what) {
        if (System.nanoTime() - start > QUIET_NANOS) {
            err.println("… " + what);
            err.flush();
        }
    }
}
