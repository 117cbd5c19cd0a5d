package dev.comity.routing;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Works on items in parallel and gives the results in the order of the items. It reads a few batches ahead and no more,
 * so that any number of items fits in memory. Who takes the results works with the common pool while there is nothing to
 * take, so that no batch waits for a pool that is small or busy. What fails is thrown in its turn, after the results of the
 * batches before it. For one thread at a time.
 *
 * @param <T> the items
 * @param <R> the results
 */
final class InOrder<T, R> implements Iterator<R>, AutoCloseable {
    private final int mostAhead = 4 * ForkJoinPool.getCommonPoolParallelism() + 4;
    private final Iterator<? extends T> items;
    private final int together;
    private final BiFunction<? super T, Decision, ? extends R> each;
    private final Router router;
    private final Queue<Decision> idle = new ConcurrentLinkedQueue<>();
    private final ArrayDeque<FutureTask<List<R>>> ahead = new ArrayDeque<>();
    private Iterator<R> ready = List.<R>of().iterator();
    /** What reading items threw. */
    private @Nullable Throwable failure;

    /**
     * Reads nothing yet.
     *
     * @param together how many items make a batch
     */
    InOrder(
            Router router,
            Iterator<? extends T> items,
            int together,
            BiFunction<? super T, Decision, ? extends R> each) {
        this.router = router;
        this.items = items;
        this.together = together;
        this.each = each;
    }

    @Override
    public boolean hasNext() {
        if (!ready.hasNext()) {
            readAhead();
            FutureTask<List<R>> first = ahead.poll();
            if (first != null) {
                ready = result(first).iterator();
            } else if (failure != null) {
                throw unchecked(failure);
            }
        }
        return ready.hasNext();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more results");
        }
        return ready.next();
    }

    /** Gives up what has been read ahead. */
    @Override
    public void close() {
        ahead.forEach(batch -> batch.cancel(false));
        ahead.clear();
    }

    private void readAhead() {
        while (ahead.size() < mostAhead && failure == null) {
            List<T> batch = batch();
            if (batch.isEmpty()) {
                return;
            }
            FutureTask<List<R>> task = new FutureTask<>(() -> work(batch));
            ahead.add(task);
            ForkJoinPool.commonPool().execute(task);
        }
    }

    private List<T> batch() {
        List<T> batch = new ArrayList<>(together);
        try {
            while (batch.size() < together && items.hasNext()) {
                batch.add(items.next());
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        return batch;
    }

    private List<R> work(List<T> batch) {
        Decision known = idle.poll();
        Decision decision = known == null ? router.decision() : known;
        List<R> results = new ArrayList<>(batch.size());
        for (T item : batch) {
            results.add(each.apply(item, decision));
        }
        idle.add(decision);
        return results;
    }

    /** {@return the results of a batch}; works on it, or on those after it, until it is done. To run what runs does nothing. */
    private List<R> result(FutureTask<List<R>> first) {
        first.run();
        for (Iterator<FutureTask<List<R>>> next = ahead.iterator(); next.hasNext() && !first.isDone(); ) {
            next.next().run();
        }
        try {
            return Uninterruptibles.getUninterruptibly(first);
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable failure) {
        Throwables.throwIfUnchecked(failure);
        throw new IllegalStateException("neither an exception that is unchecked nor an error", failure);
    }
}
