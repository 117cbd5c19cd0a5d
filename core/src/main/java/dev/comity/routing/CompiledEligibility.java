package dev.comity.routing;

/** Settles who may lead, now or once something is met, as the rules of eligibility say. */
final class CompiledEligibility {
    private final CompiledUnit unit;
    private long[] covering = new long[0];
    /** Those who need something before they can lead, and what. */
    private long[] conditional = new long[0];

    private int[] requirements = new int[0];

    CompiledEligibility(CompiledUnit unit) {
        this.unit = unit;
    }

    void room(int words) {
        covering = new long[words];
        conditional = new long[words];
        requirements = new int[words * Long.SIZE];
    }

    /** {@return what a candidate needs before it can lead, as bits} */
    int requirements(int c) {
        return BitSets.has(conditional, c) ? requirements[c] : 0;
    }

    void settle() {
        unit.measures.covering(covering);
        if (unit.rules.anyJudged()) {
            settleByRules();
        } else {
            forgetRules();
        }
        for (int i = 0; i < unit.eligible.length; i++) {
            unit.eligible[i] = covering[i] & ~unit.excluded[i] & ~unit.barred[i];
            unit.adequate[i] = unit.eligible[i] & ~unit.insufficient[i] & able(i);
            unit.ready[i] = unit.eligible[i] & ~conditional[i];
            unit.leads[i] = 0;
            unit.coLeads[i] = 0;
        }
    }

    private void forgetRules() {
        for (int i = 0; i < unit.excluded.length; i++) {
            unit.excluded[i] = 0;
            unit.barred[i] = 0;
            unit.insufficient[i] = 0;
            conditional[i] = 0;
        }
    }

    private void settleByRules() {
        CompiledEffects effects = unit.policy.effects;
        unit.rules.having(effects.exclude, unit.excluded);
        unit.rules.having(effects.barLead, unit.barred);
        unit.rules.having(effects.insufficient, unit.insufficient);
        unit.rules.having(effects.require, conditional);
        for (int c = BitSets.next(conditional, 0); c >= 0; c = BitSets.next(conditional, c + 1)) {
            requirements[c] = unit.rules.requirements(c);
        }
        unit.rules.having(effects.subset, unit.ready);
        for (int c = BitSets.next(unit.ready, 0); c >= 0; c = BitSets.next(unit.ready, c + 1)) {
            if (unit.ballots.subset(c)) {
                limitToSupporters(c);
            }
        }
    }

    /** What a subset decides covers and binds those that support it. */
    private void limitToSupporters(int c) {
        unit.forms.limitToSupporters(c);
        unit.coverAgain(c);
        BitSets.remove(covering, c);
        if (unit.coverage(c) > 0) {
            BitSets.add(covering, c);
        }
        CompiledFact coverage = unit.policy.fact("forum.coverage");
        if (coverage != null) {
            unit.readings.forget(c, coverage);
        }
    }

    /** {@return a word of those with adequate capacity} */
    private long able(int word) {
        CandidateList list = unit.list();
        long able = word < list.able.length ? list.able[word] : 0;
        for (long left = unit.measures.anyRecorded() ? unit.eligible[word] : 0; left != 0; left &= left - 1) {
            int c = (word << 6) + Long.numberOfTrailingZeros(left);
            if (unit.recorded[c] && unit.adequateCapacity(c)) {
                able |= 1L << c;
            } else if (unit.recorded[c]) {
                able &= ~(1L << c);
            }
        }
        return able;
    }
}
