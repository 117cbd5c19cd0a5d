package dev.comity.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Architecture;
import dev.comity.model.Dated;
import dev.comity.model.DecisionRule;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.InstitutionKind;
import dev.comity.model.Issue;
import dev.comity.model.JurisdictionClause;
import dev.comity.model.Level;
import dev.comity.model.Link;
import dev.comity.model.LinkType;
import dev.comity.model.Mandate;
import dev.comity.model.Obligation;
import dev.comity.model.Provenance;
import dev.comity.model.Scope;
import dev.comity.model.Snapshot;
import dev.comity.model.Validity;
import dev.comity.model.Vitality;
import dev.comity.model.Weighting;
import dev.comity.routing.Allocation;
import dev.comity.routing.Lead;
import dev.comity.routing.Router;
import dev.comity.routing.Status;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import dev.comity.testing.WorldArbitraries;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
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

/** Measures beside plain counts over random worlds: pair by pair, state by state, unit by unit. */
class SurveyOracleProperties {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    @Provide
    Arbitrary<Architecture> worlds() {
        return WorldArbitraries.worlds(6, 5);
    }

    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    private static Set<String> cells(Institution institution) {
        Set<String> cells = new HashSet<>();
        for (Mandate mandate : institution.mandates()) {
            if (mandate.validity().on(DAY)) {
                mandate.domains()
                        .forEach(domain ->
                                mandate.functions().forEach(function -> cells.add(domain.path() + " " + function)));
            }
        }
        return cells;
    }

    private static Set<String> states(Snapshot snapshot, Institution institution) {
        return new TreeSet<>(Sets.intersection(snapshot.reach(institution.id()), snapshot.states()));
    }

    @Property(tries = 60)
    void overlapIsTheProductOfSharesOfMembersAndCells(@ForAll("worlds") Architecture world) {
        Snapshot snapshot = world.on(DAY);
        Survey survey = Survey.of(snapshot);
        for (Institution x : world.institutions().values()) {
            for (Institution y : world.institutions().values()) {
                Set<String> both = Sets.union(states(snapshot, x), states(snapshot, y));
                Set<String> cells = Sets.union(cells(x), cells(y));
                long common = (long) Sets.intersection(states(snapshot, x), states(snapshot, y))
                                .size()
                        * Sets.intersection(cells(x), cells(y)).size();
                assertThat(survey.overlap(x.id(), y.id()).value())
                        .isEqualTo(ratio(common, (long) both.size() * cells.size()));
                assertThat(survey.directedOverlap(x.id(), y.id()).value())
                        .isEqualTo(ratio(common, (long) states(snapshot, x).size() * cells(x).size()));
            }
        }
    }

    private static Optional<Fraction> ratio(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(Fraction.of(part, whole));
    }

    /** All bodies settle disputes on trade or health; some of them say that they alone do. */
    @Property(tries = 60)
    void forumShoppingIsCountedPairByPair(@ForAll("worlds") Architecture any, @ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Domain> courts = new TreeMap<>();
        Set<String> alone = new HashSet<>();
        Architecture world = any;
        for (Institution institution : any.institutions().values()) {
            Domain domain = random.nextBoolean() ? Domain.TRADE : Domain.HEALTH;
            courts.put(institution.id(), domain);
            Institution.Builder court = institution.toBuilder()
                    .mandates(List.of(Mandate.builder()
                            .domains(domain)
                            .functions(GovernanceFunction.DISPUTE_SETTLEMENT)
                            .obligation(Obligation.HARD)
                            .build()))
                    .jurisdictions(List.of());
            if (random.nextInt(5) == 0) {
                alone.add(institution.id());
                court.jurisdictions(Dated.always(new JurisdictionClause(
                        JurisdictionClause.Kind.EXCLUSIVE, ImmutableSortedSet.of(domain), Optional.empty())));
            }
            world = world.with(court.build());
        }
        Snapshot snapshot = world.on(DAY);
        int exposed = 0;
        int pairs = 0;
        for (String one : snapshot.states()) {
            for (String other : snapshot.states().headSet(one)) {
                pairs++;
                exposed += choice(snapshot, one, other, courts, alone, Domain.TRADE)
                                || choice(snapshot, one, other, courts, alone, Domain.HEALTH)
                        ? 1
                        : 0;
            }
        }
        assertThat(Survey.of(snapshot).forumShopping().value()).isEqualTo(ratio(exposed, pairs));
    }

    private static boolean choice(
            Snapshot snapshot, String one, String other, Map<String, Domain> courts, Set<String> alone, Domain domain) {
        List<String> open = courts.keySet().stream()
                .filter(id -> courts.get(id).equals(domain) && living(snapshot, id))
                .filter(id ->
                        snapshot.reach(id).contains(one) && snapshot.reach(id).contains(other))
                .toList();
        return open.size() > 1 && open.stream().noneMatch(alone::contains);
    }

    private static boolean living(Snapshot snapshot, String id) {
        return snapshot.exists(id)
                && snapshot.vitality(id)
                        .filter(vitality -> vitality != Vitality.ALIVE)
                        .isEmpty();
    }

    /** From the definition: ties inside and across, each pair of states once for each body that ties it. */
    @Property(tries = 60)
    void externalLessInternalTiesOfAll(@ForAll("worlds") Architecture world) {
        Snapshot snapshot = world.on(DAY);
        int inside = 0;
        int across = 0;
        for (Institution body : world.institutions().values()) {
            boolean ties = living(snapshot, body.id())
                    && !cells(body).isEmpty()
                    && snapshot.level(body.id()) != Level.MULTILATERAL;
            for (String one : states(snapshot, body)) {
                for (String other : states(snapshot, body)) {
                    Optional<String> region = world.regionScheme().region(one);
                    Optional<String> there = world.regionScheme().region(other);
                    if (ties && one.compareTo(other) < 0 && region.isPresent() && there.isPresent()) {
                        inside += region.equals(there) ? 1 : 0;
                        across += region.equals(there) ? 0 : 1;
                    }
                }
            }
        }
        assertThat(Survey.of(snapshot).externalInternal().value()).isEqualTo(ratio(across - inside, across + inside));
    }

    /** Concentration is the chance that two drawn by weight, with replacement, are the same. */
    @Property(tries = 60)
    void concentrationIsTheChanceToDrawTheSameTwice(@ForAll("worlds") Architecture world, @ForAll long seed) {
        Random random = new Random(seed);
        Snapshot snapshot = world.on(DAY);
        Map<String, Fraction> weights = new TreeMap<>();
        snapshot.states().forEach(state -> weights.put(state, Fraction.of(random.nextInt(4), 1)));
        Survey survey = Survey.of(
                snapshot, SurveySettings.standard().weighing(new Weighting.Given(ImmutableMap.copyOf(weights))));
        for (Institution body : world.institutions().values()) {
            long same = 0;
            long all = 0;
            for (String one : states(snapshot, body)) {
                for (String other : states(snapshot, body)) {
                    long both = weights.get(one).numerator().longValue()
                            * weights.get(other).numerator().longValue();
                    all += both;
                    same += one.equals(other) ? both : 0;
                }
            }
            Measurement found = survey.concentration(body.id());
            assertThat(found.value()).isEqualTo(ratio(same, all));
            found.value().ifPresent(value -> assertThat(sum(found)).isEqualTo(value));
        }
    }

    private static Fraction sum(Measurement measurement) {
        return measurement.parts().stream().map(Part::value).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Unit by unit, over states in whole numbers. */
    @Property(tries = 100)
    void gapAndFitAreWhatTheRoutingSays(@ForAll("questions") Question any) {
        Issue issue = any.issue().toBuilder().weights(Weighting.equal()).build();
        Snapshot snapshot = any.world().on(issue.date().orElseThrow());
        Set<String> affected = snapshot.resolve(issue.affects());
        Fraction open = Fraction.ZERO;
        Fraction fitting = Fraction.ZERO;
        int led = 0;
        List<Allocation> units = new ArrayList<>(Router.of(any.world(), ReferencePolicies.networked())
                .route(issue)
                .allocations()
                .values());
        for (Allocation unit : units) {
            open = open.plus(Fraction.ONE.minus(covered(unit, affected)));
            if (unit.status() == Status.ALLOCATED && issue.spillover().isPresent()) {
                led++;
                long fit =
                        unit.leads().stream().filter(lead -> fits(lead, issue)).count();
                fitting = fitting.plus(Fraction.of(fit, unit.leads().size()));
            }
        }
        Survey survey = Survey.of(snapshot, ReferencePolicies.networked(), List.of(issue));
        assertThat(survey.gap().value()).contains(open.over(Fraction.of(units.size(), 1)));
        assertThat(survey.subsidiarityFit().value())
                .isEqualTo(led == 0 ? Optional.empty() : Optional.of(fitting.over(Fraction.of(led, 1))));
    }

    private static Fraction covered(Allocation unit, Set<String> affected) {
        if (unit.status() != Status.ALLOCATED) {
            return Fraction.ZERO;
        }
        Set<String> states = new HashSet<>();
        Fraction best = Fraction.ZERO;
        for (Lead lead : unit.leads()) {
            states.addAll(lead.states());
            best = lead.coverage().compareTo(best) > 0 ? lead.coverage() : best;
        }
        Fraction together = Fraction.of(Sets.intersection(states, affected).size(), affected.size());
        return together.compareTo(best) > 0 ? together : best;
    }

    private static boolean fits(Lead lead, Issue issue) {
        boolean diverse = issue.heterogeneity().filter(h -> h.toDouble() >= 0.5).isPresent();
        boolean low = lead.level() == Level.SUBREGIONAL || lead.level() == Level.REGIONAL;
        return switch (issue.spillover().orElseThrow()) {
            case NATIONAL, BILATERAL, REGIONAL -> low;
            case CROSS_REGIONAL -> diverse ? low : lead.level() == Level.CROSS_REGIONAL;
            // A coalition stands at no level, so that it is not below the universal one either.
            case GLOBAL -> diverse ? low || lead.level() == Level.CROSS_REGIONAL : lead.level() == Level.MULTILATERAL;
        };
    }

    /** Half the sum of differences is what the shares have more than expected, where they have more. */
    @Property(tries = 60)
    void vitalityIsTheSurplusOverWhatIsExpected(@ForAll("worlds") Architecture world) {
        Snapshot snapshot = world.on(DAY);
        List<Vitality> known = world.institutions().values().stream()
                .filter(body -> body.kind() == InstitutionKind.FORMAL_IGO && body.scope() != Scope.UNIVERSAL)
                .filter(body -> !body.existence().range().startsAfter(DAY))
                .flatMap(body -> snapshot.vitality(body.id()).stream())
                .toList();
        Measurement found = Survey.of(snapshot).vitality();
        assertThat(found.isDefined()).isEqualTo(!known.isEmpty());
        if (!known.isEmpty()) {
            double surplus = surplus(known, Vitality.ALIVE, 0.52)
                    + surplus(known, Vitality.ZOMBIE, 0.38)
                    + surplus(known, Vitality.DEAD, 0.10);
            assertThat(found.value().orElseThrow().toDouble()).isCloseTo(surplus, within(1e-9));
            assertThat(sum(found)).isEqualTo(Fraction.ONE);
        }
    }

    private static double surplus(List<Vitality> known, Vitality kind, double expected) {
        double share = (double) known.stream().filter(kind::equals).count() / known.size();
        return Math.max(0, share - expected);
    }

    /** Random ties, of which the strongest of a pair counts. */
    @Property(tries = 60)
    void interfacesAreTheMeanOverPairsThatOverlap(@ForAll("worlds") Architecture any, @ForAll long seed) {
        Random random = new Random(seed);
        List<String> ids = List.copyOf(any.institutions().keySet());
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            links.add(new Link(
                    ids.get(random.nextInt(ids.size())),
                    ids.get(random.nextInt(ids.size())),
                    LinkType.PARALLEL,
                    Validity.from(DAY.minusMonths(random.nextInt(120))),
                    ImmutableSortedSet.of(),
                    1 + random.nextInt(3),
                    "",
                    Provenance.none()));
        }
        Architecture world = any.toBuilder().links(links).build();
        Snapshot snapshot = world.on(DAY);
        Survey survey = Survey.of(snapshot);
        double sum = 0;
        int pairs = 0;
        for (String one : ids) {
            for (String other : ids.subList(0, ids.indexOf(one))) {
                if (overlapping(survey, snapshot, one, other)) {
                    pairs++;
                    sum += links.stream()
                            .filter(link -> link.from().equals(one) && link.to().equals(other)
                                    || link.from().equals(other) && link.to().equals(one))
                            .mapToDouble(SurveyOracleProperties::strength)
                            .max()
                            .orElse(0);
                }
            }
        }
        Measurement found = survey.interfaceDensity();
        assertThat(found.isDefined()).isEqualTo(pairs > 0);
        if (pairs > 0) {
            assertThat(found.value().orElseThrow().toDouble()).isCloseTo(sum / (3 * pairs), within(1e-8));
        }
    }

    private static boolean overlapping(Survey survey, Snapshot snapshot, String one, String other) {
        Institution x = snapshot.architecture().institution(one);
        Institution y = snapshot.architecture().institution(other);
        boolean kin =
                x.parentOn(DAY).equals(Optional.of(other)) || y.parentOn(DAY).equals(Optional.of(one));
        return !kin
                && snapshot.exists(one)
                && snapshot.exists(other)
                && survey.overlap(one, other)
                        .value()
                        .filter(value -> value.toDouble() >= 0.1)
                        .isPresent();
    }

    private static double strength(Link link) {
        long months = ChronoUnit.MONTHS.between(
                link.validity().range().start().orElseThrow().date(), DAY);
        return link.intensity() * Math.pow(0.5, months / 60.0);
    }

    /** One state, one vote: what those have too few of is what the others have too many. */
    @Property(tries = 60)
    void representationIsTheSurplusOfVotes(@ForAll("worlds") Architecture any, @ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Fraction> people = new TreeMap<>();
        any.on(DAY).states().forEach(state -> people.put(state, Fraction.of(random.nextInt(5), 1)));
        Weighting weighting = new Weighting.Given(ImmutableMap.copyOf(people));
        for (String id : any.institutions().keySet()) {
            Institution voting = any.institution(id).toBuilder()
                    .decisions(List.of(Dated.always(DecisionRule.simpleMajority())))
                    .build();
            Snapshot snapshot = any.with(voting).on(DAY);
            List<Integer> weights = snapshot.voters(id).stream()
                    .map(voter -> people.getOrDefault(voter, Fraction.ZERO)
                            .numerator()
                            .intValue())
                    .filter(weight -> weight > 0)
                    .toList();
            int all = weights.stream().mapToInt(Integer::intValue).sum();
            double surplus = weights.stream()
                    .mapToDouble(weight -> Math.max(0, 1.0 / weights.size() - (double) weight / all))
                    .sum();
            Measurement found = Survey.of(snapshot).representationGap(id, weighting);
            assertThat(found.isDefined()).isEqualTo(all > 0);
            found.value().ifPresent(value -> {
                assertThat(value.toDouble()).isCloseTo(surplus, within(1e-9));
                assertThat(sum(found)).isEqualTo(value);
            });
        }
    }

    /** A ratio lies between the least and the greatest of the same ratio along an axis that divides it. */
    @Property(tries = 60)
    void theWholeIsAMeanOfItsParts(@ForAll("questions") Question question) {
        Snapshot snapshot = question.world().on(question.issue().date().orElse(DAY));
        Survey survey = Survey.of(snapshot, ReferencePolicies.networked(), List.of(question.issue()));
        for (Axis axis : List.of(Axis.DOMAIN, Axis.FUNCTION, Axis.REGION)) {
            between(survey.gap(), axis);
            between(survey.vetoFill(), axis);
            between(survey.subsidiarityFit(), axis);
        }
        between(survey.originTangle(), Axis.STATE);
        between(survey.originTangle(), Axis.REGION);
        between(survey.overlapDensity(), Axis.INSTITUTION);
        between(survey.interfaceDensity(), Axis.INSTITUTION);
        between(survey.buildingStumbling(), Axis.INSTITUTION);
        between(survey.exclusion(), Axis.REGION);
        between(survey.exclusion(), Axis.STATE);
        between(survey.forumShopping(), Axis.STATE);
        survey.modularity()
                .value()
                .ifPresent(value -> assertThat(sum(survey.modularity())).isEqualTo(value));
    }

    private static void between(Measurement measurement, Axis axis) {
        measurement.value().ifPresent(value -> {
            List<Fraction> parts = measurement.parts().stream()
                    .filter(part -> part.axis() == axis)
                    .map(Part::value)
                    .sorted()
                    .toList();
            assertThat(parts).as(measurement + " by " + axis).isNotEmpty();
            Fraction rounding = Fraction.of(1, 1_000_000_000);
            assertThat(value.plus(rounding)).isGreaterThanOrEqualTo(parts.get(0));
            assertThat(value.minus(rounding)).isLessThanOrEqualTo(parts.get(parts.size() - 1));
        });
    }
}
