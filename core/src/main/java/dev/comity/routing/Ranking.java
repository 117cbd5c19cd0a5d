package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.model.Competence;
import dev.comity.model.DatePoint;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Obligation;
import dev.comity.policy.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the best of several candidates, lexicographically: competence, depth of the mandate, coverage, home share,
 * speed, capacity, obligation, leading already, recency. What is still equal leads together; identifiers never decide.
 */
final class Ranking {
    static final String SPEED = "speed";
    static final String LEADS_OTHER = "leading another unit";

    private final UnitState state;
    private final boolean bySpeed;
    private final boolean byOtherLead;

    Ranking(UnitState state) {
        this.state = state;
        this.bySpeed = ranks(Effect.Rank.Key.SPEED);
        this.byOtherLead = ranks(Effect.Rank.Key.LEADS_OTHER) && !state.earlier.firstPass();
    }

    private boolean ranks(Effect.Rank.Key key) {
        return state.standing(Effect.Rank.class).stream()
                .anyMatch(standing -> standing.effect().key() == key);
    }

    /** {@return the best, with all that equal it} */
    Set<Candidate> best(Collection<Candidate> candidates) {
        return best(candidates, Optional.empty());
    }

    /** {@return the best, with coverage measured on what is left of those affected} */
    Set<Candidate> best(Collection<Candidate> candidates, Optional<ImmutableSortedSet<String>> residual) {
        Comparator<Candidate> order = order(residual);
        List<Candidate> best = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int comparison = best.isEmpty() ? -1 : order.compare(candidate, best.get(0));
            if (comparison < 0) {
                best.clear();
            }
            if (comparison <= 0) {
                best.add(candidate);
            }
        }
        return new TreeSet<>(best);
    }

    /** {@return the key by which the winner beats the loser; empty if they are equal} */
    String decidingKey(Candidate winner, Candidate loser) {
        List<String> names = List.of(
                "competence",
                "depth of mandate",
                "coverage",
                "home share",
                SPEED,
                "capacity",
                "obligation",
                LEADS_OTHER,
                "latest activity");
        List<Comparator<Candidate>> keys = keys(Optional.empty());
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).compare(winner, loser) < 0) {
                return names.get(i);
            }
        }
        return "";
    }

    private Comparator<Candidate> order(Optional<ImmutableSortedSet<String>> residual) {
        Comparator<Candidate> order = (one, other) -> 0;
        for (Comparator<Candidate> key : keys(residual)) {
            order = order.thenComparing(key);
        }
        return order;
    }

    /** {@return the keys in order, of which the first four are measured, never read from facts} */
    List<Comparator<Candidate>> keys(Optional<ImmutableSortedSet<String>> residual) {
        Fraction cap = state.scene.parameter(Parameters.CAPACITY);
        return List.of(
                Comparator.comparingInt(Ranking::competence),
                Comparator.<Candidate>comparingInt(
                                x -> x.cell == null ? 0 : x.cell.domain().depth())
                        .reversed(),
                Comparator.<Candidate, Fraction>comparing(x -> coverage(x, residual))
                        .reversed(),
                Comparator.<Candidate, Fraction>comparing(this::homeShare).reversed(),
                Comparator.comparingInt(this::slowness),
                Comparator.<Candidate, Fraction>comparing(x -> x.capacity.min(cap))
                        .reversed(),
                Comparator.comparingInt(this::excessObligation),
                Comparator.comparingInt(this::leadsNoOther),
                Comparator.<Candidate>comparingInt(this::lastActivity).reversed());
    }

    private static int competence(Candidate x) {
        return x.cell == null ? Competence.values().length : x.cell.competence().ordinal();
    }

    private Fraction coverage(Candidate x, Optional<ImmutableSortedSet<String>> residual) {
        if (residual.isEmpty()) {
            return x.coverage;
        }
        Set<String> taken = new TreeSet<>(x.covered);
        taken.retainAll(residual.get());
        return state.scene.weight(taken);
    }

    private Fraction homeShare(Candidate x) {
        GovernanceFunction function = state.unit.function();
        boolean counts = function == GovernanceFunction.AUTHORISATION
                || function == GovernanceFunction.ENFORCEMENT
                || function == GovernanceFunction.PEACE_OPERATION
                || function == GovernanceFunction.MEDIATION;
        return counts ? state.scene.share(x.reach) : Fraction.ZERO;
    }

    private int slowness(Candidate x) {
        if (!bySpeed) {
            return 0;
        }
        return slowness(state.reading(x, "forum.speed"));
    }

    static int slowness(Reading speed) {
        return speed.equals(Reading.of("fast")) ? 0 : speed.equals(Reading.UNKNOWN) ? 1 : 2;
    }

    /** How far the obligation exceeds what is required; too weak comes last. */
    private int excessObligation(Candidate x) {
        Obligation required = state.measures.required();
        if (state.scene.issue.requires().isEmpty()) {
            return 0;
        }
        int excess = Measures.obligation(x).ordinal() - required.ordinal();
        return excess >= 0 ? excess : Obligation.values().length;
    }

    private int leadsNoOther(Candidate x) {
        return byOtherLead && state.reading(x, "forum.leads-other").equals(Reading.of(true)) ? 0 : 1;
    }

    private int lastActivity(Candidate x) {
        Optional<DatePoint> activity = x.institution
                .lastActivity()
                .filter(point -> !point.date().isAfter(state.scene.date))
                .or(() -> x.institution.meetings().lastBy(state.scene.date));
        return activity.map(point -> point.date().getYear()).orElse(Integer.MIN_VALUE);
    }
}
