package dev.comity.scenario;

import static dev.comity.scenario.SmallStress.DAY;
import static dev.comity.scenario.SmallStress.ISSUES;
import static dev.comity.scenario.SmallStress.ROUTER;
import static dev.comity.scenario.SmallStress.WORLD;
import static dev.comity.scenario.SmallStress.sampling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.scenario.Facet.Quantity;
import dev.comity.survey.Axis;
import dev.comity.survey.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Samples in a world small enough to reckon by hand. */
class StressTest {
    private static final Fraction NEVER = Fraction.ZERO;
    private static final Fraction ALWAYS = Fraction.ONE;

    private static Stress run(ShockModel shocks) {
        return Sampler.of(ROUTER, sampling(shocks, 7, 10)).run(0, 10);
    }

    private static Fraction mean(Stress stress, Quantity quantity) {
        return stress.of(quantity).mean();
    }

    @Test
    void whatNeverHappensChangesNothing() {
        Stress stress = run(SmallStress.blocked(NEVER, NEVER));

        assertThat(stress.complete()).isTrue();
        assertThat(stress.worst()).isEmpty();
        for (Quantity quantity : Quantity.values()) {
            assertThat(stress.of(quantity).counts())
                    .containsExactlyEntriesOf(ImmutableSortedMap.of(Fraction.ZERO, 10L));
        }
    }

    @Test
    void whatAlwaysHappensHappensInEverySample() {
        Stress stress = run(SmallStress.blocked(ALWAYS, ALWAYS));

        assertThat(mean(stress, Quantity.OPENED)).isEqualTo(Fraction.ONE);
        assertThat(mean(stress, Quantity.GAPS)).isEqualTo(Fraction.ONE);
        assertThat(mean(stress, Quantity.MOVED)).isEqualTo(Fraction.ONE);
        assertThat(mean(stress, Quantity.LOSING)).isEqualTo(Fraction.ONE);
        assertThat(stress.worst()).extracting(BadSample::index).containsExactly(0L, 1L, 2L);
    }

    @Test
    void issuesCountByWeightAndActorsByHead() {
        Stress assembly = run(SmallStress.blocked(NEVER, ALWAYS));
        assertThat(mean(assembly, Quantity.OPENED)).isEqualTo(Fraction.of(1, 4));
        assertThat(mean(assembly, Quantity.LOSING)).isEqualTo(Fraction.of(2, 3));
        assertThat(assembly.facets()
                        .get(Facet.of(Quantity.OPENED, Axis.DOMAIN, "health"))
                        .mean())
                .isEqualTo(Fraction.ONE);
        assertThat(assembly.facets()
                        .get(Facet.of(Quantity.OPENED, Axis.DOMAIN, "trade"))
                        .mean())
                .isEqualTo(Fraction.ZERO);
        assertThat(assembly.facets()
                        .get(Facet.of(Quantity.LOSING, Axis.STATE, "AAA"))
                        .mean())
                .isEqualTo(Fraction.of(1, 4));

        Stress league = run(SmallStress.blocked(ALWAYS, NEVER));
        assertThat(mean(league, Quantity.OPENED)).isEqualTo(Fraction.ZERO);
        assertThat(mean(league, Quantity.MOVED)).isEqualTo(Fraction.of(3, 4));
    }

    @Test
    void aBadSampleCanBeReplayed() {
        Stress stress = Sampler.of(ROUTER, sampling(SmallStress.blocked(Fraction.of(1, 2), Fraction.of(1, 2)), 1, 60))
                .run(0, 60);

        assertThat(stress.worst()).hasSize(3);
        for (BadSample bad : stress.worst()) {
            assertThat(Comparison.of(ROUTER, bad.scenario(), bad.scenario().issues())
                            .gapsOpened())
                    .isEqualTo(bad.gaps());
            assertThat(Sampler.of(ROUTER, sampling(SmallStress.blocked(Fraction.of(1, 2), Fraction.of(1, 2)), 1, 60))
                            .scenario(bad.index())
                            .steps())
                    .isEqualTo(bad.scenario().steps());
        }
    }

    @Test
    void oneIssueASampleIsDrawnByWeight() {
        Sampling one = new Sampling(
                "one",
                SmallStress.blocked(NEVER, ALWAYS),
                new IssueSource.One(ISSUES),
                ImmutableSortedSet.of(DAY),
                3,
                4000,
                0);
        Histogram opened = Sampler.of(ROUTER, one).run(0, 4000).of(Quantity.OPENED);

        assertThat(opened.mean().toDouble()).isCloseTo(0.25, within(4 * Math.sqrt(0.25 * 0.75 / 4000)));
        assertThat(opened.counts().keySet()).containsExactly(Fraction.ZERO, Fraction.ONE);
    }

    @Test
    void issuesAreMadeUpInRegions() {
        IssueSource.Made made = new IssueSource.Made(
                ImmutableSortedSet.of(Domain.HEALTH, Domain.TRADE),
                ImmutableSortedSet.of(GovernanceFunction.RULE_MAKING),
                NEVER);
        Portfolio sample =
                made.sample(dev.comity.testing.Worlds.twoRegions().on(dev.comity.testing.Worlds.TODAY), 40, 5);

        assertThat(sample.issues()).hasSize(40);
        assertThat(sample.issues()).allSatisfy(weighed -> {
            assertThat(weighed.issue().affects()).hasSizeBetween(2, 3);
            assertThat(List.of("AAA", "BBB", "CCC").containsAll(weighed.issue().affects())
                            || List.of("DDD", "EEE", "FFF")
                                    .containsAll(weighed.issue().affects()))
                    .isTrue();
        });
        assertThat(made.sample(WORLD.on(DAY), 10, 5).issues()).isEmpty();
        assertThat(made.sample(dev.comity.testing.Worlds.twoRegions().on(dev.comity.testing.Worlds.TODAY), 41, 5)
                        .issues()
                        .subList(0, 40))
                .isEqualTo(sample.issues());
    }

    @Test
    void anIssueThatAWorldDoesNotKnowIsLeftOut() {
        Portfolio strange = Portfolio.of(
                "strange", List.of(ISSUES.issues().get(0).issue(), SmallStress.issue("strange", Domain.TRADE, "ZZZ")));
        Sampling sampling = new Sampling(
                "strange",
                SmallStress.blocked(ALWAYS, ALWAYS),
                new IssueSource.Whole(strange),
                ImmutableSortedSet.of(DAY),
                0,
                1,
                1);
        Stress stress = Sampler.of(ROUTER, sampling).run(0, 1);

        assertThat(stress.leftOut()).isEqualTo(1);
        assertThat(mean(stress, Quantity.OPENED)).isEqualTo(Fraction.ONE);
    }

    @Test
    void aRunThatIsStoppedHandsBackWhatIsFinished() {
        Sampler sampler = Sampler.of(ROUTER, sampling(SmallStress.blocked(ALWAYS, NEVER), 7, 200));
        List<Stress> parts = new ArrayList<>();
        ImmutableRangeSet<Long> all = ImmutableRangeSet.of(Range.closedOpen(0L, 200L));
        Stress partial = sampler.run(all, 1, (done, of) -> done < 70, parts::add);

        assertThat(partial.size()).isEqualTo(70);
        assertThat(partial.complete()).isFalse();
        assertThat(parts).extracting(Stress::size).containsExactly(50L, 20L);
        assertThat(partial.merge(sampler.run(partial.missing(), 3, Progress.none(), part -> {})))
                .isEqualTo(sampler.run(0, 200));
    }

    @Test
    void anInterruptEndsARunAndStays() {
        Sampler sampler = Sampler.of(ROUTER, sampling(SmallStress.blocked(ALWAYS, NEVER), 7, 200));
        for (int threads : List.of(1, 2)) {
            Thread.currentThread().interrupt();
            Stress partial = sampler.run(
                    ImmutableRangeSet.of(Range.closedOpen(0L, 200_000L)), threads, Progress.none(), part -> {});
            assertThat(Thread.interrupted()).isTrue();
            assertThat(partial.size()).isLessThan(200_000);
        }
    }

    @Test
    void aModelThatCannotBeDrawnFailsTheRun() {
        ShockModel strange = new ShockModel.Blockages(ImmutableSortedSet.of("LEAGE"), ALWAYS);
        assertThatThrownBy(() -> run(strange))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LEAGE");
        assertThatThrownBy(() -> Sampler.of(ROUTER, sampling(strange, 0, 9))
                        .run(ImmutableRangeSet.of(Range.closedOpen(0L, 9L)), 2, Progress.none(), part -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        ShockModel unmeasured = new ShockModel.Withdrawals(
                ImmutableSortedSet.of(), ImmutableSortedSet.of(), ALWAYS, Optional.of("gold"));
        assertThatThrownBy(() -> run(unmeasured)).hasMessage("the world holds no measure `gold`");
    }

    @Test
    void onlyResultsOfOneSamplingAreMerged() {
        Sampler sampler = Sampler.of(ROUTER, sampling(SmallStress.blocked(ALWAYS, NEVER), 7, 20));
        Stress some = sampler.run(0, 10);
        Stress others = Sampler.of(ROUTER, sampling(SmallStress.blocked(NEVER, NEVER), 7, 20))
                .run(10, 20);

        assertThatThrownBy(() -> some.merge(sampler.run(9, 12))).hasMessage("samples [9..12) are in both results");
        assertThatThrownBy(() -> some.merge(others)).hasMessageStartingWith("only results of one sampling");
        assertThat(some.merge(sampler.none())).isEqualTo(some);
    }

    @Test
    void whatDoesNotMakeSenseIsRefused() {
        assertThatThrownBy(() -> new ShockModel.Chance(Fraction.of(3, 2), ImmutableList.of()))
                .hasMessage("a probability goes from 0 to 1, not `1.5`");
        assertThatThrownBy(() -> new StanceShares(Fraction.of(2, 3), Fraction.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sampling(new ShockModel.All(ImmutableList.of()), 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IdealPoints(ImmutableSortedMap.of(2000, ImmutableSortedMap.of("AAA", Double.NaN))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void idealPointsOfTheLastYearCount() {
        IdealPoints points = new IdealPoints(ImmutableSortedMap.of(
                1990, ImmutableSortedMap.of("AAA", 1.0), 2000, ImmutableSortedMap.of("AAA", 2.0)));

        assertThat(points.by(1999)).containsEntry("AAA", 1.0);
        assertThat(points.by(2020)).containsEntry("AAA", 2.0);
        assertThatThrownBy(() -> points.by(1989))
                .hasMessage("there are no ideal points by 1989; the first year is 1990");
    }
}
