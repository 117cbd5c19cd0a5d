package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Fraction;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A candidate as far as it is given: what it measures as a whole and, where a clause allows it, as its supporters. */
final class Contender {
    final Candidate whole;
    /** What it measures once it goes ahead as a subset; null if it cannot. */
    final @Nullable Candidate subset;

    final int number;

    // ---- what hangs on open facts, by the number of the reading ----
    OpenFacts.@Nullable Open capacity;
    final List<Candidate> capacities = new ArrayList<>();
    OpenFacts.@Nullable Open speed;
    final List<Integer> slowness = new ArrayList<>();
    final List<Boolean> coversWhole = new ArrayList<>();
    final List<Boolean> coversSubset = new ArrayList<>();
    /** How much of those affected it reaches and covers, as a whole and as a subset. */
    final Map<Candidate, Shares> shares = new IdentityHashMap<>();

    private boolean reaches;
    boolean mayCoverEnough;

    @Nullable
    Folded chapterViii;

    @Nullable
    Folded reachesParties;

    // ---- clauses for it, by what they do ----
    final List<Clause> excluding = new ArrayList<>();
    final List<Clause> barring = new ArrayList<>();
    final List<Clause> requiring = new ArrayList<>();
    final List<Clause> weakening = new ArrayList<>();
    final List<Clause> limiting = new ArrayList<>();
    final List<Clause> droppingVotes = new ArrayList<>();

    /** Its place among all by what is given, as a whole and as a subset; equals share one. */
    int rankWhole;

    int rankSubset;

    private Contender(int number, Candidate whole, @Nullable Candidate subset) {
        this.number = number;
        this.whole = whole;
        this.subset = subset;
    }

    static Contender of(int number, Candidate x, UnitState state) {
        Optional<ImmutableSortedSet<String>> supporters = state.ballots.subset(x, state.unit);
        if (supporters.isEmpty()) {
            return new Contender(number, x, null);
        }
        // The state has perhaps limited the candidate already, so both are measured anew.
        Candidate whole = copy(x, state.scene.snapshot.reach(x.id()), state);
        state.measures.cover(whole, state.unit);
        ImmutableSortedSet.Builder<String> reach = ImmutableSortedSet.naturalOrder();
        for (String actor : state.scene.snapshot.resolve(supporters.get())) {
            if (whole.reach.contains(actor)) {
                reach.add(actor);
            }
        }
        Candidate subset = copy(x, reach.build(), state);
        state.measures.coverReached(subset, state.unit);
        return new Contender(number, whole, subset);
    }

    private static Candidate copy(Candidate x, ImmutableSortedSet<String> reach, UnitState state) {
        Candidate copy = new Candidate(x.institution, x.level, x.cell, reach);
        state.measures.weighCapacity(copy, state.unit);
        return copy;
    }

    /** {@return a candidate for the engine, with what it measures here} */
    static Candidate measured(Candidate as, Candidate capacity) {
        Candidate copy = new Candidate(as.institution, as.level, as.cell, as.reach);
        copy.covered = as.covered;
        copy.coverage = as.coverage;
        copy.capacity = capacity.capacity;
        copy.capacityAdequate = capacity.capacityAdequate;
        copy.capacityRecorded = capacity.capacityRecorded;
        return copy;
    }

    /** Works out what is asked again and again, once all is measured. */
    void close() {
        reaches = covers();
        mayCoverEnough = coversWhole.contains(true) || coversSubset.contains(true);
    }

    /** {@return whether it could ever count, whatever the rules say} */
    boolean reachesAnybody() {
        return reaches;
    }

    boolean covers() {
        return whole.coversAnybody() || subset != null && subset.coversAnybody();
    }

    /**
     * Shares of those affected.
     *
     * @param reached whom it reaches
     * @param covered whom it covers
     */
    record Shares(Fraction reached, Fraction covered) {}

    String id() {
        return whole.id();
    }

    @Override
    public String toString() {
        return id();
    }
}
