package dev.comity.examples.spark;

import com.google.common.collect.Ordering;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/**
 * Times a survey in one process beside Spark on the same number of cores, in the same process, each twice: cold, with the
 * reading of documents, and then warm. Both write the answers as text.
 */
final class Measure {
    private static final double NANOS = 1e9;

    private final Question question;
    private final Path issues;
    private final int cores;
    private final PrintWriter out;

    Measure(Question question, Path issues, int cores, PrintWriter out) {
        this.question = question;
        this.issues = issues;
        this.cores = cores;
        this.out = out;
    }

    void run(int partitions) throws IOException {
        Path folder = Files.createTempDirectory("comity-spark");
        try {
            List<String> alone = timed("alone, 1 thread, cold", () -> alone(1, folder));
            timed("alone, 1 thread", () -> alone(1, folder));
            List<String> many = timed("alone, " + cores + " threads", () -> alone(cores, folder));
            same(alone, many);
            try (SparkSession spark = timed("start of Spark", () -> Sessions.local("" + cores))) {
                for (String name : List.of("Spark, cold", "Spark")) {
                    String target = folder.resolve(name).toString();
                    SurveyJob job = new SurveyJob(spark, question);
                    timed(name, () -> {
                        job.answers(issues.toString(), partitions, target + "/answers");
                        return target;
                    });
                    timed(name + ": table and summary", () -> job.summarize(target));
                    same(alone, spark.read().textFile(target + "/answers").collectAsList());
                }
            }
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private List<String> alone(int threads, Path folder) {
        try {
            List<String> answers = Alone.answers(question, Files.readAllLines(issues), threads);
            Files.write(folder.resolve("alone"), answers);
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void same(List<String> some, List<String> others) {
        Ordering<String> order = Ordering.natural();
        if (!order.sortedCopy(some).equals(order.sortedCopy(others))) {
            throw new IllegalStateException("the answers differ");
        }
    }

    private <T> T timed(String name, Supplier<T> work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long clock = System.nanoTime();
        T result = work.get();
        out.println(String.format(
                Locale.ROOT,
                "%-28s %6.1f s of processor, %6.1f s by the clock",
                name,
                (system.getProcessCpuTime() - cpu) / NANOS,
                (System.nanoTime() - clock) / NANOS));
        return result;
    }
}
