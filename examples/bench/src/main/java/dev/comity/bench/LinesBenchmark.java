package dev.comity.bench;

import com.google.common.collect.ImmutableMap;
import dev.comity.io.Documents;
import dev.comity.io.Read;
import dev.comity.model.Issue;
import dev.comity.routing.Decision;
import dev.comity.routing.Router;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The issues of the workload as JSON lines: read, decided, and the decisions written, an issue an operation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LinesBenchmark {
    static final ImmutableMap<String, String> ROWS = ImmutableMap.of(
            "decided", "decided, without lines",
            "read", "lines read",
            "readAndDecided", "lines read and decided",
            "inAndOut", "lines in, lines out, on all cores");
    private static final int ISSUES = 10_000;

    private final Workload workload = new Workload();
    private final Router router = Router.of(workload.world, workload.policy);
    private final Decision decision = router.decision();
    private final List<Issue> issues = workload.issues(ISSUES);
    private final String text =
            issues.stream().map(issue -> Documents.writeJson(issue) + "\n").collect(Collectors.joining());
    private final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    /** {@return how many bytes a line has on average} */
    static long length() {
        LinesBenchmark lines = new LinesBenchmark();
        return lines.bytes.length / ISSUES;
    }

    /** Issues are decided as they are. */
    @Benchmark
    @OperationsPerInvocation(ISSUES)
    public Decision decided() {
        issues.forEach(issue -> router.decide(issue, decision));
        return decision;
    }

    /** Lines are read. */
    @Benchmark
    @OperationsPerInvocation(ISSUES)
    public int read() {
        int affected = 0;
        for (Iterator<Read<Issue>> lines = lines(); lines.hasNext(); ) {
            affected += lines.next().get().affects().size();
        }
        return affected;
    }

    /** Lines are read and decided. */
    @Benchmark
    @OperationsPerInvocation(ISSUES)
    public Decision readAndDecided() {
        lines().forEachRemaining(line -> router.decide(line.get(), decision));
        return decision;
    }

    private Iterator<Read<Issue>> lines() {
        return Documents.issueLines("issues.jsonl", new StringReader(text));
    }

    /** Lines are read, decided and written, from bytes to bytes. */
    @Benchmark
    @OperationsPerInvocation(ISSUES)
    public void inAndOut() throws IOException {
        Documents.writeDecisions(
                router, "issues.jsonl", new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
    }
}
