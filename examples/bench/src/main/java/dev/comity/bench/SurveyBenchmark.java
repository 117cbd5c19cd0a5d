package dev.comity.bench;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Snapshot;
import dev.comity.survey.IssueGrid;
import dev.comity.survey.Portfolio;
import dev.comity.survey.Survey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Surveys of the embedded world: every measure of the whole, under the networked policy. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class SurveyBenchmark {
    private static final int FIRST = 1951;
    private static final int YEARS = 75;

    private final Portfolio cases = Portfolio.cases(Atlas.cases()).undated();

    private static Snapshot on(int year) {
        // The world keeps the snapshot of the day last asked for, with all that has been worked out: ask for another
        // first.
        Atlas.world().on(LocalDate.of(year, 6, 29));
        return Atlas.world().on(LocalDate.of(year, 6, 30));
    }

    private List<dev.comity.survey.Measurement> survey(int year) {
        return Survey.of(on(year), ReferencePolicies.networked(), cases).all();
    }

    /** What needs no routing, on one day. */
    @Benchmark
    public List<dev.comity.survey.Measurement> architecture() {
        return Survey.of(on(2025)).all();
    }

    /** Everything, with the cases routed. */
    @Benchmark
    public List<dev.comity.survey.Measurement> oneDay() {
        return survey(2025);
    }

    /** Everything, with the grid of all domains, functions and regions routed. */
    @Benchmark
    public List<dev.comity.survey.Measurement> oneDayOverTheGrid() {
        Snapshot snapshot = on(2025);
        return Survey.of(
                        snapshot,
                        ReferencePolicies.networked(),
                        IssueGrid.standard().on(snapshot))
                .all();
    }

    /** Everything on each of 75 years, with the cases routed. */
    @Benchmark
    public List<List<dev.comity.survey.Measurement>> years() {
        List<List<dev.comity.survey.Measurement>> years = new ArrayList<>();
        for (int year = FIRST; year < FIRST + YEARS; year++) {
            years.add(survey(year));
        }
        return years;
    }
}
