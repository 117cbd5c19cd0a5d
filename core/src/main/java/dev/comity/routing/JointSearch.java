package dev.comity.routing;

import com.google.common.collect.ImmutableSet;
import dev.comity.condition.Parameters;
import dev.comity.model.Fraction;
import dev.comity.model.Mandate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the smallest set of at most three eligible bodies that suffices together: one in the pool, one with enough
 * coverage, enough capacity in sum. Of the smallest those with the greatest sum count, equals united.
 */
final class JointSearch {
    private static final int LARGEST = 3;

    private final UnitState state;
    private final Set<Candidate> pool;
    /** Bodies that count once: equal ones together. */
    private final List<List<Candidate>> groups = new ArrayList<>();

    private int smallest;
    private Optional<Fraction> bestSum = Optional.empty();
    /** How many of those that make the best sum count as having what is needed. */
    private long bestAsNeeded;

    private final Set<Candidate> best = new TreeSet<>();

    JointSearch(UnitState state, Set<Candidate> open, Set<Candidate> pool) {
        this.state = state;
        this.pool = pool;
        for (Candidate x : open) {
            if (!livesOnParent(x, open)) {
                group(x);
            }
        }
    }

    /** An organ on its parent's record counts with the parent. */
    private boolean livesOnParent(Candidate x, Set<Candidate> open) {
        Optional<String> parent = x.institution.parentOn(state.scene.date);
        return parent.isPresent()
                && state.measures.inheritsRecord(x, state.unit)
                && open.stream().anyMatch(other -> other.id().equals(parent.get()));
    }

    private void group(Candidate x) {
        for (List<Candidate> group : groups) {
            Candidate other = group.get(0);
            boolean equal =
                    other.reach.equals(x.reach) && cells(other).equals(cells(x)) && other.capacity.equals(x.capacity);
            if (equal) {
                group.add(x);
                return;
            }
        }
        groups.add(new ArrayList<>(List.of(x)));
    }

    private static Set<Mandate> cells(Candidate x) {
        return ImmutableSet.copyOf(x.institution.mandates());
    }

    Set<Candidate> find() {
        for (int size = 1; size <= LARGEST && best.isEmpty(); size++) {
            smallest = size;
            extend(new ArrayList<>(), 0, size);
        }
        return best;
    }

    /** {@return whether what was found joins several; a body that was found alone lacks something else} */
    boolean joins() {
        return smallest > 1;
    }

    private void extend(List<List<Candidate>> chosen, int from, int size) {
        if (chosen.size() == size) {
            consider(chosen);
            return;
        }
        for (int i = from; i < groups.size(); i++) {
            chosen.add(groups.get(i));
            extend(chosen, i + 1, size);
            chosen.remove(chosen.size() - 1);
        }
    }

    /** Equals lead together, but not those that others are preferred to. */
    private List<Candidate> leading(List<Candidate> group) {
        List<Candidate> preferred = group.stream().filter(pool::contains).toList();
        return preferred.isEmpty() ? group : preferred;
    }

    private boolean covers(Candidate x) {
        state.scene.crossings.note(Parameters.COVERAGE, x.coverage);
        return x.coverage.atLeast(state.scene.parameter(Parameters.COVERAGE));
    }

    private void consider(List<List<Candidate>> chosen) {
        Fraction sum = Fraction.ZERO;
        boolean inPool = false;
        boolean covers = false;
        for (List<Candidate> group : chosen) {
            sum = sum.plus(group.get(0).capacity);
            inPool |= group.stream().anyMatch(pool::contains);
            covers |= group.stream().anyMatch(this::covers);
        }
        long asNeeded =
                chosen.stream().filter(group -> group.get(0).countsAsNeeded()).count();
        if (asNeeded == 0) {
            state.scene.crossings.note(Parameters.CAPACITY, sum);
        }
        boolean enough = inPool && covers && sum.atLeast(state.scene.parameter(Parameters.CAPACITY));
        if (enough && bestSum.isPresent()) {
            noteRivals(sum, asNeeded);
        }
        if (!enough || bestSum.isPresent() && sum.compareTo(bestSum.get()) < 0) {
            return;
        }
        if (bestSum.isEmpty() || sum.compareTo(bestSum.get()) > 0) {
            best.clear();
            bestSum = Optional.of(sum);
            bestAsNeeded = asNeeded;
        }
        chosen.forEach(group -> best.addAll(leading(group)));
    }

    /** Two sums in which differently many count as having what is needed are equal at one number that is needed. */
    private void noteRivals(Fraction sum, long asNeeded) {
        long more = asNeeded - bestAsNeeded;
        if (more != 0) {
            Fraction needed = state.scene.parameter(Parameters.CAPACITY);
            Fraction recorded = sum.minus(times(needed, asNeeded));
            Fraction rival = bestSum.orElseThrow().minus(times(needed, bestAsNeeded));
            Fraction equal = Scene.ratio(rival.minus(recorded), Fraction.of(more, 1));
            state.scene.crossings.note(Parameters.CAPACITY, equal);
        }
    }

    private static Fraction times(Fraction number, long factor) {
        return new Fraction(number.numerator().multiply(java.math.BigInteger.valueOf(factor)), number.denominator());
    }
}
