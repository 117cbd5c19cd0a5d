package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Parameters;
import dev.comity.model.Fraction;
import dev.comity.policy.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The choice of the leads of one unit in one run, with the gates that it was decided by: wherever they hold, it is the same. */
final class UnitRun {
    final UnitInquiry unit;
    final UnitPlan plan;
    final Gates gates;
    /** Rules whose preference another one has overridden. */
    final Set<String> overridden = new HashSet<>();

    private final InquiryRun run;
    private final Set<Integer> taken = new LinkedHashSet<>();

    UnitRun(UnitInquiry unit, InquiryRun run) {
        this.unit = unit;
        this.plan = unit.plan;
        this.gates = unit.gates;
        this.run = run;
    }

    /** {@return whether a gate holds, on which the choice hangs from now on} */
    boolean is(int gate) {
        boolean holds = run.holds(gate);
        taken.add(holds ? gate : Gates.not(gate));
        return holds;
    }

    /** {@return that all holds by which the choice was made} */
    int taken() {
        return gates.all(taken.stream().mapToInt(gate -> gate).toArray());
    }

    // ---- rules ----

    /** {@return that a clause stands when the leads are chosen} */
    int stands(Clause clause) {
        return overridden.contains(clause.rule.id()) ? Gates.NEVER : unit.stands(clause);
    }

    int anyStands(Collection<Clause> clauses) {
        return gates.any(clauses.stream().mapToInt(this::stands).toArray());
    }

    boolean isAny(Class<? extends Effect> kind) {
        return is(anyStands(plan.with(kind)));
    }

    // ---- contenders ----

    boolean isAny(ToIntFunction<Contender> condition) {
        return is(unit.any(condition));
    }

    boolean isAny(Collection<Contender> among, ToIntFunction<Contender> condition) {
        return is(gates.any(among.stream().mapToInt(condition).toArray()));
    }

    Set<Contender> which(Collection<Contender> among, ToIntFunction<Contender> condition) {
        return set(among.stream().filter(c -> is(condition.applyAsInt(c))).toList());
    }

    Candidate measured(Contender c) {
        return c.subset != null && is(unit.limited(c)) ? c.subset : c.whole;
    }

    /** {@return what one of its capacities comes to, all that is asked of it} */
    <T> T capacity(Contender c, java.util.function.Function<Candidate, T> of) {
        for (Candidate supposed : c.capacities) {
            T value = of.apply(supposed);
            if (is(unit.capacity(c, x -> of.apply(x).equals(value)))) {
                return value;
            }
        }
        return of.apply(c.whole);
    }

    private int slowness(Contender c) {
        if (c.speed != null) {
            for (int slowness : new TreeSet<>(c.slowness)) {
                if (is(c.speed.when(gates, i -> c.slowness.get(i) == slowness))) {
                    return slowness;
                }
            }
        }
        return 0;
    }

    // ---- ranking ----

    /** {@return the best of those that count, with all that equal it; empty if none counts} */
    Set<Contender> best(
            Collection<Contender> among,
            ToIntFunction<Contender> counts,
            Optional<ImmutableSortedSet<String>> residual,
            boolean afterPreferences) {
        List<Contender> sorted = new ArrayList<>(among);
        sorted.removeIf(c -> counts.applyAsInt(c) == Gates.NEVER);
        Comparator<Contender> order = order(residual);
        sorted.sort(order);
        List<Contender> equal = new ArrayList<>();
        for (Contender c : sorted) {
            if (!equal.isEmpty() && order.compare(equal.get(0), c) < 0) {
                break;
            }
            if (is(counts.applyAsInt(c))) {
                equal.add(c);
            }
        }
        return equal.size() < 2 ? set(equal) : bestOf(equal, afterPreferences);
    }

    private Comparator<Contender> order(Optional<ImmutableSortedSet<String>> residual) {
        if (residual.isEmpty()) {
            return Comparator.comparingInt(
                    c -> c.rankWhole == c.rankSubset || measured(c) == c.whole ? c.rankWhole : c.rankSubset);
        }
        Comparator<Candidate> given = plan.given(residual);
        return (one, other) -> given.compare(measured(one), measured(other));
    }

    /** The keys that hang on open facts, and those that come after them. */
    private Set<Contender> bestOf(List<Contender> equal, boolean afterPreferences) {
        List<Comparator<Candidate>> keys = plan.ranking.keys(Optional.empty());
        Fraction cap = plan.scene.parameter(Parameters.CAPACITY);
        List<Contender> left = equal;
        if (ranks(Effect.Rank.Key.SPEED, afterPreferences)) {
            left = least(left, Comparator.comparingInt(this::slowness));
        }
        Comparator<Contender> byCapacity = Comparator.comparing(c -> capacity(c, x -> x.capacity.min(cap)));
        left = least(left, byCapacity.reversed());
        left = least(left, Comparator.comparing(c -> c.whole, keys.get(6)));
        if (left.size() > 1 && ranks(Effect.Rank.Key.LEADS_OTHER, afterPreferences)) {
            left = least(left, Comparator.comparing(c -> !is(unit.leadsOther(c))));
        }
        return set(least(left, Comparator.comparing(c -> c.whole, keys.get(8))));
    }

    private boolean ranks(Effect.Rank.Key key, boolean afterPreferences) {
        List<Clause> clauses = plan.with(Effect.Rank.class).stream()
                .filter(clause -> clause.ranks(key))
                .toList();
        return is(gates.any(clauses.stream()
                .mapToInt(clause -> afterPreferences ? stands(clause) : unit.stands(clause))
                .toArray()));
    }

    private static List<Contender> least(List<Contender> among, Comparator<Contender> key) {
        if (among.size() < 2) {
            return among;
        }
        List<Contender> least = new ArrayList<>();
        for (Contender c : among) {
            int order = least.isEmpty() ? -1 : key.compare(c, least.get(0));
            if (order < 0) {
                least.clear();
            }
            if (order <= 0) {
                least.add(c);
            }
        }
        return least;
    }

    static Set<Contender> set(Collection<Contender> contenders) {
        Set<Contender> set = new TreeSet<>(Comparator.comparingInt(c -> c.number));
        set.addAll(contenders);
        return set;
    }

    /** {@return those of some that meet what is given} */
    static List<Contender> given(Collection<Contender> among, Predicate<Contender> condition) {
        return among.stream().filter(condition).toList();
    }
}
