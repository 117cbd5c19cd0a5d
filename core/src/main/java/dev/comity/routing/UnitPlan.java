package dev.comity.routing;

import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Stage;
import dev.comity.model.GovernanceFunction;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One unit as far as it is given: contenders, and the rules in force folded for each of them. Never changes once made. */
final class UnitPlan {
    static final String AGGREGATION = "public-good.aggregation";

    final UnitState state;
    final Scene scene;
    final List<Contender> contenders = new ArrayList<>();
    final List<Clause> clauses = new ArrayList<>();
    /** In the order in which it pays to ask: those that lead as things are, then by rank. */
    final List<Contender> order;

    final Ranking ranking;
    OpenFacts.@Nullable Open aggregation;

    private final OpenFacts facts;

    UnitPlan(UnitState state, OpenFacts facts) {
        this.state = state;
        this.scene = state.scene;
        this.facts = facts;
        this.ranking = new Ranking(state);
        for (Candidate x : state.candidates) {
            contenders.add(Contender.of(contenders.size(), x, state));
        }
        fold();
        rank();
        contenders.forEach(this::measure);
        this.order = new ArrayList<>(contenders);
        order.sort(Comparator.comparing((Contender c) -> !leads(c)).thenComparing(c -> c.rankWhole));
    }

    private boolean leads(Contender c) {
        return state.allLeads().stream().anyMatch(x -> x.id().equals(c.id()));
    }

    // ---- rules ----

    private void fold() {
        Set<String> matter = rulesThatMatter();
        List<PreparedPolicy.Prepared> rules = new ArrayList<>(scene.rules);
        // Whether a forum is blocked can follow from these, so they come first.
        rules.sort(Comparator.comparing(prepared -> !dropsVotes(prepared.rule())));
        for (PreparedPolicy.Prepared prepared : rules) {
            boolean counts = prepared.stage() != Stage.RESULT
                    && !prepared.ofIssue()
                    && matter.contains(prepared.rule().id());
            if (counts && prepared.perForum()) {
                contenders.forEach(c -> fold(prepared, c));
            } else if (counts) {
                fold(prepared, null);
            }
        }
        for (Clause clause : clauses) {
            clauses.forEach(clause::overriddenBy);
        }
    }

    private static boolean dropsVotes(Rule rule) {
        return rule.then().stream().anyMatch(Effect.DropVote.class::isInstance);
    }

    /** Rules that act on who leads, and those that can defeat such a rule. */
    private Set<String> rulesThatMatter() {
        Set<String> matter = new HashSet<>();
        for (PreparedPolicy.Prepared prepared : scene.rules) {
            if (prepared.rule().then().stream().anyMatch(UnitPlan::actsOnLeads)) {
                matter.add(prepared.rule().id());
            }
        }
        int before;
        do {
            before = matter.size();
            for (PreparedPolicy.Prepared prepared : scene.rules) {
                if (prepared.rule().overrides().stream().anyMatch(matter::contains)) {
                    matter.add(prepared.rule().id());
                }
            }
        } while (matter.size() > before);
        return matter;
    }

    private static boolean actsOnLeads(Effect effect) {
        return !(effect instanceof Effect.Permit
                || effect instanceof Effect.Support
                || effect instanceof Effect.Owe
                || effect instanceof Effect.Warn);
    }

    private void fold(PreparedPolicy.Prepared prepared, @Nullable Contender c) {
        FactBinder binder = new FactBinder(this, facts, c, prepared.stage());
        Folded when = Folded.of(prepared.rule().when(), binder::test);
        if (when.neverHolds()) {
            return;
        }
        Clause clause = new Clause(clauses.size(), prepared.rule(), prepared.stage(), c, when);
        clauses.add(clause);
        if (c != null) {
            sort(clause, c);
        }
    }

    private static void sort(Clause clause, Contender c) {
        for (Effect effect : clause.rule.then()) {
            List<Clause> list = effect instanceof Effect.Exclude
                    ? c.excluding
                    : effect instanceof Effect.BarLead
                            ? c.barring
                            : effect instanceof Effect.Require
                                    ? c.requiring
                                    : effect instanceof Effect.Insufficient
                                            ? c.weakening
                                            : effect instanceof Effect.Subset
                                                    ? c.limiting
                                                    : effect instanceof Effect.DropVote && clause.stage == Stage.VOTE
                                                            ? c.droppingVotes
                                                            : null;
            if (list != null) {
                list.add(clause);
            }
        }
    }

    List<Clause> with(Class<? extends Effect> kind) {
        return clauses.stream().filter(clause -> clause.has(kind)).toList();
    }

    /** {@return the institutions that a target of a clause can mean} */
    List<Contender> meant(Clause clause, Target target) {
        if (target instanceof Target.Forum) {
            return clause.contender == null ? List.of() : List.of(clause.contender);
        }
        return contenders.stream()
                .filter(c -> !c.whole.coalition)
                .filter(c -> target instanceof Target.Bearing bearing
                        ? c.whole.institution.hasRole(bearing.role(), scene.date)
                        : ((Target.AtLevels) target).levels().contains(c.whole.level))
                .toList();
    }

    // ---- measures ----

    private void rank() {
        List<Candidate> all = new ArrayList<>();
        for (Contender c : contenders) {
            all.add(c.whole);
            if (c.subset != null) {
                all.add(c.subset);
            }
        }
        Comparator<Candidate> given = given(Optional.empty());
        for (Contender c : contenders) {
            c.rankWhole = place(c.whole, all, given);
            c.rankSubset = c.subset == null ? c.rankWhole : place(c.subset, all, given);
        }
    }

    private static int place(Candidate x, List<Candidate> all, Comparator<Candidate> order) {
        return (int) all.stream().filter(other -> order.compare(other, x) < 0).count();
    }

    /** {@return the first keys of the ranking, of which no fact is asked} */
    Comparator<Candidate> given(Optional<com.google.common.collect.ImmutableSortedSet<String>> residual) {
        return ranking.keys(residual).subList(0, 4).stream()
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private void measure(Contender c) {
        if (!c.reachesAnybody()) {
            return;
        }
        capacity(c);
        if (with(Effect.Rank.class).stream().anyMatch(UnitPlan::ranksSpeed)) {
            c.speed = open("forum.speed", c.whole);
            OpenFacts.Open speed = c.speed;
            for (int i = 0; i < speed.size(); i++) {
                c.slowness.add(Ranking.slowness(speed.reading(state.unit, i)));
            }
            speed.use(c.slowness::get);
        }
        aggregation(c);
    }

    private static boolean ranksSpeed(Clause clause) {
        return clause.rule.then().stream()
                .anyMatch(effect -> effect instanceof Effect.Rank rank && rank.key() == Effect.Rank.Key.SPEED);
    }

    private void capacity(Contender c) {
        c.capacity = open("forum.capacity", c.whole);
        OpenFacts.Open capacity = c.capacity;
        for (int i = 0; i < capacity.size(); i++) {
            Candidate supposed = Contender.measured(c.whole, c.whole);
            if (i > 0) {
                state.measures.supposeCapacity(supposed, state.unit, capacity.reading(state.unit, i));
            }
            c.capacities.add(supposed);
        }
        capacity.use(i -> List.of(c.capacities.get(i).capacityAdequate, c.capacities.get(i).capacity));
    }

    private void aggregation(Contender c) {
        OpenFacts.Open fact = open(AGGREGATION, null);
        aggregation = fact;
        for (int i = 0; i < fact.size(); i++) {
            Reading reading = fact.reading(state.unit, i);
            c.coversWhole.add(state.measures.covers(c.whole, reading));
            c.coversSubset.add(c.subset != null && state.measures.covers(c.subset, reading));
        }
        fact.use(i -> List.of(c.coversWhole.get(i), c.coversSubset.get(i)));
    }

    OpenFacts.Open open(String id, @Nullable Candidate x) {
        Fact fact = scene.vocabulary.fact(id).orElseThrow();
        return facts.open(state.unit, x, fact, state.reading(asked(x), id));
    }

    /** {@return the candidate of the routed state, whose readings stand} */
    private @Nullable Candidate asked(@Nullable Candidate x) {
        return x == null
                ? null
                : state.candidates.stream()
                        .filter(y -> y.id().equals(x.id()))
                        .findFirst()
                        .orElseThrow();
    }

    boolean partitionable() {
        return state.unit.function().kind() == GovernanceFunction.Kind.PARTITIONABLE;
    }
}
