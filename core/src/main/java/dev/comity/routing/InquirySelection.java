package dev.comity.routing;

import dev.comity.policy.Effect;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Chooses the leads of a unit by asking, as {@link Selection}, {@link Reservation} and {@link Composition} do by looking at all. */
final class InquirySelection {
    private final UnitInquiry unit;
    private final UnitPlan plan;
    private Status status = Status.GAP;
    private Set<Contender> leads = UnitInquiry.set(List.of());

    InquirySelection(UnitInquiry unit) {
        this.unit = unit;
        this.plan = unit.plan;
    }

    InquiryOutcome allocate() {
        List<Clause> reservations = standing(Effect.Reserve.class);
        reservations.forEach(clause -> unit.decided(clause.number));
        if (unit.decided(!reservations.isEmpty() && !outranked(reservations))) {
            reserve(reservations);
        } else if (!unit.decided(unit.anyStands(Effect.Gap.class))) {
            allocateOpen();
        }
        if (leads.isEmpty()) {
            return new InquiryOutcome(Status.GAP, leads);
        }
        leads.forEach(c -> unit.decided(c.number));
        Set<Contender> all = UnitInquiry.set(leads);
        all.addAll(joining());
        return new InquiryOutcome(status, all);
    }

    private List<Clause> standing(Class<? extends Effect> kind) {
        return plan.with(kind).stream().filter(unit::stands).toList();
    }

    /** A gap or a required lead outranks a reservation only from a higher tier. */
    private boolean outranked(List<Clause> reservations) {
        Tier highest = reservations.stream()
                .map(r -> r.rule.tier())
                .min(Tier::compareTo)
                .orElseThrow();
        return plan.clauses.stream()
                .filter(other -> other.has(Effect.Gap.class) || other.has(Effect.Include.class))
                .anyMatch(other -> other.rule.tier().compareTo(highest) < 0 && unit.stands(other));
    }

    private void lead(Set<Contender> chosen, Status as) {
        leads = chosen;
        status = as;
    }

    // ---- reservations and required leads ----

    private void reserve(List<Clause> reservations) {
        Set<Contender> reserved = common(reservations);
        if (reserved == null) {
            return;
        }
        Set<Contender> ready = which(reserved, unit::ready);
        if (ready.isEmpty()) {
            lead(which(reserved, unit::eligible), Status.CONDITIONAL);
        } else {
            lead(ready, Status.ALLOCATED);
        }
    }

    private static Set<Contender> which(Set<Contender> among, java.util.function.Predicate<Contender> condition) {
        return UnitInquiry.set(among.stream().filter(condition).toList());
    }

    /** The sets of one rule are united, those of the rules of the highest tier intersected; null if they exclude each other. */
    private @Nullable Set<Contender> common(List<Clause> reservations) {
        Map<Tier, Map<String, Set<Contender>>> byTier = new TreeMap<>();
        for (Clause clause : reservations) {
            Set<Contender> set = byTier.computeIfAbsent(clause.rule.tier(), tier -> new TreeMap<>())
                    .computeIfAbsent(clause.rule.id(), id -> UnitInquiry.set(List.of()));
            clause.rule.then().stream()
                    .filter(Effect.Reserve.class::isInstance)
                    .forEach(effect -> set.addAll(clause.meant(effect)));
        }
        Set<Contender> common = null;
        for (Set<Contender> set : byTier.values().iterator().next().values()) {
            boolean bothBorne = common != null && !common.isEmpty() && !set.isEmpty();
            if (common == null) {
                common = UnitInquiry.set(set);
            } else {
                common.retainAll(set);
            }
            if (bothBorne && common.isEmpty()) {
                return null;
            }
        }
        return common;
    }

    private void include(List<Clause> includes) {
        Set<Contender> required = UnitInquiry.set(List.of());
        for (Clause clause : includes) {
            for (Effect effect : clause.rule.then()) {
                if (effect instanceof Effect.Include) {
                    Set<Contender> targets = clause.meant(effect);
                    if (targets.isEmpty()) {
                        return;
                    }
                    required.addAll(targets);
                }
            }
        }
        if (required.stream().allMatch(unit::eligible)) {
            boolean ready = required.stream().allMatch(unit::ready);
            lead(required, ready ? Status.ALLOCATED : Status.CONDITIONAL);
        }
    }

    // ---- the pool ----

    private void allocateOpen() {
        List<Clause> includes = standing(Effect.Include.class);
        includes.forEach(clause -> unit.decided(clause.number));
        if (!includes.isEmpty()) {
            include(includes);
            return;
        }
        Optional<Boolean> now = now();
        unit.decided(now.map(ready -> ready ? 2 : 1).orElse(0));
        if (now.isEmpty()) {
            leadByCoalition();
            return;
        }
        InquiryPool pool = new InquiryPool(unit, now.get());
        pool.narrow();
        status = now.get() ? Status.ALLOCATED : Status.CONDITIONAL;
        leads = new InquiryLadder(unit, pool).choose();
        if (leads.isEmpty() && !leadByCoalition()) {
            leads = unit.best(plan.institutions, pool::contains, Optional.empty(), false);
        }
    }

    /** {@return whether the ready lead now, or the conditional if granted; empty if there is neither} */
    private Optional<Boolean> now() {
        if (unit.any(c -> ready(c) && suffices(c))) {
            return Optional.of(true);
        }
        boolean anyConditional = unit.any(c -> conditional(c) && suffices(c));
        if (unit.any(this::ready)) {
            return Optional.of(!anyConditional);
        }
        return anyConditional || unit.any(this::conditional) ? Optional.of(false) : Optional.empty();
    }

    private boolean ready(Contender c) {
        return !c.whole.coalition && unit.ready(c);
    }

    private boolean conditional(Contender c) {
        return !c.whole.coalition && unit.eligible(c) && !unit.ready(c);
    }

    private boolean suffices(Contender c) {
        return plan.partitionable() ? unit.adequate(c) : unit.sufficient(c);
    }

    /** {@return whether an admitted coalition takes the lead} */
    private boolean leadByCoalition() {
        Set<Contender> admitted = UnitInquiry.set(List.of());
        for (Clause clause : plan.with(Effect.AdmitCoalition.class)) {
            Contender c = clause.contender;
            if (c != null && c.whole.coalition && unit.stands(clause) && unit.eligible(c)) {
                admitted.add(c);
            }
        }
        if (admitted.isEmpty()) {
            return false;
        }
        Set<Contender> ready = which(admitted, unit::ready);
        Set<Contender> best = unit.best(ready.isEmpty() ? admitted : ready, c -> true, Optional.empty(), true);
        lead(best, ready.isEmpty() ? Status.CONDITIONAL : Status.ALLOCATED);
        return true;
    }

    // ---- co-leads ----

    private Set<Contender> joining() {
        Set<Contender> joining = new HashSet<>();
        for (Clause clause : plan.with(Effect.CoLead.class)) {
            for (Effect effect : clause.rule.then()) {
                if (effect instanceof Effect.CoLead coLead) {
                    join(clause, coLead, joining);
                }
            }
        }
        return joining;
    }

    private void join(Clause clause, Effect.CoLead coLead, Set<Contender> joining) {
        boolean other = !(coLead.target() instanceof Target.Forum);
        if (other && clause.contender != null && !leads.contains(clause.contender)) {
            return;
        }
        for (Contender c : clause.meant(coLead)) {
            boolean open = !leads.contains(c) && !joining.contains(c) && c.reachesAnybody();
            if (open && unit.stands(clause) && mayJoin(c) && !reservedAgainst(clause, c)) {
                joining.add(c);
            }
        }
    }

    private boolean mayJoin(Contender c) {
        return status == Status.CONDITIONAL ? unit.eligible(c) : unit.ready(c);
    }

    /** A reservation to others keeps a co-lead out, unless the co-lead comes from a higher tier. */
    private boolean reservedAgainst(Clause joining, Contender c) {
        for (Clause clause : plan.with(Effect.Reserve.class)) {
            boolean higher = joining.rule.tier().compareTo(clause.rule.tier()) < 0;
            if (!higher && !insideAll(clause, c) && unit.stands(clause)) {
                return true;
            }
        }
        return false;
    }

    private boolean insideAll(Clause clause, Contender c) {
        for (Effect effect : clause.rule.then()) {
            if (effect instanceof Effect.Reserve && !clause.meant(effect).contains(c)) {
                return false;
            }
        }
        return true;
    }
}
