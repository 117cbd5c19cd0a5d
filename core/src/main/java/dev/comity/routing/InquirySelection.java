package dev.comity.routing;

import dev.comity.policy.Effect;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Chooses the leads of a unit by asking, as {@link Selection}, {@link Reservation} and {@link Composition} do by looking at all. */
final class InquirySelection {
    private final UnitRun run;
    private final UnitInquiry unit;
    private final Gates gates;
    private final UnitPlan plan;
    private Status status = Status.GAP;
    /** By number, that a contender leads; empty if nobody does. */
    private Optional<int[]> leads = Optional.empty();

    InquirySelection(UnitRun run) {
        this.run = run;
        this.unit = run.unit;
        this.gates = run.gates;
        this.plan = run.plan;
    }

    InquiryOutcome allocate() {
        List<Clause> reservations = standing(Effect.Reserve.class);
        if (!reservations.isEmpty() && !outranked(reservations)) {
            reserve(reservations);
        } else if (!run.isAny(Effect.Gap.class)) {
            allocateOpen();
        }
        if (leads.isEmpty()) {
            return outcome(Status.GAP, new int[0]);
        }
        return outcome(status, joined(leads.get()));
    }

    /** What was not decided on the way is told by gates, so that one way stands for many outcomes. */
    private InquiryOutcome outcome(Status as, int[] leading) {
        Set<Contender> all = leading.length == 0 ? UnitRun.set(List.of()) : run.holding(leading);
        return new InquiryOutcome(as, all, leading);
    }

    private List<Clause> standing(Class<? extends Effect> kind) {
        return plan.with(kind).stream()
                .filter(clause -> run.is(run.stands(clause)))
                .toList();
    }

    /** A gap or a required lead outranks a reservation only from a higher tier. */
    private boolean outranked(List<Clause> reservations) {
        Tier highest = reservations.stream()
                .map(r -> r.rule.tier())
                .min(Tier::compareTo)
                .orElseThrow();
        return run.is(run.anyStands(plan.clauses.stream()
                .filter(other -> other.has(Effect.Gap.class) || other.has(Effect.Include.class))
                .filter(other -> other.rule.tier().compareTo(highest) < 0)
                .toList()));
    }

    private void lead(Set<Contender> chosen, Status as) {
        leads = run.fixed(chosen);
        status = as;
    }

    // ---- reservations and required leads ----

    private void reserve(List<Clause> reservations) {
        Set<Contender> reserved = common(reservations);
        if (reserved == null) {
            return;
        }
        Set<Contender> ready = run.which(reserved, unit::ready);
        if (ready.isEmpty()) {
            lead(run.which(reserved, unit::eligible), Status.CONDITIONAL);
        } else {
            lead(ready, Status.ALLOCATED);
        }
    }

    /** The sets of one rule are united, those of the rules of the highest tier intersected; null if they exclude each other. */
    private @Nullable Set<Contender> common(List<Clause> reservations) {
        Map<Tier, Map<String, Set<Contender>>> byTier = new TreeMap<>();
        for (Clause clause : reservations) {
            Set<Contender> set = byTier.computeIfAbsent(clause.rule.tier(), tier -> new TreeMap<>())
                    .computeIfAbsent(clause.rule.id(), id -> UnitRun.set(List.of()));
            clause.rule.then().stream()
                    .filter(Effect.Reserve.class::isInstance)
                    .forEach(effect -> set.addAll(clause.meant(effect)));
        }
        Set<Contender> common = null;
        for (Set<Contender> set : byTier.values().iterator().next().values()) {
            boolean bothBorne = common != null && !common.isEmpty() && !set.isEmpty();
            if (common == null) {
                common = UnitRun.set(set);
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
        Set<Contender> required = UnitRun.set(List.of());
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
        if (areAll(required, unit::eligible)) {
            boolean ready = areAll(required, unit::ready);
            lead(required, ready ? Status.ALLOCATED : Status.CONDITIONAL);
        }
    }

    private boolean areAll(Set<Contender> among, ToIntFunction<Contender> condition) {
        return run.is(gates.all(among.stream().mapToInt(condition).toArray()));
    }

    // ---- the pool ----

    private void allocateOpen() {
        List<Clause> includes = standing(Effect.Include.class);
        if (!includes.isEmpty()) {
            include(includes);
            return;
        }
        Optional<Boolean> now = now();
        if (now.isEmpty()) {
            leadByCoalition();
            return;
        }
        InquiryPool pool = run.weigh(now.get());
        status = now.get() ? Status.ALLOCATED : Status.CONDITIONAL;
        leads = new InquiryLadder(run, pool).choose();
        if (leads.isEmpty() && !leadByCoalition()) {
            leads = run.isAny(plan.institutions, pool::contains)
                    ? run.choose(plan.institutions, pool.best(plan.institutions))
                    : Optional.empty();
        }
    }

    /** {@return whether the ready lead now, or the conditional if granted; empty if there is neither} */
    private Optional<Boolean> now() {
        if (run.isAny(c -> gates.all(ready(c), suffices(c)))) {
            return Optional.of(true);
        }
        boolean anyConditional = run.isAny(c -> gates.all(conditional(c), suffices(c)));
        if (run.isAny(this::ready)) {
            return Optional.of(!anyConditional);
        }
        return anyConditional || run.isAny(this::conditional) ? Optional.of(false) : Optional.empty();
    }

    private int ready(Contender c) {
        return c.whole.coalition ? Gates.NEVER : unit.ready(c);
    }

    private int conditional(Contender c) {
        return c.whole.coalition ? Gates.NEVER : unit.conditional(c);
    }

    private int suffices(Contender c) {
        return plan.partitionable() ? unit.adequate(c) : unit.sufficient(c);
    }

    /** {@return whether an admitted coalition takes the lead} */
    private boolean leadByCoalition() {
        Set<Contender> admitted = UnitRun.set(List.of());
        for (Clause clause : plan.with(Effect.AdmitCoalition.class)) {
            Contender c = clause.contender;
            if (c != null && c.whole.coalition && run.is(gates.all(run.stands(clause), unit.eligible(c)))) {
                admitted.add(c);
            }
        }
        if (admitted.isEmpty()) {
            return false;
        }
        Set<Contender> ready = run.which(admitted, unit::ready);
        List<Contender> able = List.copyOf(ready.isEmpty() ? admitted : ready);
        InquiryRanking ranking = new InquiryRanking(unit, Optional.empty(), run::stands);
        Set<Contender> best = run.which(able, ranking.best(able, c -> Gates.ALWAYS));
        lead(best, ready.isEmpty() ? Status.CONDITIONAL : Status.ALLOCATED);
        return true;
    }

    // ---- co-leads ----

    private int[] joined(int[] leading) {
        int[] joined = leading.clone();
        for (Clause clause : plan.with(Effect.CoLead.class)) {
            for (Effect effect : clause.rule.then()) {
                if (effect instanceof Effect.CoLead coLead) {
                    join(clause, coLead, leading, joined);
                }
            }
        }
        return joined;
    }

    private void join(Clause clause, Effect.CoLead coLead, int[] leading, int[] joined) {
        boolean other = !(coLead.target() instanceof Target.Forum) && clause.contender != null;
        int invited = other ? leading[clause.contender.number] : Gates.ALWAYS;
        for (Contender c : clause.meant(coLead)) {
            if (c.reachesAnybody() && invited != Gates.NEVER) {
                int joins = gates.all(invited, run.stands(clause), mayJoin(c), Gates.not(reservedAgainst(clause, c)));
                joined[c.number] = gates.any(joined[c.number], joins);
            }
        }
    }

    private int mayJoin(Contender c) {
        return status == Status.CONDITIONAL ? unit.eligible(c) : unit.ready(c);
    }

    /** A reservation to others keeps a co-lead out, unless the co-lead comes from a higher tier. */
    private int reservedAgainst(Clause joining, Contender c) {
        return run.anyStands(plan.with(Effect.Reserve.class).stream()
                .filter(clause -> joining.rule.tier().compareTo(clause.rule.tier()) >= 0 && !insideAll(clause, c))
                .toList());
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
