package dev.comity.routing;

import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Stage;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Level;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /** The institutions, best first as far as it is given. */
    final List<Contender> institutions;

    final Map<Level, List<Contender>> byLevel = new EnumMap<>(Level.class);
    /** The clauses that prefer, by tier and rule. */
    final Map<Tier, Map<String, List<Clause>>> preferring = new EnumMap<>(Tier.class);

    private final Map<Class<? extends Effect>, List<Clause>> byEffect = new HashMap<>();
    final Ranking ranking;
    OpenFacts.@Nullable Open aggregation;

    private final OpenFacts facts;
    private boolean hangsOnOthers;

    UnitPlan(UnitState state, OpenFacts facts) {
        this.state = state;
        this.scene = state.scene;
        this.facts = facts;
        this.ranking = new Ranking(state);
        for (Candidate x : state.candidates) {
            contenders.add(Contender.of(contenders.size(), x, state));
        }
        fold();
        sortClauses();
        rank();
        contenders.forEach(this::measure);
        contenders.forEach(Contender::close);
        institutions = contenders.stream()
                .filter(c -> !c.whole.coalition)
                .sorted(Comparator.comparing(c -> c.rankWhole))
                .toList();
        for (Level level : Level.values()) {
            byLevel.put(
                    level,
                    institutions.stream().filter(c -> c.whole.level == level).toList());
        }
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
        List<Clause> overriding =
                clauses.stream().filter(c -> !c.rule.overrides().isEmpty()).toList();
        for (Clause clause : clauses) {
            overriding.forEach(clause::overriddenBy);
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

    static boolean actsOnLeads(Effect effect) {
        return !(effect instanceof Effect.Permit
                || effect instanceof Effect.Support
                || effect instanceof Effect.Owe
                || effect instanceof Effect.Warn);
    }

    private void fold(PreparedPolicy.Prepared prepared, @Nullable Contender c) {
        boolean denies = Folded.denies(prepared.rule().when());
        FactBinder binder = new FactBinder(this, facts, c, prepared.stage(), denies);
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
        return byEffect.getOrDefault(kind, List.of());
    }

    private void sortClauses() {
        for (Clause clause : clauses) {
            Set<Class<?>> kinds = new HashSet<>();
            for (Effect effect : clause.rule.then()) {
                target(effect).ifPresent(target -> clause.meant.put(effect, meant(clause, target)));
                if (kinds.add(effect.getClass())) {
                    byEffect.computeIfAbsent(effect.getClass(), kind -> new ArrayList<>())
                            .add(clause);
                }
            }
            if (clause.has(Effect.Prefer.class)) {
                preferring
                        .computeIfAbsent(clause.rule.tier(), tier -> new TreeMap<>())
                        .computeIfAbsent(clause.rule.id(), id -> new ArrayList<>())
                        .add(clause);
            }
        }
    }

    static Optional<Target> target(Effect effect) {
        return Optional.ofNullable(
                effect instanceof Effect.Reserve e
                        ? e.target()
                        : effect instanceof Effect.Include i
                                ? i.target()
                                : effect instanceof Effect.Prefer p
                                        ? p.target()
                                        : effect instanceof Effect.CoLead c ? c.target() : null);
    }

    /** {@return the institutions that a target of a clause can mean} */
    private Set<Contender> meant(Clause clause, Target target) {
        Set<Contender> meant = UnitRun.set(List.of());
        if (target instanceof Target.Forum) {
            if (clause.contender != null) {
                meant.add(clause.contender);
            }
            return meant;
        }
        for (Contender c : contenders) {
            boolean named = target instanceof Target.Bearing bearing
                    ? c.whole.institution.hasRole(bearing.role(), scene.date)
                    : ((Target.AtLevels) target).levels().contains(c.whole.level);
            if (named && !c.whole.coalition) {
                meant.add(c);
            }
        }
        return meant;
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
        all.sort(given);
        Map<Candidate, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            boolean equal = i > 0 && given.compare(all.get(i - 1), all.get(i)) == 0;
            places.put(all.get(i), equal ? places.get(all.get(i - 1)) : Integer.valueOf(i));
        }
        for (Contender c : contenders) {
            c.rankWhole = places.get(c.whole);
            c.rankSubset = c.subset == null ? c.rankWhole : places.get(c.subset);
        }
    }

    /** {@return the first keys of the ranking, of which no fact is asked} */
    Comparator<Candidate> given(Optional<com.google.common.collect.ImmutableSortedSet<String>> residual) {
        return ranking.keys(residual).subList(0, 4).stream()
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private void measure(Contender c) {
        c.shares.put(c.whole, share(c.whole));
        if (c.subset != null) {
            c.shares.put(c.subset, share(c.subset));
        }
        if (!c.covers()) {
            return;
        }
        capacity(c);
        if (with(Effect.Rank.class).stream().anyMatch(clause -> clause.ranks(Effect.Rank.Key.SPEED))) {
            c.speed = open("forum.speed", c.whole);
            OpenFacts.Open speed = c.speed;
            for (int i = 0; i < speed.size(); i++) {
                c.slowness.add(Ranking.slowness(speed.reading(state.unit, i)));
            }
            speed.use(c.slowness::get);
        }
        aggregation(c);
    }

    private Contender.Shares share(Candidate x) {
        return new Contender.Shares(scene.share(x.reach), scene.share(x.covered));
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
        if (aggregation == null) {
            aggregation = open(AGGREGATION, null);
        }
        OpenFacts.Open fact = aggregation;
        for (int i = 0; i < fact.size(); i++) {
            Reading reading = fact.reading(state.unit, i);
            c.coversWhole.add(state.measures.covers(c.whole, reading));
            c.coversSubset.add(c.subset != null && state.measures.covers(c.subset, reading));
        }
        fact.use(i -> List.of(c.coversWhole.get(i), c.coversSubset.get(i)));
    }

    /** Notes that a rule reads who leads other units. */
    void hangOnOthers() {
        hangsOnOthers = true;
    }

    /** {@return whether who leads other units can matter} */
    boolean hangsOnOthers() {
        return hangsOnOthers
                || with(Effect.Rank.class).stream().anyMatch(clause -> clause.ranks(Effect.Rank.Key.LEADS_OTHER));
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
