package dev.comity.routing;

import dev.comity.policy.Effect;
import dev.comity.policy.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The contenders that could lead, and those to whom preferences narrow them; as {@link Preferences}. */
final class InquiryPool {
    private static final List<Tier> TIERS =
            List.of(Tier.CHARTER, Tier.TREATY, Tier.ELIGIBILITY, Tier.DIVISION_OF_LABOUR);
    private static final int NOT_YET = -1;

    private final UnitRun run;
    private final UnitInquiry unit;
    private final Gates gates;
    private final boolean now;
    /** What narrows the pool so far: for each rule the clauses that prefer. */
    private final List<List<Clause>> narrowing = new ArrayList<>();

    private final Set<String> vacuous = new HashSet<>();
    private final int[] members;

    InquiryPool(UnitRun run, boolean now) {
        this.run = run;
        this.unit = run.unit;
        this.gates = run.gates;
        this.now = now;
        this.members = new int[unit.plan.contenders.size()];
        Arrays.fill(members, NOT_YET);
    }

    /** {@return that a contender could lead if nobody were preferred} */
    int isOpen(Contender c) {
        return c.whole.coalition ? Gates.NEVER : now ? unit.ready(c) : unit.conditional(c);
    }

    /** {@return that a contender is among those that are left} */
    int contains(Contender c) {
        if (members[c.number] == NOT_YET) {
            int open = isOpen(c);
            members[c.number] = open == Gates.NEVER ? open : gates.all(open, isPreferred(narrowing, c));
        }
        return members[c.number];
    }

    private int isPreferred(Collection<List<Clause>> rules, Contender c) {
        return gates.all(rules.stream().mapToInt(clauses -> prefers(clauses, c)).toArray());
    }

    private int prefers(List<Clause> clauses, Contender c) {
        return gates.any(clauses.stream()
                .filter(clause -> means(clause, c))
                .mapToInt(unit::stands)
                .toArray());
    }

    private static boolean means(Clause clause, Contender c) {
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
        Map<String, List<Clause>> live = new TreeMap<>();
        unit.plan.preferring.getOrDefault(tier, Map.of()).forEach((rule, clauses) -> {
            if (run.isAny(c -> preferred(List.of(clauses), c))) {
                live.put(rule, clauses);
            } else {
                vacuous.add(rule);
            }
        });
        List<List<Clause>> kept = new ArrayList<>();
        Overriders overriders = new Overriders(unit.plan.scene.policy.rules(), live.keySet());
        live.forEach((id, clauses) -> {
            if (overriders.of(id).isEmpty()) {
                kept.add(clauses);
            } else {
                run.overridden.add(id);
            }
        });
        boolean agree = kept.size() < 2 || run.isAny(c -> preferred(kept, c));
        if (agree && !kept.isEmpty()) {
            narrowing.addAll(kept);
            Arrays.fill(members, NOT_YET);
        }
    }

    private int preferred(Collection<List<Clause>> rules, Contender c) {
        int preferred = isPreferred(rules, c);
        return preferred == Gates.NEVER ? preferred : gates.all(preferred, contains(c));
    }

    /** {@return whether a rule lets states act directly where no body covers them} */
    boolean direct() {
        return run.is(run.anyStands(unit.plan.with(Effect.Direct.class).stream()
                .filter(clause -> !vacuous.contains(clause.rule.id()))
                .toList()));
    }
}
