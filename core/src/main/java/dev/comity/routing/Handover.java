package dev.comity.routing;

import dev.comity.condition.Truth;
import dev.comity.model.Fraction;
import dev.comity.policy.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hands what the compiled form has found out over to the reference, which says it in words: reasons, warnings, duties.
 * The reference allocates again from the same candidates and fired rules, which costs little beside finding them.
 */
final class Handover {
    private final CompiledIssue issue;
    private final CompiledPolicy policy;
    private final Scene scene;

    private Handover(CompiledIssue issue) {
        this.issue = issue;
        this.policy = issue.policy;
        this.scene = issue.scene();
    }

    static IssueRouter of(CompiledIssue issue) {
        return new Handover(issue).run();
    }

    private IssueRouter run() {
        Earlier earlier = new Earlier(issue.firstLeads());
        Map<Unit, UnitState> units = new TreeMap<>();
        for (int i = 0; i < issue.count; i++) {
            UnitState state = state(issue.units.get(i), earlier);
            new Selection(state).allocate();
            IssueRouter.record(earlier, state, true);
            units.put(state.unit, state);
        }
        return new IssueRouter(scene, units);
    }

    private UnitState state(CompiledUnit unit, Earlier earlier) {
        List<Candidate> candidates = new ArrayList<>();
        UnitState state = new UnitState(scene, unit.unit(), earlier, candidates);
        for (int c = unit.next(0); c >= 0; c = unit.next(c + 1)) {
            candidates.add(candidate(unit, c, state));
        }
        readings(unit, unit.rules.whole(), state.readings, false);
        UnitRouter.readWhatMayChange(state);
        limit(unit, candidates);
        instances(unit, unit.rules.whole(), null, state.instances);
        int number = 0;
        for (int c = unit.next(0); c >= 0; c = unit.next(c + 1)) {
            instances(unit, c, candidates.get(number++), state.instances);
        }
        if (state.measures.weakestLinkUnnamed()) {
            UnitRouter.warnOfUnnamedLink(state);
        }
        return state;
    }

    /** Supporters who go ahead alone are told apart only after what is read of all. */
    private static void limit(CompiledUnit unit, List<Candidate> candidates) {
        int number = 0;
        for (int c = unit.next(0); c >= 0; c = unit.next(c + 1)) {
            Form form = unit.form(c);
            if (form != form.whole) {
                candidates.get(number).reach = form.candidate().reach;
            }
            number++;
        }
    }

    private Candidate candidate(CompiledUnit unit, int c, UnitState state) {
        Candidate x = unit.form(c).whole.candidate();
        x.covered = issue.form.epoch.names(unit.covered(c));
        x.coverage = Fraction.of(unit.coverage(c), unit.coverageOf);
        x.capacity = Fraction.of(unit.capacity(c), unit.capacityOf(c));
        x.capacityRecorded = unit.recorded(c);
        x.capacityAdequate = unit.adequateCapacity(c);
        x.excluded = BitSets.has(unit.excluded, c);
        x.barred = BitSets.has(unit.barred, c);
        x.insufficient = BitSets.has(unit.insufficient, c);
        x.sufficient = BitSets.has(unit.sufficient(), c);
        for (Requirement requirement : Requirement.values()) {
            if ((unit.requirements(c) & 1 << requirement.ordinal()) != 0) {
                x.requirements.add(requirement);
            }
        }
        readings(unit, c, x.readings, true);
        return x;
    }

    private void readings(
            CompiledUnit unit, int row, Map<String, dev.comity.condition.Reading> into, boolean aboutForum) {
        for (CompiledFact fact : policy.handedOver) {
            if (fact.aboutForum == aboutForum) {
                unit.readings.value(row, fact);
            }
        }
        for (int number : aboutForum ? policy.forumFacts : policy.unitFacts) {
            CompiledFact fact = policy.facts[number];
            CompiledFact.Value value = unit.readings.known(row, fact);
            value = value == null && aboutForum ? unit.readings.same(fact) : value;
            if (value != null) {
                into.put(fact.id, value.reading());
            }
        }
    }

    private void instances(CompiledUnit unit, int row, Candidate x, List<Instance> into) {
        for (int rule = 0; rule < policy.rules.length; rule++) {
            if (unit.rules.fired(row, rule)) {
                Instance instance = new Instance(policy.rules[rule], x, Truth.TRUE);
                if (unit.rules.defeated(row, rule)) {
                    instance.defeatedBy = policy.rules[BitSets.next(policy.overriders[rule], 0)];
                }
                into.add(instance);
            }
        }
        for (int rule = 0; rule < policy.rules.length; rule++) {
            if (unit.rules.open(row, rule)) {
                into.add(new Instance(policy.rules[rule], x, Truth.UNKNOWN));
            }
        }
    }
}
