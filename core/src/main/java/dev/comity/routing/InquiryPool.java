package dev.comity.routing;

import dev.comity.policy.Effect;
import dev.comity.policy.Tier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The contenders that could lead, and those to whom preferences narrow them, asked one by one; as {@link Preferences}. */
final class InquiryPool {
    private static final List<Tier> TIERS =
            List.of(Tier.CHARTER, Tier.TREATY, Tier.ELIGIBILITY, Tier.DIVISION_OF_LABOUR);

    private final UnitInquiry unit;
    private final boolean now;
    /** What narrows the pool so far: for each rule the clauses that prefer. */
    private final List<List<Clause>> narrowing = new ArrayList<>();

    private final Set<String> vacuous = new HashSet<>();
    private final Map<Contender, Boolean> members = new LinkedHashMap<>();

    InquiryPool(UnitInquiry unit, boolean now) {
        this.unit = unit;
        this.now = now;
    }

    /** {@return whether a contender could lead if nobody were preferred} */
    boolean isOpen(Contender c) {
        return !c.whole.coalition && (now ? unit.ready(c) : unit.eligible(c) && !unit.ready(c));
    }

    /** {@return whether a contender is among those that are left} */
    boolean contains(Contender c) {
        Boolean known = members.get(c);
        if (known == null) {
            known = isOpen(c) && narrowing.stream().allMatch(clauses -> prefers(clauses, c));
            members.put(c, known);
        }
        return known;
    }

    private boolean prefers(List<Clause> clauses, Contender c) {
        for (Clause clause : clauses) {
            if (means(clause, c) && unit.standsBefore(clause)) {
                return true;
            }
        }
        return false;
    }

    private boolean means(Clause clause, Contender c) {
        for (Effect effect : clause.rule.then()) {
            if (effect instanceof Effect.Prefer && clause.meant(effect).contains(c)) {
                return true;
            }
        }
        return false;
    }

    void narrow() {
        for (Tier tier : TIERS) {
            narrow(tier);
        }
    }

    private void narrow(Tier tier) {
        int before = unit.pass.decisions();
        Map<String, List<Clause>> live = new TreeMap<>();
        for (Map.Entry<String, List<Clause>> rule :
                unit.plan.preferring.getOrDefault(tier, Map.of()).entrySet()) {
            boolean meets =
                    unit.any(c -> prefersPossibly(rule.getValue(), c) && prefers(rule.getValue(), c) && contains(c));
            if (unit.decided(meets)) {
                live.put(rule.getKey(), rule.getValue());
            } else {
                vacuous.add(rule.getKey());
            }
        }
        List<List<Clause>> kept = new ArrayList<>();
        Overriders overriders = new Overriders(unit.plan.scene.policy.rules(), live.keySet());
        live.forEach((id, clauses) -> {
            if (overriders.of(id).isEmpty()) {
                kept.add(clauses);
            } else {
                unit.overridden.add(id);
            }
        });
        boolean agree =
                kept.size() < 2 || unit.any(c -> contains(c) && kept.stream().allMatch(clauses -> prefers(clauses, c)));
        unit.decided(agree);
        if (agree && !kept.isEmpty()) {
            narrowing.addAll(kept);
            members.values().removeIf(in -> in);
        }
        unit.pass.conclude(before, outcome(agree ? kept : List.of()));
    }

    /** What the preferences of a tier come to: whom they take away, and which other effects they undo. */
    private List<Integer> outcome(List<List<Clause>> kept) {
        List<Integer> outcome = new ArrayList<>();
        for (Contender c : unit.plan.contenders) {
            outcome.add(-1 - c.number);
            for (List<Clause> clauses : kept) {
                Boolean preferred = certainly(clauses, c);
                if (preferred == null) {
                    outcome.add(clauses.get(0).number);
                } else if (!preferred) {
                    outcome.add(Integer.MAX_VALUE);
                }
            }
        }
        for (Clause clause : unit.plan.clauses) {
            boolean undone = unit.overridden.contains(clause.rule.id()) || vacuous.contains(clause.rule.id());
            if (undone && !clause.onlyPrefers()) {
                outcome.add(clause.number);
            }
        }
        return outcome;
    }

    /** {@return whether a rule prefers a contender; null if it still hangs on something} */
    private @Nullable Boolean certainly(List<Clause> clauses, Contender c) {
        boolean open = false;
        for (Clause clause : clauses) {
            if (means(clause, c)) {
                if (clause.overriders.isEmpty() && unit.pass.residual().holds(clause.when)) {
                    return true;
                }
                open |= !unit.pass.residual().fails(clause.when);
            }
        }
        return open ? null : Boolean.FALSE;
    }

    private boolean prefersPossibly(List<Clause> clauses, Contender c) {
        return clauses.stream().anyMatch(clause -> means(clause, c));
    }

    /** {@return whether a rule lets states act directly where no body covers them} */
    boolean direct() {
        for (Clause clause : unit.plan.with(Effect.Direct.class)) {
            if (!vacuous.contains(clause.rule.id()) && unit.stands(clause)) {
                return true;
            }
        }
        return false;
    }
}
