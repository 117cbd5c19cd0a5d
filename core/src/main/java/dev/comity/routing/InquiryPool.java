package dev.comity.routing;

import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Tier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
            if (effect instanceof Effect.Prefer prefer
                    && unit.plan.meant(clause, prefer.target()).contains(c)) {
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
        Map<String, List<Clause>> live = new TreeMap<>();
        for (Map.Entry<String, List<Clause>> rule : preferring(tier).entrySet()) {
            if (unit.any(c -> prefersPossibly(rule.getValue(), c) && contains(c) && prefers(rule.getValue(), c))) {
                live.put(rule.getKey(), rule.getValue());
            } else {
                vacuous.add(rule.getKey());
            }
        }
        List<List<Clause>> kept = new ArrayList<>();
        live.forEach((id, clauses) -> {
            if (overrider(id, live.keySet(), new TreeSet<>()) == null) {
                kept.add(clauses);
            } else {
                unit.overridden.add(id);
            }
        });
        boolean agree =
                kept.size() < 2 || unit.any(c -> contains(c) && kept.stream().allMatch(clauses -> prefers(clauses, c)));
        if (agree && !kept.isEmpty()) {
            narrowing.addAll(kept);
            members.values().removeIf(in -> in);
        }
    }

    private boolean prefersPossibly(List<Clause> clauses, Contender c) {
        return clauses.stream().anyMatch(clause -> means(clause, c));
    }

    private Map<String, List<Clause>> preferring(Tier tier) {
        Map<String, List<Clause>> found = new TreeMap<>();
        for (Clause clause : unit.plan.with(Effect.Prefer.class)) {
            if (clause.rule.tier() == tier) {
                found.computeIfAbsent(clause.rule.id(), id -> new ArrayList<>()).add(clause);
            }
        }
        return found;
    }

    private @Nullable Rule overrider(String id, Set<String> live, Set<String> onTheWay) {
        if (!onTheWay.add(id)) {
            return null;
        }
        Rule found = null;
        for (String other : live) {
            Rule rule = unit.plan.scene.policy.rules().get(other);
            if (found == null && rule.overrides().contains(id) && overrider(other, live, onTheWay) == null) {
                found = rule;
            }
        }
        onTheWay.remove(id);
        return found;
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
