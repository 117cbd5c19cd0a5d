package dev.comity.testing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.model.Aggregation;
import dev.comity.model.Architecture;
import dev.comity.model.Coerciveness;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GoodRange;
import dev.comity.model.GoodType;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Obligation;
import dev.comity.model.PublicGood;
import dev.comity.model.Spillover;
import dev.comity.model.Weighting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random issues over a world, without errors in it: of one or two domains, any functions, all keys. A good of global
 * range spills over globally, and an emergency is declared in health only, as the semantics requires of data.
 */
public final class IssueArbitraries {
    private static final List<GovernanceFunction> FUNCTIONS = List.of(GovernanceFunction.values());

    private final List<String> states;
    private final List<String> actors;
    private final List<String> institutions;

    private IssueArbitraries(Architecture world) {
        this.states = WorldArbitraries.states(world);
        this.institutions = WorldArbitraries.institutions(world);
        this.actors = new ArrayList<>(states);
        actors.add(WorldArbitraries.TERRITORY);
    }

    /** {@return worlds with an issue} */
    public static Arbitrary<Question> questions() {
        return WorldArbitraries.worlds().flatMap(IssueArbitraries::questions);
    }

    /** {@return issues put to this world, made by {@link WorldArbitraries}} */
    public static Arbitrary<Question> questions(Architecture world) {
        return issues(world).map(issue -> new Question(world, issue));
    }

    /** {@return issues over this world, made by {@link WorldArbitraries} or of its actors} */
    public static Arbitrary<Issue> issues(Architecture world) {
        IssueArbitraries all = new IssueArbitraries(world);
        return all.weighing(all.matter(all.dates(
                        Builders.withBuilder(() -> Issue.builder().id("issue").title("a random issue")))))
                .build(Issue.Builder::build)
                .map(IssueArbitraries::consistent)
                .withoutEdgeCases();
    }

    private Builders.BuilderCombinator<Issue.Builder> dates(Builders.BuilderCombinator<Issue.Builder> builder) {
        Arbitrary<LocalDate> days = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(DateArbitraries.DAY)), Tuple.of(1, DateArbitraries.days()));
        return builder.use(days)
                .in((b, day) -> b.date(day))
                .use(DateArbitraries.days())
                .withProbability(0.1)
                .in((b, day) -> b.knownAt(day));
    }

    private Builders.BuilderCombinator<Issue.Builder> matter(Builders.BuilderCombinator<Issue.Builder> builder) {
        return builder.use(RuleArbitraries.someOf(MandateArbitraries.DOMAINS, 2))
                .in((b, domains) -> b.domains(domains))
                .use(RuleArbitraries.someOf(FUNCTIONS, 4))
                .in((b, functions) -> b.functions(functions))
                .use(affected())
                .in((b, affects) -> b.affects(affects))
                .use(MandateArbitraries.places(actors, institutions))
                .withProbability(0.3)
                .in((b, location) -> b.location(location))
                .use(parties())
                .withProbability(0.4)
                .in((b, parties) -> b.parties(parties))
                .use(RuleArbitraries.someOf(states, 2))
                .withProbability(0.2)
                .in((b, required) -> b.required(required))
                .use(CircumstancesArbitraries.circumstances(actors, institutions))
                .in((b, circumstances) -> b.circumstances(circumstances))
                .use(facts())
                .in((b, facts) -> b.facts(facts));
    }

    private Builders.BuilderCombinator<Issue.Builder> weighing(Builders.BuilderCombinator<Issue.Builder> builder) {
        return builder.use(Arbitraries.of(Spillover.class))
                .withProbability(0.3)
                .in((b, spillover) -> b.spillover(spillover))
                .use(publicGoods())
                .withProbability(0.5)
                .in((b, good) -> b.publicGood(good))
                .use(RuleArbitraries.shares())
                .withProbability(0.4)
                .in((b, share) -> b.heterogeneity(share))
                .use(RuleArbitraries.shares())
                .withProbability(0.3)
                .in((b, share) -> b.uncertainty(share))
                .use(weightings())
                .in((b, weights) -> b.weights(weights))
                .use(Arbitraries.of(0, 10, 100, 1000))
                .withProbability(0.3)
                .in((b, days) -> b.urgency(days))
                .use(Arbitraries.of(Coerciveness.class))
                .withProbability(0.6)
                .in((b, coerciveness) -> b.coerciveness(coerciveness))
                .use(Arbitraries.of(Obligation.class))
                .withProbability(0.3)
                .in((b, obligation) -> b.requires(obligation));
    }

    /** At least one state that exists, so that somebody is affected on every day. */
    private Arbitrary<Set<String>> affected() {
        List<String> more = new ArrayList<>(actors);
        institutions.forEach(id -> more.add("members-of:" + id));
        return Arbitraries.frequencyOf(
                Tuple.of(4, RuleArbitraries.someOf(states, 8)),
                Tuple.of(1, Arbitraries.just(Set.of("world"))),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.of(states), RuleArbitraries.subsets(more, 2))
                                .as((state, others) -> Sets.union(Set.of(state), others))));
    }

    private Arbitrary<Set<String>> parties() {
        return Combinators.combine(RuleArbitraries.someOf(states, 3), Arbitraries.of(0, 0, 0, 1))
                .as((found, rebels) -> rebels == 0 ? found : Sets.union(found, Set.of("non-state:rebels")));
    }

    private Arbitrary<PublicGood> publicGoods() {
        return Combinators.combine(
                        Arbitraries.of(GoodRange.class).optional(0.9),
                        Arbitraries.of(GoodType.class).optional(0.5),
                        Arbitraries.of(Aggregation.class).optional(0.9),
                        RuleArbitraries.subsets(states, 2),
                        RuleArbitraries.shares().optional(0.3))
                .as(PublicGood::new);
    }

    private Arbitrary<Weighting> weightings() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Weighting.equal())),
                Tuple.of(1, Arbitraries.just(Weighting.by("population"))),
                Tuple.of(1, RuleArbitraries.weightMaps(states).map(this::allPositive)));
    }

    /** Somebody counts. */
    private Weighting allPositive(ImmutableMap<String, Fraction> some) {
        ImmutableMap.Builder<String, Fraction> all = ImmutableMap.builder();
        states.forEach(
                state -> all.put(state, some.getOrDefault(state, Fraction.ZERO).plus(Fraction.ONE)));
        return new Weighting.Given(all.buildOrThrow());
    }

    private static Arbitrary<ImmutableMap<String, String>> facts() {
        Arbitrary<ImmutableMap<String, String>> one = Arbitraries.of(
                        "exclusively-regional: yes",
                        "stricter-zone: yes",
                        "claim: wto",
                        "claim: rta",
                        "claim: both",
                        "waters: enclosed-sea",
                        "waters: managed-stock",
                        "threat-to-peace: yes",
                        "chapter: vi",
                        "unconstitutional-change: yes",
                        "external-coercion: yes")
                .map(text ->
                        ImmutableMap.of(text.substring(0, text.indexOf(':')), text.substring(text.indexOf(' ') + 1)));
        return one.optional(0.4).map(found -> found.orElse(ImmutableMap.of()));
    }

    private static Issue consistent(Issue random) {
        Issue.Builder changed = random.toBuilder();
        if (random.publicGood().range().equals(Optional.of(GoodRange.GLOBAL))) {
            changed.spillover(Spillover.GLOBAL);
        }
        if (random.functions().contains(GovernanceFunction.EMERGENCY_DECLARATION)) {
            changed.domains(ImmutableSortedSet.of(Domain.HEALTH));
        }
        return changed.build();
    }
}
