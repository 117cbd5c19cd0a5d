package dev.comity.io;

import com.google.common.collect.Iterators;
import com.google.common.collect.Streams;
import dev.comity.finding.Findings;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Issue;
import dev.comity.routing.Decision;
import dev.comity.routing.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides issues of JSON lines; gives a line of JSON for each. */
final class DecisionLines {
    private static final int TOGETHER = 128;

    private final Router router;
    private final String source;
    private final Limits limits;
    private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();

    private DecisionLines(Router router, String source, Limits limits) {
        this.router = router;
        this.source = source;
        this.limits = limits;
    }

    static Stream<String> of(Router router, String source, Reader lines) {
        Limits limits = Limits.standard();
        DecisionLines made = new DecisionLines(router, source, limits);
        Iterator<List<JsonLines.Line>> batches = Iterators.partition(new JsonLines(lines, limits), TOGETHER);
        return router.decideBatches(Streams.stream(batches), made.working(Worker::texts))
                .flatMap(List::stream);
    }

    static void write(Router router, String source, InputStream issues, OutputStream decisions, Limits limits)
            throws IOException {
        DecisionLines made = new DecisionLines(router, source, limits);
        Stream<LineBatches.Batch> batches = Streams.stream(new LineBatches(issues, limits));
        try (Stream<byte[]> written = router.decideBatches(batches, made.working(Worker::bytes))) {
            for (Iterator<byte[]> next = written.iterator(); next.hasNext(); ) {
                decisions.write(next.next());
                if (Thread.interrupted()) {
                    throw new InterruptedIOException("the thread was interrupted");
                }
            }
            decisions.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** {@return what is made of a batch by a worker that no other thread uses meanwhile} */
    private <B, R> BiFunction<B, Decision, R> working(Work<B, R> work) {
        return (batch, decision) -> {
            Worker known = idle.poll();
            Worker worker = known == null ? new Worker() : known;
            R result = work.of(worker, batch, decision);
            idle.add(worker);
            return result;
        };
    }

    /** How a worker makes something of a batch. */
    private interface Work<B, R> {
        R of(Worker worker, B batch, Decision decision);
    }

    /** What one thread needs. */
    private final class Worker {
        private final IssueLineReader reader = new IssueLineReader();
        private final DecisionPrinter printer = new DecisionPrinter();

        List<String> texts(List<JsonLines.Line> lines, Decision decision) {
            List<String> texts = new ArrayList<>(lines.size());
            for (JsonLines.Line line : lines) {
                decide(line, decision);
                texts.add(new String(printer.take(), StandardCharsets.UTF_8));
            }
            return texts;
        }

        byte[] bytes(LineBatches.Batch batch, Decision decision) {
            for (JsonLines.Line line : (Iterable<JsonLines.Line>) () -> new BytesOfLines(batch, limits)) {
                decide(line, decision);
                printer.endLine();
            }
            return printer.take();
        }

        private void decide(JsonLines.Line line, Decision decision) {
            Read<Issue> read = IssueDocuments.line(line, source, limits, reader);
            if (read.findings().hasErrors() || read.value().isEmpty()) {
                refuse(line, read.findings());
            } else {
                decide(line, read.value().get(), decision);
            }
        }

        private void decide(JsonLines.Line line, Issue issue, Decision decision) {
            try {
                router.decide(issue, decision);
            } catch (InvalidDescriptionException e) {
                refuse(line, e.findings());
                return;
            }
            printer.decided(line.number(), issue.id(), decision);
        }

        private void refuse(JsonLines.Line line, Findings findings) {
            String faults = findings.errors().stream()
                    .map(fault -> fault.remedy().isEmpty() ? fault.message() : fault.message() + "; " + fault.remedy())
                    .collect(Collectors.joining("; "));
            printer.refused(line.number(), faults);
        }
    }
}
