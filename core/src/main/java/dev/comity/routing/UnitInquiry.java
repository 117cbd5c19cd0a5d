package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Reading;
import dev.comity.condition.Stage;
import dev.comity.condition.Truth;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.policy.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Routes one unit by asking: the semantics of {@link UnitRouter}, written so that a fact is asked for only when what is
 * known already does not decide. Whatever is not asked for can read anything without changing who leads.
 */
final class UnitInquiry {
    private static final int STAGES = Stage.SELECTION.ordinal() + 1;

    final UnitPlan plan;
    final InquiryPass pass;
    private final @Nullable Boolean[] fired;
    private final @Nullable Boolean[] stands;
    /** Rules whose preference another one has overridden. */
    final Set<String> overridden = new HashSet<>();

    private final PoolFacts pool = new PoolFacts(this);
    private @Nullable InquiryOutcome outcome;
    private boolean dependsOnOthers;

    UnitInquiry(UnitPlan plan, InquiryPass pass) {
        this.plan = plan;
        this.pass = pass;
        this.fired = new Boolean[plan.clauses.size()];
        this.stands = new Boolean[plan.clauses.size() * STAGES];
    }

    InquiryOutcome outcome() {
        if (outcome == null) {
            outcome = new InquirySelection(this).allocate();
            decided(-outcome.status().ordinal() - 1);
            outcome.leads().forEach(c -> decided(c.number));
        }
        return outcome;
    }

    /** {@return whether it is decided who leads, by nothing but this unit, so that both passes give the same} */
    boolean isClosed() {
        return outcome != null && !dependsOnOthers;
    }

    /** Notes a decision on the way. */
    void decided(int what) {
        pass.decided(what);
    }

    boolean decided(boolean what) {
        decided(what ? 1 : 0);
        return what;
    }

    PoolFacts pool() {
        return pool;
    }

    int ask(OpenFacts.Open fact) {
        return pass.ask(fact);
    }

    // ---- rules ----

    /** {@return whether a clause stands when the leads are chosen} */
    boolean stands(Clause clause) {
        return standsBefore(clause) && !overridden.contains(clause.rule.id());
    }

    /** {@return whether a clause stands before preferences are weighed against each other} */
    boolean standsBefore(Clause clause) {
        return stands(clause, Stage.SELECTION);
    }

    private boolean stands(Clause clause, Stage at) {
        if (clause.stage.compareTo(at) > 0) {
            return false;
        }
        int slot = clause.number * STAGES + at.ordinal();
        Boolean known = stands[slot];
        if (known == null) {
            known = judge(clause, at);
            stands[slot] = known;
        }
        return known;
    }

    /** What was defeated at one stage stays so, and what stood acted. */
    private boolean judge(Clause clause, Stage at) {
        if (!fired(clause)) {
            return false;
        }
        boolean first = clause.stage == at;
        if (!first && !stands(clause, Stage.values()[at.ordinal() - 1])) {
            return false;
        }
        for (Clause overrider : clause.overriders) {
            if (stands(overrider, at)) {
                return false;
            }
        }
        return true;
    }

    private boolean fired(Clause clause) {
        Boolean known = fired[clause.number];
        if (known == null) {
            known = clause.when.test(this) == Truth.TRUE;
            fired[clause.number] = known;
        }
        return known;
    }

    boolean anyStands(Class<? extends Effect> kind) {
        for (Clause clause : plan.with(kind)) {
            if (stands(clause)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyStood(List<Clause> clauses) {
        for (Clause clause : clauses) {
            if (stands(clause, Stage.ELIGIBILITY)) {
                return true;
            }
        }
        return false;
    }

    boolean dropsVote(Contender c) {
        return c.droppingVotes.stream().anyMatch(clause -> stands(clause, Stage.VOTE));
    }

    // ---- contenders ----

    Candidate measured(Contender c) {
        return c.subset != null && anyStood(c.limiting) ? c.subset : c.whole;
    }

    private boolean coversAnybody(Contender c) {
        return c.reachesAnybody() && measured(c).coverage.compareTo(Fraction.ZERO) > 0;
    }

    boolean excluded(Contender c) {
        return anyStood(c.excluding);
    }

    boolean eligible(Contender c) {
        return coversAnybody(c) && !excluded(c) && !anyStood(c.barring);
    }

    boolean ready(Contender c) {
        return eligible(c) && !anyStood(c.requiring);
    }

    /** {@return the capacity; for contenders that reach somebody} */
    Candidate capacity(Contender c) {
        int reading = c.capacity == null ? Inquiry.FOLLOWING : ask(c.capacity);
        return reading == Inquiry.FOLLOWING ? c.whole : c.capacities.get(reading);
    }

    boolean adequate(Contender c) {
        return eligible(c) && capacity(c).capacityAdequate && !anyStood(c.weakening);
    }

    boolean sufficient(Contender c) {
        return coversEnough(c) && adequate(c);
    }

    private boolean coversEnough(Contender c) {
        if (!c.reachesAnybody() || !c.mayCoverEnough) {
            return false;
        }
        List<Boolean> covers = measured(c) == c.whole ? c.coversWhole : c.coversSubset;
        boolean same = !covers.contains(!covers.get(0));
        int reading = same ? 0 : ask(plan.aggregation);
        return covers.get(Math.max(reading, 0));
    }

    boolean mostCapable(Contender c) {
        if (!eligible(c)) {
            return false;
        }
        Fraction own = capacity(c).capacity;
        for (Contender other : plan.order) {
            if (other != c && eligible(other) && capacity(other).capacity.compareTo(own) > 0) {
                return false;
            }
        }
        return true;
    }

    boolean leadsOther(Contender c) {
        dependsOnOthers = true;
        return pass.leadsOther(c.id(), plan.state.unit);
    }

    /** {@return what a fact of the operation reads by who leads the units before this one} */
    Reading operation(String fact) {
        dependsOnOthers = true;
        Earlier earlier = new Earlier(null);
        pass.recordBefore(plan.state.unit, GovernanceFunction.PEACE_OPERATION, earlier);
        return plan.state.issueFacts.read(fact, plan.state.unit, earlier);
    }

    /** {@return the contenders that meet a condition, the cheapest to ask first, until one does} */
    boolean any(Predicate<Contender> condition) {
        for (Contender c : plan.order) {
            if (condition.test(c)) {
                return true;
            }
        }
        return false;
    }

    // ---- ranking ----

    /** {@return the best of those that count, with all that equal it; empty if none counts} */
    Set<Contender> best(
            Collection<Contender> among,
            Predicate<Contender> counts,
            Optional<ImmutableSortedSet<String>> residual,
            boolean afterPreferences) {
        List<Contender> sorted = new ArrayList<>(among);
        Comparator<Contender> order = order(residual);
        sorted.sort(order);
        List<Contender> equal = new ArrayList<>();
        for (Contender c : sorted) {
            if (!equal.isEmpty() && order.compare(equal.get(0), c) < 0) {
                break;
            }
            if (counts.test(c)) {
                equal.add(c);
            }
        }
        return equal.size() < 2 ? set(equal) : bestOf(equal, afterPreferences);
    }

    private Comparator<Contender> order(Optional<ImmutableSortedSet<String>> residual) {
        if (residual.isEmpty()) {
            return Comparator.comparingInt(c -> measured(c) == c.whole ? c.rankWhole : c.rankSubset);
        }
        Comparator<Candidate> given = plan.given(residual);
        return (one, other) -> given.compare(measured(one), measured(other));
    }

    /** The keys that hang on open facts, and those that come after them. */
    private Set<Contender> bestOf(List<Contender> equal, boolean afterPreferences) {
        List<Comparator<Candidate>> keys = plan.ranking.keys(Optional.empty());
        Fraction cap = plan.scene.parameter(dev.comity.condition.Parameters.CAPACITY);
        List<Contender> left = equal;
        if (ranks(Effect.Rank.Key.SPEED, afterPreferences)) {
            left = least(left, this::slowness);
        }
        left = least(
                left,
                Comparator.<Contender, Fraction>comparing(
                                c -> capacity(c).capacity.min(cap))
                        .reversed());
        left = least(left, Comparator.comparing(c -> c.whole, keys.get(6)));
        if (left.size() > 1 && ranks(Effect.Rank.Key.LEADS_OTHER, afterPreferences)) {
            left = least(left, c -> leadsOther(c) ? 0 : 1);
        }
        return set(least(left, Comparator.comparing(c -> c.whole, keys.get(8))));
    }

    private int slowness(Contender c) {
        return c.speed == null ? 0 : c.slowness.get(Math.max(ask(c.speed), 0));
    }

    private boolean ranks(Effect.Rank.Key key, boolean afterPreferences) {
        for (Clause clause : plan.with(Effect.Rank.class)) {
            boolean means =
                    clause.rule.then().stream().anyMatch(e -> e instanceof Effect.Rank rank && rank.key() == key);
            if (means && (afterPreferences ? stands(clause) : standsBefore(clause))) {
                return true;
            }
        }
        return false;
    }

    private static List<Contender> least(List<Contender> among, ToIntFunction<Contender> key) {
        return least(among, Comparator.comparingInt(key));
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
}
