package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.finding.Finding;
import dev.comity.model.Change;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.routing.Router;
import dev.comity.scenario.IssueSource;
import dev.comity.scenario.Sampler;
import dev.comity.scenario.Sampling;
import dev.comity.scenario.ShockModel;
import dev.comity.scenario.StanceShares;
import dev.comity.scenario.Step;
import dev.comity.scenario.Stress;
import dev.comity.schema.Validator;
import dev.comity.survey.Portfolio;
import dev.comity.testing.Worlds;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Shocks, samplings and their results come back from their documents; what is wrong is told by line. */
class StressDocumentsTest {
    private static final Fraction THIRD = Fraction.of(1, 3);
    private static final ShockModel.All SHOCKS = new ShockModel.All(ImmutableList.of(
            new ShockModel.Chance(
                    Fraction.of(1, 2), ImmutableList.of(new Step.Alter(new Change.End("SOUTH", Worlds.TODAY)))),
            new ShockModel.Withdrawals(
                    ImmutableSortedSet.of("AAA"), ImmutableSortedSet.of(), THIRD, Optional.of("population")),
            new ShockModel.Blockages(ImmutableSortedSet.of("COUNCIL"), Fraction.ONE),
            new ShockModel.Losses(
                    ImmutableSortedSet.of("NORTH"), Optional.of(GovernanceFunction.FINANCING), THIRD, Fraction.ZERO),
            new ShockModel.Positions(
                    ImmutableSortedSet.of("TRADE"),
                    ImmutableSortedMap.of("AAA", new StanceShares(THIRD, THIRD)),
                    new StanceShares(Fraction.ZERO, THIRD),
                    ImmutableSortedMap.of("bloc", ImmutableSortedSet.of("AAA", "BBB")),
                    Fraction.of(4, 5)),
            new ShockModel.Spatial(
                    ImmutableSortedSet.of(), ImmutableSortedMap.of("AAA", 1.5, "DDD", -0.25), 0.1, 1, 2, 0.3),
            new ShockModel.All(ImmutableList.of(new ShockModel.Blockages(ImmutableSortedSet.of(), THIRD)))));

    private static Sampling sampling(IssueSource issues, long seed) {
        return new Sampling("all kinds", SHOCKS, issues, ImmutableSortedSet.of(Worlds.TODAY), seed, 30, 3);
    }

    private static Portfolio portfolio() {
        Issue health = Issue.builder()
                .id("health")
                .domain(Domain.HEALTH)
                .functions(GovernanceFunction.COORDINATION)
                .affects("AAA", "DDD")
                .build();
        Issue peace = Issue.builder()
                .id("peace")
                .domain(Domain.PEACE_SECURITY)
                .functions(GovernanceFunction.MEDIATION, GovernanceFunction.ENFORCEMENT)
                .affects("DDD", "EEE")
                .build();
        return new Portfolio(
                "two",
                ImmutableList.of(
                        new Portfolio.Weighed(health, THIRD), new Portfolio.Weighed(peace, Fraction.of(2, 1))));
    }

    @Test
    void shocksAndSamplingsComeBack() {
        Validator.assertTaken("shocks", Documents.write(SHOCKS));
        assertThat(Documents.shocks("shocks.yaml", Documents.write(SHOCKS)).get())
                .isEqualTo(SHOCKS);
        IssueSource made = new IssueSource.Made(
                ImmutableSortedSet.of(Domain.HEALTH), ImmutableSortedSet.of(GovernanceFunction.COORDINATION), THIRD);
        for (IssueSource issues : List.of(new IssueSource.Whole(portfolio()), new IssueSource.One(portfolio()), made)) {
            Sampling sampling = sampling(issues, Long.MIN_VALUE);
            Validator.assertTaken("sampling", Documents.write(sampling));
            assertThat(Documents.sampling("sampling.yaml", Documents.write(sampling))
                            .get())
                    .isEqualTo(sampling);
            assertThat(Documents.sampling("sampling.json", Documents.writeJson(sampling))
                            .get())
                    .isEqualTo(sampling);
        }
    }

    /** As a job elsewhere does it: a document and a range go out, a document comes back, and results are merged. */
    @Test
    void aRangeCanBeWorkedOnElsewhere() {
        Router router = Router.of(Worlds.twoRegions(), ReferencePolicies.networked());
        String sent = Documents.writeJson(sampling(new IssueSource.Whole(portfolio()), 8));
        Stress merged = null;
        for (int from = 20; from >= 0; from -= 10) {
            Sampling received = Documents.sampling("sent.json", sent).get();
            String answer = Documents.writeJson(Sampler.of(router, received).run(from, from + 10));
            Validator.assertTaken("stress", answer);
            Stress part = Documents.stress("answer.json", answer).get();
            merged = merged == null ? part : part.merge(merged);
        }
        Stress whole = Sampler.of(router, sampling(new IssueSource.Whole(portfolio()), 8))
                .run(0, 30);

        assertThat(whole.worst()).isNotEmpty();
        assertThat(merged).isEqualTo(whole);
        assertThat(Documents.writeJson(merged)).isEqualTo(Documents.writeJson(whole));
    }

    @Test
    void flawsOfModelsAreToldWithTheirPlaces() {
        String text = """
                format: comity-shocks/1
                shocks:
                  - blockades: {probability: 0.1}
                  - blockages: {probability: 1.5}
                  - withdrawals: {actors: [AAA]}
                  - positions: {blocs: {a: [AAA], b: [AAA]}}
                  - positions: {others: {oppose: 0.7, abstain: 0.7}}
                """;
        assertThat(Documents.shocks("m.yaml", text).findings().all())
                .extracting(Finding::toString)
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).startsWith("m.yaml:3:").contains("did you mean `blockages`?"),
                        one -> assertThat(one).startsWith("m.yaml:4:").contains("is not a share"),
                        one -> assertThat(one).startsWith("m.yaml:5:").contains("`probability` is missing"),
                        one -> assertThat(one).startsWith("m.yaml:6:").contains("`AAA` is in two blocs"),
                        one -> assertThat(one).startsWith("m.yaml:7:").contains("shares go from 0 to 1 together"));
    }

    @Test
    void votesBecomeShares() {
        String table = "vote,rollcall,state\nyes,1,AAA\nno,2,AAA\n3,3,AAA\nabstain,4,AAA\nabsent,5,AAA\n1,1,BBB\n";

        assertThat(Documents.voteShares("votes.csv", new StringReader(table)).get())
                .containsExactly(
                        java.util.Map.entry("AAA", new StanceShares(Fraction.of(1, 2), Fraction.of(1, 4))),
                        java.util.Map.entry("BBB", StanceShares.supporting()));
    }

    @Test
    void pointsAreReadByYear() {
        String table = "state,year,point,note\nAAA,2000,-1.5,\nBBB,2000,0.25,\"a, b\"\nAAA,2001,2,\n";
        var points =
                Documents.idealPoints("points.csv", new StringReader(table)).get();

        assertThat(points.by(2000)).containsExactly(java.util.Map.entry("AAA", -1.5), java.util.Map.entry("BBB", 0.25));
        assertThat(points.by(2005)).containsExactly(java.util.Map.entry("AAA", 2.0));
    }

    @Test
    void flawsOfTablesAreToldWithTheirLines() {
        String table = "state,year,point\nAAA,2000,one\nBBB,2000\n,2000,1\nCCC,2000,1\nCCC,2000,2\nDDD,2000,NaN\n";

        assertThat(Documents.idealPoints("points.csv", new StringReader(table))
                        .findings()
                        .all())
                .extracting(finding -> finding.place().line())
                .containsExactly(2, 3, 4, 6, 7);
        assertThat(Documents.idealPoints("points.csv", new StringReader("state,year\n"))
                        .findings()
                        .all())
                .extracting(Finding::message)
                .containsExactly("the table has no column `point`");
        assertThat(Documents.voteShares("votes.csv", new StringReader(""))
                        .findings()
                        .hasErrors())
                .isTrue();
    }
}
