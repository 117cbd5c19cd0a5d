package dev.comity.examples.cli;

import dev.comity.scenario.Progress;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells how far a run is, and ends it when the program is asked to end (by SIGINT or SIGTERM): what is begun is brought to
 * an end, kept and told, within some seconds.
 */
final class Watch implements Progress, AutoCloseable {
    private static final long NANOS = 1_000_000_000L;
    private static final long PATIENCE_SECONDS = 20;
    private static final boolean TERMINAL = System.console() != null;
    /** A terminal shows one line that changes; elsewhere lines are few. */
    private static final long PAUSE = TERMINAL ? NANOS : 10 * NANOS;

    private final Optional<PrintWriter> err;
    private final long start = System.nanoTime();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");
    private volatile boolean stopped;
    private long told = start;

    Watch(Optional<PrintWriter> err) {
        this.err = err;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public boolean goOn(long done, long all) {
        long now = System.nanoTime();
        if (err.isPresent() && (now - told >= PAUSE || done == all)) {
            told = now;
            tell(err.get(), done, all, (now - start) / NANOS);
        }
        return !stopped;
    }

    private static void tell(PrintWriter err, long done, long all, long seconds) {
        long left = seconds * (all - done) / done;
        String line = "… " + done + " of " + all + " after " + seconds + " s; about " + left + " s to go";
        if (TERMINAL && done < all) {
            err.print("\r" + line + "  ");
        } else {
            err.println(TERMINAL ? "\r" + line + "  " : line);
        }
        err.flush();
    }

    private void stop() {
        stopped = true;
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        if (!stopped) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
