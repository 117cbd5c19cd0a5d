package dev.comity.routing;

import dev.comity.model.Obligation;
import org.jspecify.annotations.Nullable;

/** Finds the best candidates as {@link Ranking} does. */
final class CompiledRanking {
    private static final int NO_OBLIGATION = Obligation.values().length;

    private final CompiledUnit unit;
    private final CompiledIssue issue;
    private boolean bySpeed;
    private boolean byOtherLead;
    private boolean byHome;
    /** Unless those that are compared cover alike. */
    private boolean byCoverage = true;

    private int required;
    private long @Nullable [] residual;
    private long[] alike = new long[0];
    private long[] enough = new long[0];

    CompiledRanking(CompiledUnit unit) {
        this.unit = unit;
        this.issue = unit.issue;
    }

    void room(int words) {
        alike = new long[words];
        enough = new long[words];
    }

    /** {@return a number by which candidates are ranked before all else: by competence, then the deeper first} */
    static int first(Form form) {
        return (form.competence << 16) - form.depth;
    }

    /** Looks which keys rank here. */
    void begin() {
        bySpeed = unit.rules.stands(CompiledEffects.BY_SPEED);
        byOtherLead = unit.rules.stands(CompiledEffects.BY_OTHER_LEAD);
        byHome = switch (unit.function()) {
            case AUTHORISATION, ENFORCEMENT, PEACE_OPERATION, MEDIATION -> true;
            default -> false;
        };
        required = issue.form.obligation;
    }

    /** Makes a set of the best of some, with all that equal it; coverage counts only what is left, if that is given. */
    void best(long[] candidates, long @Nullable [] left, long[] into) {
        setResidual(left);
        if (unit.forms.anyOdd) {
            bestOf(candidates, into);
            return;
        }
        BitSets.clear(into);
        for (long[] rank : unit.forms.prospects.ranks) {
            if (meet(candidates, rank)) {
                bestAlike(into);
                return;
            }
        }
    }

    /** Makes a set of the best of those of some who suffice; {@return whether any does} Only as many as needed are asked. */
    boolean bestSufficient(long[] candidates, long[] into) {
        setResidual(null);
        if (unit.forms.anyOdd) {
            System.arraycopy(candidates, 0, alike, 0, alike.length);
            return bestSufficientAlike(into);
        }
        boolean told = unit.appraiseAll();
        long[] some = told ? enough(candidates) : candidates;
        for (long[] rank : unit.forms.prospects.ranks) {
            if (meet(some, rank) && (told ? bestAlike(into) : bestSufficientAlike(into))) {
                return true;
            }
        }
        return false;
    }

    /** Makes a set of the best of those that are {@link #alike} but for what the issue tells; {@return true} */
    private boolean bestAlike(long[] into) {
        byCoverage = residual != null || !unit.measures.retainMost(alike);
        bestOf(alike, into);
        byCoverage = true;
        return true;
    }

    private long[] enough(long[] candidates) {
        long[] sufficient = unit.sufficient();
        for (int i = 0; i < enough.length; i++) {
            enough[i] = candidates[i] & sufficient[i];
        }
        return enough;
    }

    private boolean bestSufficientAlike(long[] into) {
        CompiledSelection.retain(alike, unit.sufficient(alike));
        if (BitSets.isEmpty(alike)) {
            return false;
        }
        if (unit.forms.anyOdd) {
            bestOf(alike, into);
            return true;
        }
        return bestAlike(into);
    }

    private void setResidual(long @Nullable [] left) {
        if (residual != left) {
            residual = left;
        }
    }

    /** Makes those of some that have a rank {@link #alike}; {@return whether there are any} */
    private boolean meet(long[] candidates, long[] rank) {
        long any = 0;
        for (int i = 0; i < alike.length; i++) {
            alike[i] = i < rank.length ? candidates[i] & rank[i] : 0;
            any |= alike[i];
        }
        return any != 0;
    }

    private void bestOf(long[] candidates, long[] into) {
        BitSets.clear(into);
        int best = BitSets.next(candidates, 0);
        if (best < 0) {
            return;
        }
        BitSets.add(into, best);
        for (int c = BitSets.next(candidates, best + 1); c >= 0; c = BitSets.next(candidates, c + 1)) {
            int comparison = compare(c, best);
            if (comparison < 0) {
                BitSets.clear(into);
                best = c;
            }
            if (comparison <= 0) {
                BitSets.add(into, c);
            }
        }
    }

    /** {@return below zero if one comes before the other} */
    private int compare(int one, int other) {
        Form a = unit.form(one);
        Form b = unit.form(other);
        int order = Integer.compare(first(a), first(b));
        order = order != 0 || !byCoverage ? order : Long.compare(coverage(other), coverage(one));
        order = order != 0 || !byHome
                ? order
                : Long.compare(issue.form.weight(b.body.reach), issue.form.weight(a.body.reach));
        order = order != 0 || !bySpeed ? order : Integer.compare(slowness(one), slowness(other));
        order = order != 0 ? order : compareCapacity(other, one);
        order = order != 0 || required < 0 ? order : Integer.compare(excess(a), excess(b));
        order = order != 0 || !byOtherLead ? order : compareOtherLeads(a, b);
        return order != 0 ? order : Integer.compare(b.body.lastActivity, a.body.lastActivity);
    }

    private long coverage(int c) {
        if (residual == null) {
            return unit.coverage(c);
        }
        return unit.weightLeft(c, residual);
    }

    private int slowness(int c) {
        CompiledFact speed = unit.policy.fact("forum.speed");
        CompiledFact.Value value = unit.readings.value(c, speed);
        return value == speed.word("fast") ? 0 : value.isUnknown() ? 1 : 2;
    }

    /** More than enough counts as enough. */
    private int compareCapacity(int one, int other) {
        if (!unit.measures.anyRecorded() && unit.form(one).adequate == unit.form(other).adequate) {
            return 0;
        }
        CompiledEffects numbers = unit.policy.effects;
        boolean enough = isEnough(one, numbers);
        boolean otherEnough = isEnough(other, numbers);
        if (enough || otherEnough) {
            return Boolean.compare(enough, otherEnough);
        }
        return Exact.compare(unit.capacity(one), unit.capacityOf(one), unit.capacity(other), unit.capacityOf(other));
    }

    private boolean isEnough(int c, CompiledEffects numbers) {
        return Exact.compare(unit.capacity(c), unit.capacityOf(c), numbers.capacity, numbers.capacityOf) >= 0;
    }

    private int excess(Form form) {
        int excess = form.obligation - required;
        return excess >= 0 ? excess : NO_OBLIGATION;
    }

    /** Who leads elsewhere is known only when every unit has been routed once. */
    private int compareOtherLeads(Form one, Form other) {
        if (unit.firstPass) {
            unit.hangsOnOtherLeads = true;
            return 0;
        }
        return Integer.compare(leadsNoOther(one), leadsNoOther(other));
    }

    private int leadsNoOther(Form form) {
        return issue.ledOther(form.body, unit) ? 0 : 1;
    }
}
