package dev.comity.scenario;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** One run of a sampler: parts of the samples, worked on by some threads. */
final class SampleRun {
    private final Sampler sampler;
    private final Progress progress;
    private final Consumer<Stress> finished;
    private final Queue<Range<Long>> parts = new ConcurrentLinkedQueue<>();
    private final long all;
    private volatile boolean stop;
    private long done;
    private Stress result;

    SampleRun(Sampler sampler, ImmutableRangeSet<Long> indexes, Progress progress, Consumer<Stress> finished) {
        this.sampler = sampler;
        this.progress = progress;
        this.finished = finished;
        this.all = Stress.size(indexes);
        this.result = sampler.none();
        for (Range<Long> range : indexes.asRanges()) {
            for (long from = range.lowerEndpoint(); from < range.upperEndpoint(); from += Sampler.PART) {
                parts.add(Range.closedOpen(from, Math.min(from + Sampler.PART, range.upperEndpoint())));
            }
        }
    }

    Stress with(int threads) {
        if (threads == 1) {
            work();
            return result;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        List<Future<?>> futures = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            futures.add(workers.submit(this::work));
        }
        workers.shutdown();
        boolean interrupted = false;
        for (Future<?> future : futures) {
            interrupted |= await(future);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return result;
    }

    /** {@return whether this thread was interrupted meanwhile} The parts begun are cut short, and waited for. */
    private boolean await(Future<?> future) {
        boolean interrupted = false;
        while (true) {
            try {
                future.get();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
                stop = true;
            } catch (ExecutionException e) {
                stop = true;
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private void work() {
        try {
            Range<Long> part = parts.poll();
            while (part != null && goOn()) {
                add(sampler.part(part, this::goOn, this::tick));
                part = parts.poll();
            }
        } catch (RuntimeException e) {
            stop = true;
            throw e;
        }
    }

    private boolean goOn() {
        return !stop && !Thread.currentThread().isInterrupted();
    }

    private synchronized void tick() {
        done++;
        stop |= !progress.goOn(done, all);
    }

    private synchronized void add(Stress part) {
        if (part.size() > 0) {
            result = result.merge(part);
            finished.accept(part);
        }
    }
}
