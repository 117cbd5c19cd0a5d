package dev.comity.examples.spark;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.UncheckedExecutionException;
import dev.comity.scenario.Sampler;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * What was made of documents in this process, so that an executor reads them once and not for every task. The documents
 * themselves are the keys; the last two of a kind are kept.
 */
final class Prepared {
    private static final Cache<Question, List<Question.Place>> PLACES = cache();
    private static final Cache<Drawing, Sampler> SAMPLERS = cache();

    private Prepared() {}

    static List<Question.Place> places(Question question) {
        return get(PLACES, question, question::places);
    }

    static Sampler sampler(Drawing drawing) {
        return get(SAMPLERS, drawing, drawing::sampler);
    }

    private static <K, V> Cache<K, V> cache() {
        return CacheBuilder.newBuilder().maximumSize(2).build();
    }

    private static <K, V> V get(Cache<K, V> cache, K key, Callable<V> make) {
        try {
            return cache.get(key, make);
        } catch (UncheckedExecutionException e) {
            throw (RuntimeException) e.getCause();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
