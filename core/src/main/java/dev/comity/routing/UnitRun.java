package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.policy.Effect;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The choice of the leads of one unit in one run, with the gates that it was decided by: wherever they hold, it is the same. */
final class UnitRun {
    final UnitInquiry unit;
    final UnitPlan plan;
    final Gates gates;
    private final InquiryRun run;
    private @Nullable InquiryPool pool;
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
        if (!Gates.isFixed(gate)) {
            taken.add(holds ? gate : Gates.not(gate));
        }
        return holds;
    }

    /** {@return the gates by which the choice was made} */
    int[] taken() {
        return taken.stream().mapToInt(gate -> gate).toArray();
    }

    /** Preferences among these are weighed; what they override no longer stands. */
    InquiryPool weigh(boolean now) {
        pool = unit.open(now);
        return pool;
    }

    // ---- rules ----

    /** {@return that a clause stands when the leads are chosen} */
    int stands(Clause clause) {
        int stands = unit.stands(clause);
        return pool == null ? stands : gates.all(stands, Gates.not(pool.overridden(clause)));
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
    <T> T capacity(Contender c, Function<Candidate, T> of) {
        for (Candidate supposed : c.capacities) {
            T value = of.apply(supposed);
            if (is(unit.capacity(c, x -> of.apply(x).equals(value)))) {
                return value;
            }
        }
        return of.apply(c.whole);
    }

    // ---- ranking ----

    /** {@return those of a list of whom, by place, a gate holds} */
    Set<Contender> which(List<Contender> among, int[] gatesOfPlaces) {
        Set<Contender> which = set(List.of());
        for (int i = 0; i < gatesOfPlaces.length; i++) {
            if (is(gatesOfPlaces[i])) {
                which.add(among.get(i));
            }
        }
        return which;
    }

    /** {@return by number, that a contender is among those of a list of whom, by place, a gate holds; nothing is decided} */
    Optional<int[]> choose(List<Contender> among, int[] gatesOfPlaces) {
        int[] chosen = nobody();
        for (int i = 0; i < gatesOfPlaces.length; i++) {
            chosen[among.get(i).number] = gatesOfPlaces[i];
        }
        return Optional.of(chosen);
    }

    /** {@return by number, whether a contender is one of some; empty if they are none} */
    Optional<int[]> fixed(Set<Contender> some) {
        int[] chosen = nobody();
        some.forEach(c -> chosen[c.number] = Gates.ALWAYS);
        return some.isEmpty() ? Optional.empty() : Optional.of(chosen);
    }

    private int[] nobody() {
        int[] nobody = new int[plan.contenders.size()];
        Arrays.fill(nobody, Gates.NEVER);
        return nobody;
    }

    /** {@return those of whom, by number, a gate holds; nothing is decided} */
    Set<Contender> holding(int[] gatesOfNumbers) {
        return set(plan.contenders.stream()
                .filter(c -> run.holds(gatesOfNumbers[c.number]))
                .toList());
    }

    /**
     * {@return the best of those that count by what they cover of some, with all that equal it; empty if none counts} Those
     * that rank first as far as it is given are asked first, and no more than it takes.
     */
    Set<Contender> best(List<Contender> among, ToIntFunction<Contender> counts, ImmutableSortedSet<String> residual) {
        Comparator<Candidate> given = plan.given(Optional.of(residual));
        Comparator<Contender> order = (one, other) -> given.compare(measured(one), measured(other));
        List<Contender> left = among.stream().sorted(order).toList();
        while (!left.isEmpty()) {
            Contender first = left.get(0);
            List<Contender> equal =
                    left.stream().takeWhile(c -> order.compare(first, c) == 0).toList();
            if (isAny(equal, counts)) {
                InquiryRanking ranking = new InquiryRanking(unit, Optional.of(residual), unit::stands);
                return which(equal, ranking.best(equal, counts));
            }
            left = left.subList(equal.size(), left.size());
        }
        return set(List.of());
    }

    static Set<Contender> set(Collection<Contender> contenders) {
        Set<Contender> set = new TreeSet<>(Comparator.comparingInt(c -> c.number));
        set.addAll(contenders);
        return set;
    }
}
