package dev.comity.routing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the verdict from one unit after the other, until it can't change any more. */
final class InquiryVerdict {
    private final IssueRouter issue;
    private final InquiryPass second;

    InquiryVerdict(IssueRouter issue, InquiryPass second) {
        this.issue = issue;
        this.second = second;
    }

    Verdict verdict(InquiryRun run) {
        Map<String, Candidate> leads = new TreeMap<>();
        // Classes that no further lead can take away.
        Set<Verdict> certain = EnumSet.noneOf(Verdict.class);
        for (UnitState state : issue.principal()) {
            InquiryOutcome outcome = run.outcome(second.unit(state.unit));
            if (outcome.status() == Status.ALLOCATED) {
                for (Contender c : outcome.leads()) {
                    leads.put(c.id(), c.whole);
                    if (!isOrgan(c.whole)) {
                        certain.add(Verdicts.classOf(c.whole.level));
                    }
                }
            }
            if (certain.size() > 1) {
                return Verdict.HYBRID;
            }
        }
        return Verdicts.verdict(Verdicts.classes(leads, issue.scene.date));
    }

    /** An organ would count at the level of its parent if that led too. */
    private boolean isOrgan(Candidate lead) {
        return parent(lead).isPresent();
    }

    /** {@return that the verdict is one of some; said by those that it is not if they are fewer} */
    int isOneOf(Set<Verdict> some) {
        Set<Verdict> others = EnumSet.allOf(Verdict.class);
        others.removeAll(some);
        return others.size() < some.size() ? Gates.not(any(others)) : any(some);
    }

    private int any(Set<Verdict> verdicts) {
        Map<Verdict, Integer> classes = classes();
        return second.gates.any(
                verdicts.stream().mapToInt(verdict -> is(verdict, classes)).toArray());
    }

    private int is(Verdict verdict, Map<Verdict, Integer> classes) {
        Gates gates = second.gates;
        if (verdict == Verdict.HYBRID) {
            List<Integer> pairs = new ArrayList<>();
            classes.forEach((one, gate) -> classes.forEach((other, otherGate) -> {
                if (one.compareTo(other) < 0) {
                    pairs.add(gates.all(gate, otherGate));
                }
            }));
            return gates.any(pairs.stream().mapToInt(gate -> gate).toArray());
        }
        List<Integer> only = new ArrayList<>();
        only.add(verdict == Verdict.NONE ? Gates.ALWAYS : classes.getOrDefault(verdict, Gates.NEVER));
        classes.forEach((one, gate) -> only.add(one == verdict ? gate : Gates.not(gate)));
        return gates.all(only.stream().mapToInt(gate -> gate).toArray());
    }

    /**
     * {@return for each class of leads that it counts} A body counts if it leads and its parent does not, or an organ that
     * leads counts as it.
     */
    private Map<Verdict, Integer> classes() {
        Map<String, Candidate> bodies = new TreeMap<>();
        for (UnitState state : issue.principal()) {
            second.unit(state.unit).plan.contenders.forEach(c -> bodies.put(c.id(), c.whole));
        }
        Map<Verdict, Integer> classes = new EnumMap<>(Verdict.class);
        Map<String, Integer> organs = new TreeMap<>();
        bodies.forEach((id, body) -> parent(body)
                .ifPresent(parent -> organs.merge(parent, leads(id), (one, other) -> second.gates.any(one, other))));
        bodies.forEach((id, body) -> {
            int parent = parent(body).map(this::leads).orElse(Gates.NEVER);
            int organ = organs.getOrDefault(id, Gates.NEVER);
            int counts = second.gates.all(leads(id), second.gates.any(Gates.not(parent), organ));
            classes.merge(Verdicts.classOf(body.level), counts, (one, other) -> second.gates.any(one, other));
        });
        return classes;
    }

    private Optional<String> parent(Candidate body) {
        return body.institution.parentOn(issue.scene.date);
    }

    private int leads(String id) {
        return second.gates.any(issue.principal().stream()
                .mapToInt(state -> second.unit(state.unit).leads(id, false))
                .toArray());
    }
}
