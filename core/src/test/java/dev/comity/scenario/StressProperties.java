package dev.comity.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Architecture;
import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.model.Snapshot;
import dev.comity.routing.Router;
import dev.comity.scenario.Facet.Quantity;
import dev.comity.survey.Portfolio;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Samples against everything that can happen, and against themselves in other parts and threads. */
class StressProperties {
    private static final Router ROUTER = Router.of(Architecture.builder().build(), ReferencePolicies.networked());
    private static final int SHOCKS = 4;

    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    /** Each of some random shocks with a random probability in tenths. */
    private static List<ShockModel.Chance> chances(Question question, Random random) {
        List<ShockModel.Chance> chances = new ArrayList<>();
        for (int i = 0; i < SHOCKS; i++) {
            Scenario shock = ScenarioProperties.steps(question, random, 1);
            chances.add(new ShockModel.Chance(Fraction.of(1 + random.nextInt(9), 10), shock.steps()));
        }
        return chances;
    }

    private static Sampling whole(Question question, List<ShockModel.Chance> chances, Random random, int samples) {
        return new Sampling(
                "random",
                new ShockModel.All(ImmutableList.copyOf(chances)),
                new IssueSource.Whole(Portfolio.of("one", List.of(question.issue()))),
                ImmutableSortedSet.of(question.issue().date().orElseThrow()),
                random.nextLong(),
                samples,
                samples);
    }

    /** On one of two days, at times one issue a sample. */
    private static Sampling varied(Question question, List<ShockModel.Chance> chances, Random random, int samples) {
        Sampling whole = whole(question, chances, random, samples);
        IssueSource one = new IssueSource.One(Portfolio.of("one", List.of(question.issue())));
        LocalDate day = whole.days().first();
        return new Sampling(
                "varied",
                whole.shocks(),
                random.nextBoolean() ? whole.issues() : one,
                ImmutableSortedSet.of(day, day.plusDays(1)),
                whole.seed(),
                samples,
                2);
    }

    /** As samples route it: with all that is known. */
    private static Issue issue(Question question) {
        return question.issue().toBuilder().knownAt(Optional.empty()).build();
    }

    @Property(tries = 6)
    void threadsAndPartsMakeNoDifference(@ForAll("questions") Question question, @ForAll Random random) {
        Router router = ROUTER.through(question.world());
        Sampling sampling = varied(question, chances(question, random), random, 130);
        Stress whole = Sampler.of(router, sampling).run(0, 130);
        for (int threads = 1; threads <= 8; threads++) {
            assertThat(Sampler.of(router, sampling)
                            .run(
                                    ImmutableRangeSet.of(Range.closedOpen(0L, 130L)),
                                    threads,
                                    Progress.none(),
                                    part -> {}))
                    .isEqualTo(whole);
        }
        List<Stress> parts = new ArrayList<>();
        for (long from = 0; from < 130; ) {
            long to = Math.min(130, from + 1 + random.nextInt(40));
            parts.add(Sampler.of(router, sampling).run(from, to));
            from = to;
        }
        Collections.shuffle(parts, random);
        Stress fromLeft = parts.stream().reduce(Stress::merge).orElseThrow();
        Stress fromRight = parts.get(parts.size() - 1);
        for (int i = parts.size() - 2; i >= 0; i--) {
            fromRight = parts.get(i).merge(fromRight);
        }
        assertThat(fromLeft).isEqualTo(whole);
        assertThat(fromRight).isEqualTo(whole);
        assertThat(whole.complete()).isTrue();
    }

    /** Every combination of shocks with its probability. */
    @Property(tries = 8)
    void theMeanIsThatOfAllOutcomes(@ForAll("questions") Question question, @ForAll Random random) {
        Router router = ROUTER.through(question.world());
        List<ShockModel.Chance> chances = chances(question, random);
        Sampling sampling = whole(question, chances, random, 2000);
        Stress stress = Sampler.of(router, sampling).run(0, 2000);
        if (stress.leftOut() > 0) {
            return;
        }
        double opened = 0;
        double any = 0;
        int units = router.route(question.issue()).allocations().size();
        for (int which = 0; which < 1 << SHOCKS; which++) {
            double probability = 1;
            Scenario.Builder scenario = Scenario.builder().id("some");
            for (int i = 0; i < SHOCKS; i++) {
                boolean happens = (which >> i & 1) == 1;
                double chance = chances.get(i).probability().toDouble();
                probability *= happens ? chance : 1 - chance;
                scenario.steps(happens ? chances.get(i).steps().toArray(new Step[0]) : new Step[0]);
            }
            int gaps = Comparison.of(router, scenario.build(), List.of(issue(question)))
                    .gapsOpened()
                    .size();
            opened += probability * gaps / units;
            any += gaps > 0 ? probability : 0;
        }
        assertThat(stress.of(Quantity.OPENED).meanInterval(0.999_999).contains(opened))
                .isTrue();
        assertThat(stress.of(Quantity.OPENED).positiveInterval(0.999_999).contains(any))
                .isTrue();
    }

    /** Of 400 intervals of 95 %, so many hold the true value as four standard deviations allow. */
    @Example
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        double p = 0.3;
        double q = 0.4;
        Sampler sampler = Sampler.of(
                SmallStress.ROUTER,
                SmallStress.sampling(SmallStress.blocked(Fraction.of(3, 10), Fraction.of(4, 10)), 2026, 80_000));
        int mean = 0;
        int share = 0;
        for (int i = 0; i < 400; i++) {
            Histogram opened = sampler.run(200L * i, 200L * (i + 1)).of(Quantity.OPENED);
            // Trade, three quarters, is open if both are blocked; health, one quarter, if the assembly is.
            mean += opened.meanInterval(0.95).contains(0.75 * p * q + 0.25 * q) ? 1 : 0;
            share += opened.positiveInterval(0.95).contains(q) ? 1 : 0;
        }
        double bound = 4 * Math.sqrt(400 * 0.95 * 0.05);
        assertThat((double) mean).isBetween(380 - bound, 380 + bound);
        assertThat((double) share).isBetween(380 - bound, 380 + bound);
    }

    @Property(tries = 8)
    void theWorstCaseIsAsBadAsAnySample(@ForAll("questions") Question question, @ForAll Random random) {
        Router router = ROUTER.through(question.world());
        List<Scenario> shocks = new ArrayList<>();
        List<ShockModel.Chance> chances = new ArrayList<>();
        for (int i = 0; i < SHOCKS; i++) {
            Scenario shock = ScenarioProperties.steps(question, random, 1).toBuilder()
                    .id("shock-" + i)
                    .build();
            if (shock.steps().size() == 1) {
                shocks.add(shock);
                chances.add(new ShockModel.Chance(Fraction.of(1, 2), shock.steps()));
            }
        }
        Sampling sampling = whole(question, chances, random, 60);
        List<BadSample> worst = Sampler.of(router, sampling).run(0, 60).worst();
        for (int k = 1; k <= shocks.size(); k++) {
            int most = WorstCase.of(router, List.of(issue(question)), shocks, k, 100_000)
                    .atMost();
            for (BadSample sample : worst) {
                if (sample.scenario().steps().size() <= k) {
                    assertThat(sample.gaps()).hasSizeLessThanOrEqualTo(most);
                }
            }
        }
    }

    @Property(tries = 50)
    void theSameSeedGivesTheSameIssues(@ForAll("questions") Question question, @ForAll Random random) {
        Snapshot snapshot = question.world().on(question.issue().date().orElseThrow());
        IssueSource source = new IssueSource.One(Portfolio.of("one", List.of(question.issue())));
        long seed = random.nextLong();

        assertThat(source.sample(snapshot, 5, seed)).isEqualTo(source.sample(snapshot, 5, seed));
        assertThat(source.sample(snapshot, 3, seed).issues())
                .isEqualTo(source.sample(snapshot, 5, seed)
                        .issues()
                        .subList(
                                0,
                                Math.min(
                                        3,
                                        source.sample(snapshot, 5, seed)
                                                .issues()
                                                .size())));
    }
}
