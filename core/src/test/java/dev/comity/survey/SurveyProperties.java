package dev.comity.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Architecture;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.model.Scope;
import dev.comity.model.Snapshot;
import dev.comity.model.Vitality;
import dev.comity.model.Weighting;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Allocation;
import dev.comity.routing.Lead;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Supposition;
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
import java.util.TreeSet;
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
    @Property
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

    @Property
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
            for (Set<String> leaving : Sets.powerSet(ImmutableSet.copyOf(members))) {
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
            boolean working = working(snapshot, institution) && snapshot.level(institution.id()) != Level.MULTILATERAL;
            Set<String> reach = snapshot.reach(institution.id());
            count += working && reach.contains(one) && reach.contains(other) ? 1 : 0;
        }
        return count;
    }

    /** Nothing is filled by a universal body, nor where routing with all of them blocked leaves a gap or a condition. */
    @Property(tries = 150)
    void unfilledUnitsAreLedByUniversalBodiesAndFilledOnlyOutright(@ForAll("questions") Question question) {
        Survey survey = survey(question);
        Routing routing = Router.of(question.world(), POLICY).route(question.issue());
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
        Routing routing = Router.of(question.world(), POLICY).route(question.issue());
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

    /** Straight from two routings, over states in whole numbers; issues where every state counts alike. */
    @Property(tries = 150)
    void vetoFillIsWhatTwoRoutingsDifferIn(@ForAll("questions") Question any) {
        Issue issue = any.issue().toBuilder().weights(Weighting.equal()).build();
        Architecture world = any.world();
        Router router = Router.of(world, POLICY);
        List<Supposition> blocked = new ArrayList<>();
        blocked.add(Supposition.of("world.council", "blocked"));
        blocked.add(Supposition.of("world.wto", "blocked"));
        for (Institution institution : world.institutions().values()) {
            if (institution.scope() == Scope.UNIVERSAL) {
                blocked.add(Supposition.of(institution.id(), "forum.blocked", "yes"));
            }
        }
        Routing before = router.route(issue);
        Routing after = router.route(issue, blocked);
        Fraction lost = Fraction.ZERO;
        Fraction filled = Fraction.ZERO;
        for (Unit unit : before.allocations().keySet()) {
            Allocation then = before.allocations().get(unit);
            Allocation now = after.allocations().get(unit);
            Fraction gone = covered(any, issue, then, true).minus(covered(any, issue, then, false));
            if (universal(then) && !universal(now) && gone.compareTo(Fraction.ZERO) > 0) {
                Fraction more = covered(any, issue, now, false).minus(covered(any, issue, then, false));
                lost = lost.plus(gone);
                filled = filled.plus(more.compareTo(Fraction.ZERO) < 0 ? Fraction.ZERO : more.min(gone));
            }
        }
        Optional<Fraction> expected = lost.equals(Fraction.ZERO) ? Optional.empty() : Optional.of(filled.over(lost));
        Survey survey = survey(new Question(world, issue));
        assertThat(survey.vetoFill().value()).isEqualTo(expected);
    }

    private static boolean universal(Allocation allocation) {
        return allocation.status() == Status.ALLOCATED
                && allocation.leads().stream().anyMatch(lead -> lead.level() == Level.MULTILATERAL);
    }

    private static Fraction covered(Question question, Issue issue, Allocation allocation, boolean all) {
        if (allocation.status() != Status.ALLOCATED) {
            return Fraction.ZERO;
        }
        Set<String> affected = question.world().on(issue.date().orElseThrow()).resolve(issue.affects());
        Set<String> states = new TreeSet<>();
        Fraction best = Fraction.ZERO;
        for (Lead lead : allocation.leads()) {
            if (all || lead.level() != Level.MULTILATERAL) {
                states.addAll(lead.states());
                best = lead.coverage().compareTo(best) > 0 ? lead.coverage() : best;
            }
        }
        Fraction together = Fraction.of(Sets.intersection(states, affected).size(), affected.size());
        return together.compareTo(best) > 0 ? together : best;
    }

    /** Pair by pair: how many agreements reach both, where any does. */
    @Property(tries = 150)
    void tangleIsTheMeanOverPairs(@ForAll("worlds") Architecture any) {
        Architecture world = any;
        for (Institution institution : any.institutions().values()) {
            world = world.with(institution.toBuilder().bearing(Role.RTA).build());
        }
        Snapshot snapshot = world.on(DAY);
        List<String> states = List.copyOf(snapshot.states());
        int pairs = 0;
        int agreements = 0;
        for (int a = 0; a < states.size(); a++) {
            for (int b = 0; b < a; b++) {
                int both = 0;
                for (Institution institution : world.institutions().values()) {
                    Set<String> reach = snapshot.reach(institution.id());
                    both += working(snapshot, institution)
                                    && reach.contains(states.get(a))
                                    && reach.contains(states.get(b))
                            ? 1
                            : 0;
                }
                pairs += both > 0 ? 1 : 0;
                agreements += both;
            }
        }
        Optional<Fraction> expected = pairs == 0 ? Optional.empty() : Optional.of(Fraction.of(agreements, pairs));
        assertThat(Survey.of(snapshot).originTangle().value()).isEqualTo(expected);
    }

    /** State by state: whether any working body below the world reaches it. */
    @Property(tries = 150)
    void exclusionIsTheShareOfStatesThatNobodyReaches(@ForAll("worlds") Architecture world) {
        Snapshot snapshot = world.on(DAY);
        int out = 0;
        for (String state : snapshot.states()) {
            boolean in = world.institutions().values().stream()
                    .anyMatch(institution -> working(snapshot, institution)
                            && snapshot.level(institution.id()) != Level.MULTILATERAL
                            && snapshot.reach(institution.id()).contains(state));
            out += in ? 0 : 1;
        }
        int all = snapshot.states().size();
        Optional<Fraction> expected = all == 0 ? Optional.empty() : Optional.of(Fraction.of(out, all));
        assertThat(Survey.of(snapshot).exclusion().value()).isEqualTo(expected);
    }

    /** Pair by pair, by the overlap of the two. */
    @Property(tries = 100)
    void densityIsTheShareOfPairsThatOverlap(@ForAll("worlds") Architecture world) {
        Snapshot snapshot = world.on(DAY);
        Survey survey = Survey.of(snapshot);
        List<Institution> bodies = world.institutions().values().stream()
                .filter(institution -> snapshot.exists(institution.id()) && holdsMandate(institution))
                .filter(institution -> !Sets.intersection(snapshot.reach(institution.id()), snapshot.states())
                        .isEmpty())
                .toList();
        int pairs = 0;
        int overlapping = 0;
        for (int a = 0; a < bodies.size(); a++) {
            for (int b = 0; b < a; b++) {
                String one = bodies.get(a).id();
                String other = bodies.get(b).id();
                boolean kin = bodies.get(a).parentOn(DAY).equals(Optional.of(other))
                        || bodies.get(b).parentOn(DAY).equals(Optional.of(one));
                Fraction overlap = survey.overlap(one, other).value().orElse(Fraction.ZERO);
                pairs += kin ? 0 : 1;
                overlapping += !kin && overlap.atLeast(Fraction.of(1, 10)) ? 1 : 0;
            }
        }
        Optional<Fraction> expected = pairs == 0 ? Optional.empty() : Optional.of(Fraction.of(overlapping, pairs));
        assertThat(survey.overlapDensity().value()).isEqualTo(expected);
    }

    private static boolean holdsMandate(Institution institution) {
        return institution.mandates().stream()
                .anyMatch(mandate -> mandate.validity().on(DAY));
    }

    private static boolean working(Snapshot snapshot, Institution institution) {
        return snapshot.exists(institution.id())
                && holdsMandate(institution)
                && snapshot.vitality(institution.id())
                        .filter(vitality -> vitality != Vitality.ALIVE)
                        .isEmpty();
    }
}
