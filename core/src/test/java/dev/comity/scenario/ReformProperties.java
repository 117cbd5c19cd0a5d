package dev.comity.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.DecisionRule;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Mandate;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Stance;
import dev.comity.routing.Allocation;
import dev.comity.routing.Router;
import dev.comity.routing.Status;
import dev.comity.survey.Portfolio;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The search for reforms, against trying every set of them on the whole world. */
class ReformProperties {
    private static final Router ROUTER = Router.of(Architecture.builder().build(), ReferencePolicies.networked());
    private static final Reforms.Budget PLENTY = Reforms.Budget.standard();

    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    @Property(tries = 25)
    void theSearchFindsWhatTryingEverythingFinds(@ForAll("questions") Question question, @ForAll Random random) {
        Router router = ROUTER.through(question.world());
        Portfolio targets = targets(question, random);
        ReformCatalogue catalogue = catalogue(question, random, 1 + random.nextInt(6));
        Reforms found = Reforms.of(router, targets, catalogue, PLENTY);
        List<Tried> all = Tried.all(router, targets, catalogue);

        assertThat(found.exact()).isTrue();
        assertThat(found.gaps()).isEqualTo(all.get(0).gaps());
        TreeSet<IssueUnit> always = new TreeSet<>(all.get(0).gaps());
        all.forEach(tried -> always.retainAll(tried.gaps()));
        assertThat(found.unclosable()).isEqualTo(always);
        List<Tried> front = all.stream()
                .filter(one -> all.stream().noneMatch(other -> other.betters(one)))
                .toList();
        assertThat(found.curve())
                .hasSize((int) front.stream().map(Tried::cost).distinct().count());
        for (Reforms.Purchase point : found.curve()) {
            List<Tried> same = front.stream()
                    .filter(tried -> tried.cost().equals(point.cost()))
                    .toList();
            assertThat(point.sets().intValueExact()).isEqualTo(same.size());
            assertThat(same).extracting(Tried::open).containsOnly(point.open());
            assertThat(same).anySatisfy(tried -> {
                assertThat(tried.reforms()).isEqualTo(point.reforms());
                assertThat(tried.gaps()).isEqualTo(point.gaps());
            });
            assertThat(same)
                    .allSatisfy(tried -> assertThat(tried.reforms().size())
                            .isGreaterThanOrEqualTo(point.reforms().size()));
        }
        contributions(found, all);
    }

    private static void contributions(Reforms found, List<Tried> all) {
        Reforms.Purchase best = found.best();
        assertThat(found.contributions())
                .extracting(Reforms.Contribution::reform)
                .containsExactlyElementsOf(best.reforms());
        for (Reforms.Contribution contribution : found.contributions()) {
            boolean everywhere = all.stream()
                    .filter(tried ->
                            tried.cost().equals(best.cost()) && tried.open().equals(best.open()))
                    .allMatch(tried -> tried.reforms().contains(contribution.reform()));
            assertThat(contribution.needed()).isEqualTo(everywhere);
            assertThat(best.gaps()).doesNotContainAnyElementsOf(contribution.closes());
            assertThat(best.gaps()).containsAll(contribution.opens());
            assertThat(found.gaps()).containsAll(contribution.alone());
        }
    }

    @Property(tries = 25)
    void whatIsOnlyTriedWhenAskedForComesToTheSame(@ForAll("questions") Question question, @ForAll Random random) {
        Router router = ROUTER.through(question.world());
        Portfolio targets = targets(question, random);
        ReformCatalogue catalogue = catalogue(question, random, 1 + random.nextInt(7));
        Reforms ahead = Reforms.of(router, targets, catalogue, PLENTY);
        Reforms asked = new ReformSearch(router, targets, catalogue, PLENTY, false).search(ImmutableList.of());

        assertThat(asked.exact()).isTrue();
        assertThat(asked.curve()).hasSameSizeAs(ahead.curve());
        for (int i = 0; i < ahead.curve().size(); i++) {
            Reforms.Purchase point = asked.curve().get(i);
            Reforms.Purchase same = ahead.curve().get(i);
            assertThat(point.cost()).isEqualTo(same.cost());
            assertThat(point.open()).isEqualTo(same.open());
            assertThat(point.sets()).isGreaterThanOrEqualTo(same.sets());
        }
        assertThat(ahead.unclosable()).containsAll(asked.unclosable());
        for (Reforms.Contribution one : asked.contributions()) {
            assertThat(!one.needed()
                            || ahead.contributions().stream()
                                    .anyMatch(other ->
                                            other.needed() && other.reform().equals(one.reform())))
                    .isTrue();
        }
    }

    @Property(tries = 25)
    void withoutBudgetItIsUndecidedAndTheBoundsHold(@ForAll("questions") Question question, @ForAll Random random) {
        Router router = ROUTER.through(question.world());
        Portfolio targets = targets(question, random);
        ReformCatalogue catalogue = catalogue(question, random, 6);
        Reforms exact = Reforms.of(router, targets, catalogue, PLENTY);
        Reforms hasty = Reforms.of(router, targets, catalogue, new Reforms.Budget(1_000_000, random.nextInt(3)));

        assertThat(hasty.openAtLeast()).isLessThanOrEqualTo(exact.best().open());
        assertThat(hasty.best().open()).isGreaterThanOrEqualTo(exact.best().open());
        for (Reforms.Purchase point : exact.curve()) {
            assertThat(hasty.bound()).anySatisfy(bound -> {
                assertThat(bound.cost()).isLessThanOrEqualTo(point.cost());
                assertThat(bound.open()).isLessThanOrEqualTo(point.open());
            });
        }
        for (Reforms.Purchase point : hasty.curve()) {
            assertThat(exact.curve()).anySatisfy(better -> {
                assertThat(better.cost()).isLessThanOrEqualTo(point.cost());
                assertThat(better.open()).isLessThanOrEqualTo(point.open());
            });
        }
        if (hasty.exact()) {
            assertThat(hasty.curve()).isEqualTo(exact.curve());
        }
    }

    /**
     * A set of reforms, tried on the whole world.
     *
     * @param reforms the ids
     * @param cost what they cost
     * @param open the weight that stays open
     * @param gaps the units that nobody leads
     */
    record Tried(ImmutableList<String> reforms, Fraction cost, Fraction open, ImmutableSortedSet<IssueUnit> gaps) {
        boolean betters(Tried other) {
            boolean noWorse = cost.compareTo(other.cost) <= 0 && open.compareTo(other.open) <= 0;
            return noWorse && !(cost.equals(other.cost) && open.equals(other.open));
        }

        static List<Tried> all(Router router, Portfolio targets, ReformCatalogue catalogue) {
            List<Tried> all = new ArrayList<>();
            for (int i = 0; i < 1 << catalogue.reforms().size(); i++) {
                List<Reform> chosen = new ArrayList<>();
                Set<String> ids = new TreeSet<>();
                for (int j = 0; j < catalogue.reforms().size(); j++) {
                    if ((i >> j & 1) == 1) {
                        chosen.add(catalogue.reforms().get(j));
                        ids.add(catalogue.reforms().get(j).id());
                    }
                }
                boolean possible = chosen.stream()
                        .allMatch(reform -> ids.containsAll(reform.requires())
                                && Sets.intersection(ids, reform.excludes()).isEmpty());
                if (possible) {
                    all.add(tried(router, targets, chosen));
                }
            }
            return all;
        }

        private static Tried tried(Router router, Portfolio targets, List<Reform> chosen) {
            Scenario together = Scenario.builder().id("together").build();
            Fraction cost = Fraction.ZERO;
            for (Reform reform : chosen) {
                together = together.then(reform.change());
                cost = cost.plus(reform.cost());
            }
            Router after = router.through(together.applyTo(router.world()));
            Fraction open = Fraction.ZERO;
            ImmutableSortedSet.Builder<IssueUnit> gaps = ImmutableSortedSet.naturalOrder();
            for (Portfolio.Weighed weighed : targets.issues()) {
                Issue issue = together.applyTo(weighed.issue(), router.world());
                for (Allocation allocation : after.route(issue).allocations().values()) {
                    if (allocation.status() == Status.GAP) {
                        gaps.add(new IssueUnit(issue.id(), allocation.unit()));
                        open = open.plus(weighed.weight());
                    }
                }
            }
            return new Tried(
                    chosen.stream().map(Reform::id).collect(ImmutableList.toImmutableList()), cost, open, gaps.build());
        }
    }

    /** The issue, and one of each of its functions alone. */
    private static Portfolio targets(Question question, Random random) {
        ImmutableList.Builder<Portfolio.Weighed> issues = ImmutableList.builder();
        issues.add(new Portfolio.Weighed(question.issue(), Fraction.of(random.nextInt(4), 2)));
        for (GovernanceFunction function : question.issue().functions()) {
            Issue one = question.issue().toBuilder()
                    .id(function.name())
                    .functions(Set.of(function))
                    .principal(Set.of())
                    .build();
            issues.add(new Portfolio.Weighed(one, Fraction.of(random.nextInt(4), 3)));
        }
        return new Portfolio("targets", issues.build());
    }

    static ReformCatalogue catalogue(Question question, Random random, int number) {
        ImmutableList.Builder<Reform> reforms = ImmutableList.builder();
        for (int i = 0; i < number; i++) {
            Step[] steps = random.nextInt(4) == 0
                    ? new Step[] {step(question, random, i), step(question, random, i)}
                    : new Step[] {step(question, random, i)};
            Reform reform = Reform.of(Scenario.of("reform-" + i, steps), Fraction.of(1 + random.nextInt(4), 2));
            String other = "reform-" + random.nextInt(i + 1);
            if (i > 0 && !other.equals(reform.id())) {
                reform = switch (random.nextInt(6)) {
                    case 0 -> reform.requiring(other);
                    case 1 -> reform.excluding(other);
                    default -> reform;
                };
            }
            reforms.add(reform);
        }
        return new ReformCatalogue("random", "one", reforms.build());
    }

    private static Step step(Question question, Random random, int number) {
        LocalDate date = question.issue().date().orElseThrow().plusDays(random.nextInt(8) == 0 ? 1 : 0);
        String body =
                ScenarioProperties.any(question.world().institutions().keySet().asList(), random);
        String actor = ScenarioProperties.any(question.world().actors().keySet().asList(), random);
        Optional<GovernanceFunction> function = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(question.issue().functions().first());
        return switch (random.nextInt(7)) {
            case 0 ->
                new Step.Stand(
                        ImmutableSortedSet.of(actor),
                        ScenarioProperties.any(List.of(Stance.values()), random),
                        body,
                        function,
                        date);
            case 1 -> new Step.Scale(body, function, Fraction.of(random.nextInt(3), 1), date);
            case 2 -> new Step.Provide(body, function, Fraction.of(random.nextInt(3), 2), date);
            case 3 -> new Step.Muster(ImmutableSortedSet.of(actor), body, function, date);
            default -> new Step.Alter(change(question, random, body, actor, date, number));
        };
    }

    private static Change change(
            Question question, Random random, String body, String actor, LocalDate date, int number) {
        Architecture world = question.world();
        Institution other = ScenarioProperties.any(world.institutions().values().asList(), random);
        return switch (random.nextInt(14)) {
            case 0 -> Change.join(actor, body, date);
            case 1 -> new Change.SetStatus(other.id(), body, MembershipStatus.FULL, date);
            case 2 -> new Change.End(body, date);
            case 3 -> new Change.Meet(body, date);
            case 4 -> new Change.StopMeetings(body, date.minusYears(5));
            case 5 -> new Change.SetDecision(body, DecisionRule.unanimity(), date);
            case 6 -> new Change.SetDecision(body, DecisionRule.simpleMajority(), date);
            case 7 -> new Change.Seat(body, ImmutableSortedSet.of(actor), date);
            case 8 -> new Change.FillPost(body, date);
            case 9 ->
                new Change.CutMandate(
                        body,
                        question.issue().domains().first(),
                        question.issue().functions().last(),
                        date);
            case 10 -> new Change.Found(other.toBuilder().id("NEW_" + number).build());
            case 11 -> other.id().equals(body) ? new Change.Meet(body, date) : new Change.Merge(body, other.id(), date);
            default ->
                new Change.AddMandate(
                        body,
                        Mandate.builder()
                                .domains(question.issue().domains().last())
                                .functions(question.issue().functions().first())
                                .build());
        };
    }
}
