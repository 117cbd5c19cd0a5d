package dev.comity.examples.spark;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same survey without Spark: one process with some threads, to measure Spark against. */
final class Alone {
    private Alone() {}

    /**
     * {@return the answers, in the order of issues and places}
     *
     * @param issues issues, each as a line of JSON
     * @param threads how many threads share them, at least one
     */
    static List<String> answers(Question question, List<String> issues, int threads) {
        List<Question.Place> places = question.places();
        int size = Math.max(1, (issues.size() + threads - 1) / threads);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<String>>> parts = new ArrayList<>();
            for (List<String> part : Lists.partition(issues, size)) {
                parts.add(workers.submit(() -> answers(new Surveyor(places), part)));
            }
            List<String> answers = new ArrayList<>();
            for (Future<List<String>> part : parts) {
                answers.addAll(part.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<String> answers(Surveyor surveyor, List<String> issues) {
        List<String> answers = new ArrayList<>();
        for (String issue : issues) {
            answers.addAll(surveyor.answer(issue));
        }
        return answers;
    }
}
