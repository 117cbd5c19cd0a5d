package dev.comity.testing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.model.Aggregation;
import dev.comity.model.Architecture;
import dev.comity.model.Coerciveness;
import dev.comity.model.Domain;
import dev.comity.model.Event;
import dev.comity.model.Fraction;
import dev.comity.model.GoodRange;
import dev.comity.model.GoodType;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Obligation;
import dev.comity.model.PublicGood;
import dev.comity.model.Spillover;
import dev.comity.model.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;

/**
 * Random issues over a world, without errors in it: of one or two domains, any functions, all keys. A good of global
 * range spills over globally, and an emergency is declared in health only, as the semantics requires of data.
 */
public final class IssueArbitraries {
    private static final List<GovernanceFunction> FUNCTIONS = List.of(GovernanceFunction.values());

    private final List<String> states;
    private final List<String> actors;
    private final List<String> institutions;
    private final List<String> events;

    private IssueArbitraries(Architecture world) {
        this.states = WorldArbitraries.states(world);
        this.institutions = WorldArbitraries.institutions(world);
        this.events = world.events().stream().map(Event::id).toList();
        this.actors = new ArrayList<>(states);
        if (world.actors().containsKey(WorldArbitraries.TERRITORY)) {
            actors.add(WorldArbitraries.TERRITORY);
        }
    }

    /** {@return worlds with an issue; in most of them several institutions may act on it, and states take positions} */
    public static Arbitrary<Question> questions() {
        return Dice.arbitrary(IssueArbitraries::question);
    }

    /** {@return worlds, each with so many issues; the first as in {@link #questions()}} */
    public static Arbitrary<List<Question>> portfolios(int issues) {
        return Dice.arbitrary(dice -> {
            Question first = question(dice);
            List<Question> questions = new ArrayList<>(List.of(first));
            for (int i = 1; i < issues; i++) {
                questions.add(new Question(first.world(), dice.part(own -> issue(own, first.world()))));
            }
            return questions;
        });
    }

    /** {@return the same, with much stated about each issue, in worlds with more clauses on disputes} */
    public static Arbitrary<List<Question>> talkativePortfolios(int issues) {
        return Dice.arbitrary(dice -> {
            Question first = question(dice);
            Architecture world = dice.part(own -> TalkativeIssues.litigious(own, first));
            List<Question> questions = new ArrayList<>();
            for (int i = 0; i < issues; i++) {
                Issue issue = i == 0 ? first.issue() : dice.part(own -> issue(own, world));
                Question plain = new Question(world, issue);
                questions.add(new Question(world, dice.part(own -> TalkativeIssues.talkative(own, plain))));
            }
            return questions;
        });
    }

    static Question question(Dice dice) {
        Architecture world = dice.part(own -> WorldArbitraries.world(own, 8, 8));
        Question question = new Question(world, dice.part(own -> issue(own, world)));
        return dice.part(own -> own.chance(70) ? BusyWorlds.busy(own, question) : question);
    }

    /** {@return issues over this world, random or named; it has states and institutions} */
    public static Arbitrary<Issue> issues(Architecture world) {
        return Dice.arbitrary(dice -> issue(dice, world));
    }

    static Issue issue(Dice dice, Architecture world) {
        IssueArbitraries random = new IssueArbitraries(world);
        Issue.Builder builder = Issue.builder().id("issue").title("a random issue");
        random.matter(dice, builder);
        random.weight(dice, builder);
        return consistent(builder.build());
    }

    private void matter(Dice dice, Issue.Builder builder) {
        builder.date(dice.chance(25) ? DateArbitraries.day(dice) : DateArbitraries.DAY)
                .domains(dice.some(MandateArbitraries.DOMAINS, 1, 2))
                .functions(dice.some(FUNCTIONS, 1, 4))
                .affects(affected(dice))
                .circumstances(dice.part(own -> CircumstancesArbitraries.circumstances(own, actors, institutions)));
        dice.maybe(10, () -> DateArbitraries.day(dice)).ifPresent(builder::knownAt);
        dice.maybe(30, () -> MandateArbitraries.places(dice, actors, institutions))
                .ifPresent(builder::location);
        dice.maybe(40, () -> parties(dice)).ifPresent(builder::parties);
        dice.maybe(20, () -> dice.some(states, 1, 2)).ifPresent(builder::required);
        dice.maybe(40, () -> fact(dice)).ifPresent(builder::facts);
        dice.maybe(30, () -> dice.some(events, 1, 2)).ifPresent(builder::events);
    }

    private void weight(Dice dice, Issue.Builder builder) {
        builder.weights(weighting(dice));
        dice.maybe(30, () -> dice.pick(Spillover.values())).ifPresent(builder::spillover);
        dice.maybe(50, () -> publicGood(dice)).ifPresent(builder::publicGood);
        dice.maybe(40, () -> RuleArbitraries.share(dice)).ifPresent(builder::heterogeneity);
        dice.maybe(30, () -> RuleArbitraries.share(dice)).ifPresent(builder::uncertainty);
        dice.maybe(30, () -> dice.pick(1000, 100, 10, 0)).ifPresent(builder::urgency);
        dice.maybe(60, () -> dice.pick(Coerciveness.values())).ifPresent(builder::coerciveness);
        dice.maybe(30, () -> dice.pick(Obligation.values())).ifPresent(builder::requires);
    }

    /** At least one state that exists, so that somebody is affected on every day. */
    private Set<String> affected(Dice dice) {
        int kind = dice.below(6);
        if (kind < 4) {
            return dice.some(states, 1, 8);
        }
        List<String> more = new ArrayList<>(actors);
        institutions.forEach(id -> more.add("members-of:" + id));
        return kind == 4 ? Set.of("world") : Sets.union(Set.of(dice.pick(states)), dice.some(more, 0, 2));
    }

    private Set<String> parties(Dice dice) {
        Set<String> found = dice.some(states, 1, 3);
        return dice.chance(25) ? Sets.union(found, Set.of("non-state:rebels")) : found;
    }

    private PublicGood publicGood(Dice dice) {
        return new PublicGood(
                dice.maybe(90, () -> dice.pick(GoodRange.values())),
                dice.maybe(50, () -> dice.pick(GoodType.values())),
                dice.maybe(90, () -> dice.pick(Aggregation.values())),
                dice.some(states, 0, 2),
                dice.maybe(30, () -> RuleArbitraries.share(dice)));
    }

    private Weighting weighting(Dice dice) {
        int kind = dice.below(6);
        return kind < 4 ? Weighting.equal() : kind == 4 ? Weighting.by("population") : given(dice);
    }

    /** Everybody counts. */
    private Weighting given(Dice dice) {
        ImmutableMap.Builder<String, Fraction> all = ImmutableMap.builder();
        for (String actor : actors) {
            all.put(actor, RuleArbitraries.weight(dice).plus(Fraction.ONE));
        }
        return new Weighting.Given(all.buildOrThrow());
    }

    private static ImmutableMap<String, String> fact(Dice dice) {
        return dice.pick(
                ImmutableMap.of("exclusively-regional", "yes"),
                ImmutableMap.of("stricter-zone", "yes"),
                ImmutableMap.of("claim", "wto"),
                ImmutableMap.of("claim", "rta"),
                ImmutableMap.of("claim", "both"),
                ImmutableMap.of("waters", "enclosed-sea"),
                ImmutableMap.of("waters", "managed-stock"),
                ImmutableMap.of("threat-to-peace", "yes"),
                ImmutableMap.of("chapter", "vi"),
                ImmutableMap.of("unconstitutional-change", "yes"),
                ImmutableMap.of("external-coercion", "yes"));
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
