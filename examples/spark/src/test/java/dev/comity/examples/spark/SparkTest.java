package dev.comity.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.io.Documents;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Words;
import dev.comity.routing.Allocation;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.scenario.Facet;
import dev.comity.scenario.IssueSource;
import dev.comity.scenario.Sampler;
import dev.comity.scenario.Sampling;
import dev.comity.scenario.Scenario;
import dev.comity.scenario.ShockModel;
import dev.comity.scenario.Stress;
import dev.comity.survey.Portfolio;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However the work is divided, Spark finds what the plain router finds on the objects themselves, without any document in
 * between.
 */
class SparkTest {
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2009, 5, 1), LocalDate.of(2024, 5, 1));
    private static final Router ROUTER = Router.of(Atlas.world(), ReferencePolicies.networked());
    private static final List<Scenario> SCENARIOS = Atlas.scenarios().stream()
            .filter(each ->
                    each.id().equals("council-blocked-by-one") || each.id().equals("wto-settles-no-disputes"))
            .toList();

    @TempDir
    static Path folder;

    private static SparkSession spark;
    private static List<Issue> issues;
    private static Path file;
    /** The answers as lines of JSON, sorted. */
    private static List<String> lines;

    /** Of each scenario, day and verdict how many issues are complete or not, and their units and gaps. */
    private static final TreeMap<String, long[]> SUMS = new TreeMap<>();

    @BeforeAll
    static void routeAlone() throws IOException {
        issues = issues();
        file = Files.write(
                folder.resolve("issues.jsonl"),
                issues.stream().map(Documents::writeJson).toList());
        lines = new ArrayList<>();
        assertThat(SCENARIOS).hasSize(2);
        for (LocalDate day : DAYS) {
            route(Scenario.builder().id("as-is").build(), day);
            SCENARIOS.forEach(scenario -> route(scenario, day));
        }
        lines.sort(null);
        spark = Sessions.local("2");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    /** Made-up issues, the embedded cases with all that is known of them, and one of a state that is younger than a day. */
    private static List<Issue> issues() {
        List<Issue> all = new ArrayList<>();
        new IssueSource.Made(
                        ImmutableSortedSet.of(Domain.TRADE, Domain.PEACE_SECURITY, Domain.HEALTH),
                        ImmutableSortedSet.copyOf(GovernanceFunction.values()),
                        Fraction.of(1, 4))
                .sample(Atlas.world().on(DAYS.get(0)), 60, 7)
                .issues()
                .forEach(weighed -> all.add(weighed.issue()));
        Atlas.cases().forEach(each -> all.add(each.issue()));
        all.add(Issue.builder()
                .id("south \"sudan\"")
                .domain(Domain.HEALTH)
                .functions(GovernanceFunction.COORDINATION)
                .affects("SSD")
                .build());
        return all;
    }

    private static void route(Scenario scenario, LocalDate day) {
        Router router = ROUTER.through(scenario.applyTo(ROUTER.world()));
        for (Issue issue : issues) {
            Issue dated = issue.toBuilder().date(day).knownAt(Optional.empty()).build();
            String head = "{\"scenario\":\"" + scenario.id() + "\",\"day\":\"" + day + "\",\"issue\":"
                    + quoted(issue.id()) + ",\"verdict\":";
            String place = scenario.id() + " " + day + " ";
            try {
                Routing routing = router.route(scenario.applyTo(dated, ROUTER.world()));
                String verdict = Words.of(routing.verdict());
                lines.add(head + quoted(verdict) + ",\"complete\":" + routing.complete() + ",\"units\":"
                        + units(routing) + "}");
                long gaps = routing.allocations().values().stream()
                        .filter(each -> each.status() == Status.GAP)
                        .count();
                add(place + verdict, routing.complete(), routing.allocations().size(), gaps);
            } catch (InvalidDescriptionException e) {
                lines.add(head + "\"left-out\",\"why\":" + quoted(e.getMessage()) + "}");
                add(place + "left-out", false, 0, 0);
            }
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String units(Routing routing) {
        return routing.allocations().values().stream().map(SparkTest::unit).collect(Collectors.joining(",", "[", "]"));
    }

    private static String unit(Allocation allocation) {
        return "{\"domain\":" + quoted(allocation.unit().domain().path()) + ",\"function\":"
                + quoted(Words.of(allocation.unit().function())) + ",\"status\":"
                + quoted(Words.of(allocation.status())) + ",\"leads\":"
                + allocation.leadIds().stream().map(SparkTest::quoted).collect(Collectors.joining(",", "[", "]")) + "}";
    }

    private static void add(String key, boolean complete, int units, long gaps) {
        long[] sums = SUMS.computeIfAbsent(key, any -> new long[4]);
        sums[0]++;
        sums[1] += complete ? 1 : 0;
        sums[2] += units;
        sums[3] += gaps;
    }

    /** Else the rest would compare nothing. */
    @Test
    void scenariosDaysAndVerdictsDiffer() {
        assertThat(lines).anyMatch(line -> line.contains("\"south \\\"sudan\\\"\",\"verdict\":\"left-out\""));
        assertThat(SUMS.keySet())
                .contains("as-is 2009-05-01 left-out")
                .anyMatch(key -> key.endsWith("regional"))
                .anyMatch(key -> key.endsWith("multilateral"));
        assertThat(lines).hasSize(issues.size() * 6).doesNotHaveDuplicates();
        for (String other : List.of("council-blocked-by-one", "wto-settles-no-disputes")) {
            assertThat(lines.stream().filter(line -> line.contains(other)).map(line -> line.replace(other, "as-is")))
                    .anyMatch(line -> !lines.contains(line));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 16})
    void answersTableAndSummaryAreThoseOfOneProcess(int partitions) throws IOException {
        String out = folder.resolve("out" + partitions).toString();
        new SurveyJob(spark, Question.of(ROUTER, SCENARIOS, DAYS)).run(file.toString(), partitions, out);
        assertThat(written(out + "/answers").sorted()).containsExactlyElementsOf(lines);
        Dataset<Row> table = spark.read().parquet(out + "/table");
        assertThat(table.toJSON().collectAsList().stream().sorted()).containsExactlyElementsOf(lines);
        assertThat(written(out + "/summary")).containsExactlyElementsOf(summary());
    }

    private static List<String> summary() {
        List<String> rows = new ArrayList<>();
        SUMS.forEach((key, sums) -> {
            String[] place = key.split(" ");
            rows.add("{\"scenario\":" + quoted(place[0]) + ",\"day\":" + quoted(place[1]) + ",\"verdict\":"
                    + quoted(place[2]) + ",\"issues\":" + sums[0] + ",\"complete\":" + sums[1] + ",\"units\":" + sums[2]
                    + ",\"gaps\":" + sums[3] + "}");
        });
        return rows;
    }

    private static Stream<String> written(String folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> parts = Files.list(Path.of(folder))) {
            for (Path part : parts.filter(each -> each.getFileName().toString().startsWith("part-"))
                    .toList()) {
                lines.addAll(Files.readAllLines(part));
            }
        }
        return lines.stream();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void threadsOfOneProcessFindTheSame(int threads) throws IOException {
        Question question = Question.of(ROUTER, SCENARIOS, DAYS);
        assertThat(Alone.answers(question, Files.readAllLines(file), threads))
                .containsExactlyInAnyOrderElementsOf(lines);
    }

    @ParameterizedTest
    @CsvSource({"1, 23", "2, 5", "7, 4", "16, 1"})
    void samplesMergeToThoseOfOneProcess(int partitions, int part) throws IOException {
        ShockModel shocks = new ShockModel.Blockages(ImmutableSortedSet.of("UNSC", "WTO"), Fraction.of(3, 10));
        IssueSource cases = new IssueSource.Whole(Portfolio.cases(Atlas.cases()));
        Sampling sampling = new Sampling("blockages", shocks, cases, ImmutableSortedSet.copyOf(DAYS), 5, 23, 3);
        Stress expected = Sampler.of(ROUTER, sampling).run(0, 23);
        assertThat(expected.of(Facet.Quantity.OPENED).positive()).isPositive();

        String out = folder.resolve("samples" + partitions).toString();
        Stress found = new SamplesJob(spark, Drawing.of(ROUTER, sampling)).run(part, partitions, out);
        assertThat(found).isEqualTo(expected);
        assertThat(written(out + "/stress")).containsExactly(Documents.writeJson(expected));
        assertThat(written(out + "/parts")).hasSize((23 + part - 1) / part);
    }

    /** What reaches an executor twice is equal, not the same. */
    @Test
    void anExecutorReadsDocumentsOnce() throws IOException, ClassNotFoundException {
        Question question = Question.of(ROUTER, SCENARIOS, DAYS);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        new ObjectOutputStream(sent).writeObject(question);
        Object received = new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray())).readObject();
        assertThat(received).isEqualTo(question).isNotSameAs(question);
        assertThat(Prepared.places((Question) received)).isSameAs(Prepared.places(question));
    }

    @Test
    void aLineThatIsNoIssueEndsTheJob() throws IOException {
        Path bad = Files.write(folder.resolve("bad.jsonl"), List.of("{\"id\": \"x\"}"));
        SurveyJob job = new SurveyJob(spark, Question.of(ROUTER, List.of(), DAYS));
        String out = folder.resolve("bad").toString();
        assertThatThrownBy(() -> job.run(bad.toString(), 2, out)).hasStackTraceContaining("domain");
    }
}
