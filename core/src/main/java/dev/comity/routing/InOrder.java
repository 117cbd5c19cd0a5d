package dev.comity.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiFunction;

/**
 * Works on items in parallel and gives the results in the order of the items. It reads a few batches ahead and no more,
 * so that any number of items fits in memory.
 *
 * @param <T> the items
 * @param <R> the results
 */
final class InOrder<T, R> implements Iterator<R> {
    private static final int BATCH = 128;

    private final int mostAhead = 4 * ForkJoinPool.getCommonPoolParallelism() + 4;
    private final Iterator<? extends T> items;
    private final BiFunction<? super T, Decision, ? extends R> each;
    private final Router router;
    private final Queue<Decision> idle = new ConcurrentLinkedQueue<>();
    private final ArrayDeque<ForkJoinTask<List<R>>> ahead = new ArrayDeque<>();
    private Iterator<R> ready = List.<R>of().iterator();

    InOrder(Router router, Iterator<? extends T> items, BiFunction<? super T, Decision, ? extends R> each) {
        this.router = router;
        this.items = items;
        this.each = each;
    }

    @Override
    public boolean hasNext() {
        if (!ready.hasNext()) {
            readAhead();
            ForkJoinTask<List<R>> first = ahead.poll();
            ready = first == null ? ready : first.join().iterator();
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

    private void readAhead() {
        while (ahead.size() < mostAhead && items.hasNext()) {
            List<T> batch = new ArrayList<>(BATCH);
            while (batch.size() < BATCH && items.hasNext()) {
                batch.add(items.next());
            }
            ahead.add(ForkJoinPool.commonPool().submit(() -> work(batch)));
        }
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
}
