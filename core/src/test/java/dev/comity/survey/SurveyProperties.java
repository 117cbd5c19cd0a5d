package dev.comity.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Architecture;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Level;
import dev.comity.model.Snapshot;
import dev.comity.model.Weighting;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Allocation;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Unit;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import dev.comity.testing.Rewriting;
import dev.comity.testing.WorldArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of measures over random worlds, and oracles that count plainly. */
class SurveyProperties {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final DivisionOfLaborPolicy POLICY = ReferencePolicies.networked();

    @Provide
    Arbitrary<Architecture> worlds() {
        return WorldArbitraries.worlds(6, 5);
    }

    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    /** Values out of range can't be built: measuring is the test. */
    @Property(tries = 150)
    void invariant34_everyMeasureIsInRangeOrSaysWhyNot(@ForAll("questions") Question question) {
        Snapshot snapshot = question.world().on(question.issue().date().orElse(DAY));
        Survey survey = Survey.of(snapshot, POLICY, List.of(question.issue()));
        List<Measurement> all = new ArrayList<>(survey.all());
        for (String id : question.world().institutions().keySet()) {
            all.add(survey.power(id));
            all.add(survey.concentration(id));
            all.add(survey.resilience(id, 2));
            all.add(survey.founderResilience(id));
            all.add(survey.representationGap(id, Weighting.by("population")));
            all.add(survey.buildingStumbling(id));
        }
        all.forEach(measurement -> {
            assertThat(measurement.isDefined())
                    .isEqualTo(measurement.undefined().isEmpty());
            assertThat(measurement.toString().lines().count()).isLessThan(16);
            measurement.parts().stream()
                    .filter(part -> part.axis() == Axis.DOMAIN || part.axis() == Axis.FUNCTION)
                    .forEach(part -> assertThat(measurement.measure().admits(part.value()))
                            .isTrue());
        });
    }

    @Property(tries = 150)
    void invariant34_overlapIsSymmetricAndOneWithItself(@ForAll("worlds") Architecture world) {
        Survey survey = Survey.of(world.on(DAY));
        for (String one : world.institutions().keySet()) {
            Optional<Fraction> self = survey.overlap(one, one).value();
            self.filter(value -> !value.equals(Fraction.ZERO))
                    .ifPresent(value -> assertThat(value).isEqualTo(Fraction.ONE));
            for (String other : world.institutions().keySet()) {
                Optional<Fraction> overlap = survey.overlap(one, other).value();
                assertThat(overlap).isEqualTo(survey.overlap(other, one).value());
                // What is divided by the union is never more than what is divided by one's own.
                Optional<Fraction> directed = survey.directedOverlap(one, other).value();
                if (overlap.isPresent() && directed.isPresent()) {
                    assertThat(directed.get()).isGreaterThanOrEqualTo(overlap.get());
                }
            }
        }
    }

    @Property(tries = 100)
    void scalingWeightsChangesNothing(
            @ForAll("worlds") Architecture world, @ForAll @IntRange(min = 2, max = 50) int factor) {
        Map<String, Fraction> once = new TreeMap<>();
        Map<String, Fraction> scaled = new TreeMap<>();
        int weight = 1;
        for (String state : world.on(DAY).states()) {
            once.put(state, Fraction.of(weight, 3));
            scaled.put(state, Fraction.of((long) weight * factor, 3));
            weight += 2;
        }
        Survey one = weighed(world, once);
        Survey other = weighed(world, scaled);
        assertThat(one.exclusion()).isEqualTo(other.exclusion());
        assertThat(one.concentration()).isEqualTo(other.concentration());
        for (String id : world.institutions().keySet()) {
            assertThat(one.resilience(id, 1)).isEqualTo(other.resilience(id, 1));
        }
    }

    private static Survey weighed(Architecture world, Map<String, Fraction> weights) {
        Weighting given = new Weighting.Given(ImmutableMap.copyOf(weights));
        return Survey.of(world.on(DAY), SurveySettings.standard().weighing(given));
    }

    @Property(tries = 60)
    void theOrderInWhichThingsAreGivenChangesNothing(@ForAll("questions") Question question, @ForAll long seed) {
        Question shuffled = Rewriting.shuffling(new Random(seed)).copy(question);
        assertThat(survey(shuffled).all()).isEqualTo(survey(question).all());
    }

    private static Survey survey(Question question) {
        Snapshot snapshot = question.world().on(question.issue().date().orElse(DAY));
        return Survey.of(snapshot, POLICY, List.of(question.issue()));
    }

    /** Every set of k members, one by one: none costs more than the k weightiest. */
    @Property(tries = 100)
    void resilienceIsTheWorstOfAllExits(
            @ForAll("worlds") Architecture world, @ForAll @IntRange(min = 1, max = 3) int k, @ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Fraction> weights = new TreeMap<>();
        world.on(DAY).states().forEach(state -> weights.put(state, Fraction.of(random.nextInt(5), 1)));
        Survey survey = weighed(world, weights);
        for (String id : world.institutions().keySet()) {
            Set<String> members =
                    Sets.intersection(world.on(DAY).reach(id), world.on(DAY).states());
            Fraction before = sum(members, weights);
            Fraction worst = before;
            for (Set<String> leaving : Sets.powerSet(com.google.common.collect.ImmutableSet.copyOf(members))) {
                if (leaving.size() <= k) {
                    worst = worst.min(before.minus(sum(leaving, weights)));
                }
            }
            Optional<Fraction> expected =
                    before.equals(Fraction.ZERO) ? Optional.empty() : Optional.of(worst.over(before));
            assertThat(survey.resilience(id, k).value()).isEqualTo(expected);
        }
    }

    private static Fraction sum(Iterable<String> states, Map<String, Fraction> weights) {
        Fraction sum = Fraction.ZERO;
        for (String state : states) {
            sum = sum.plus(weights.get(state));
        }
        return sum;
    }

    /** Modularity from its definition: over all ordered pairs of one group, tie less expected tie. */
    @Property(tries = 100)
    void modularityIsTheSumOverPairs(@ForAll("worlds") Architecture world) {
        Snapshot snapshot = world.on(DAY);
        List<String> states = snapshot.states().stream()
                .filter(state -> world.regionScheme().region(state).isPresent())
                .toList();
        long twice = 0;
        long[][] ties = new long[states.size()][states.size()];
        long[] degree = new long[states.size()];
        for (int a = 0; a < states.size(); a++) {
            for (int b = 0; b < states.size(); b++) {
                ties[a][b] = a == b ? 0 : common(snapshot, states.get(a), states.get(b));
                degree[a] += ties[a][b];
                twice += ties[a][b];
            }
        }
        Fraction sum = Fraction.ZERO;
        for (int a = 0; a < states.size(); a++) {
            for (int b = 0; b < states.size(); b++) {
                boolean same = world.regionScheme()
                        .region(states.get(a))
                        .equals(world.regionScheme().region(states.get(b)));
                if (same && twice > 0) {
                    sum = sum.plus(Fraction.of(ties[a][b], twice))
                            .minus(Fraction.of(degree[a] * degree[b], twice * twice));
                }
            }
        }
        Optional<Fraction> expected = twice == 0 ? Optional.empty() : Optional.of(sum);
        assertThat(Survey.of(snapshot).modularity().value()).isEqualTo(expected);
    }

    /** Living non-universal bodies with a mandate in force that reach both. */
    private static long common(Snapshot snapshot, String one, String other) {
        long count = 0;
        for (Institution institution : snapshot.architecture().institutions().values()) {
            boolean working = snapshot.exists(institution.id())
                    && institution.mandates().stream()
                            .anyMatch(mandate -> mandate.validity().on(DAY))
                    && snapshot.level(institution.id()) != Level.MULTILATERAL
                    && snapshot.vitality(institution.id())
                            .filter(vitality -> vitality != dev.comity.model.Vitality.ALIVE)
                            .isEmpty();
            Set<String> reach = snapshot.reach(institution.id());
            count += working && reach.contains(one) && reach.contains(other) ? 1 : 0;
        }
        return count;
    }

    /** Nothing is filled by a universal body, nor where routing with all of them blocked leaves a gap or a condition. */
    @Property(tries = 150)
    void unfilledUnitsAreLedByUniversalBodiesAndFilledOnlyOutright(@ForAll("questions") Question question) {
        Survey survey = survey(question);
        Routing routing = dev.comity.routing.Router.of(question.world(), POLICY).route(question.issue());
        survey.unfilled().forEach(unfilled -> {
            Allocation before = routing.allocations().get(unfilled.unit());
            assertThat(before.status()).isEqualTo(Status.ALLOCATED);
            assertThat(before.leads()).anyMatch(lead -> lead.level() == Level.MULTILATERAL);
            assertThat(unfilled.filled()).isBetween(Fraction.ZERO, Fraction.ONE).isNotEqualTo(Fraction.ONE);
        });
        boolean universal = routing.allocations().values().stream()
                .flatMap(allocation -> allocation.leads().stream())
                .anyMatch(lead -> lead.level() == Level.MULTILATERAL);
        if (!universal) {
            assertThat(survey.vetoFill().isDefined()).isFalse();
        }
    }

    @Property(tries = 100)
    void theGapIsOneMinusWhatTheLeadsCover(@ForAll("questions") Question question) {
        Routing routing = dev.comity.routing.Router.of(question.world(), POLICY).route(question.issue());
        Measurement gap = survey(question).gap();
        Set<Unit> units = routing.allocations().keySet();
        boolean nobody = routing.allocations().values().stream().noneMatch(a -> a.status() == Status.ALLOCATED);
        assertThat(units).isNotEmpty();
        if (nobody) {
            assertThat(gap.value()).contains(Fraction.ONE);
        }
        boolean all = routing.allocations().values().stream()
                .allMatch(a -> a.status() == Status.ALLOCATED
                        && a.leads().stream().anyMatch(lead -> lead.coverage().equals(Fraction.ONE)));
        if (all) {
            assertThat(gap.value()).contains(Fraction.ZERO);
        }
    }
}
