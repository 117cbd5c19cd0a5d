package dev.comity.routing;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.policy.WarningKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Routes all units of an issue: a first pass that finds who leads elsewhere, a second that counts. */
final class IssueRouter {
    final Scene scene;
    final Map<Unit, UnitState> units = new TreeMap<>();
    final Annotations annotations;

    IssueRouter(Scene scene) {
        this.scene = scene;
        Set<Unit> order = new TreeSet<>();
        for (Domain domain : scene.issue.domains()) {
            for (GovernanceFunction function : scene.issue.functions()) {
                order.add(new Unit(domain, function));
            }
        }
        Earlier first = new Earlier(null);
        if (order.size() > 1) {
            order.forEach(unit -> record(first, UnitRouter.route(scene, unit, first), false));
        }
        Earlier second = new Earlier(first.all());
        for (Unit unit : order) {
            UnitState state = UnitRouter.route(scene, unit, second);
            units.put(unit, state);
            record(second, state, true);
        }
        annotations = new Annotations(scene, units.values());
        annotations.annotate();
    }

    /** What has been allocated elsewhere, to be annotated here. */
    IssueRouter(Scene scene, Map<Unit, UnitState> allocated) {
        this.scene = scene;
        units.putAll(allocated);
        annotations = new Annotations(scene, units.values());
        annotations.annotate();
    }

    /** In the first pass only who leads outright counts as leading elsewhere. */
    static void record(Earlier earlier, UnitState state, boolean conditionalToo) {
        Set<String> ids = new TreeSet<>();
        if (state.status == Status.ALLOCATED || conditionalToo) {
            state.allLeads().forEach(x -> ids.add(x.id()));
        }
        earlier.record(state.unit, ids);
    }

    List<UnitState> principal() {
        List<UnitState> principal = new ArrayList<>();
        for (UnitState state : units.values()) {
            if (scene.issue.principalFunctions().contains(state.unit.function())) {
                principal.add(state);
            }
        }
        return principal;
    }

    Verdict verdict(boolean granted) {
        return Verdicts.verdict(Verdicts.classes(principal(), granted, scene.date));
    }

    boolean exitPending() {
        return annotations.warnings.stream().anyMatch(w -> w.kind() == WarningKind.EXIT_PENDING);
    }

    /** {@return the routing, where warnings of pending exits say what would become of the verdict} */
    Routing routing(String afterExits) {
        ImmutableSortedMap.Builder<Unit, Allocation> allocations = ImmutableSortedMap.naturalOrder();
        Set<String> rules = new TreeSet<>(annotations.issueRules);
        boolean complete = true;
        for (UnitState state : units.values()) {
            Allocation allocation = allocation(state);
            allocations.put(state.unit, allocation);
            rules.addAll(allocation.rules());
            complete &= state.status == Status.ALLOCATED;
        }
        return Routing.builder()
                .issue(scene.issue.id())
                .date(scene.date)
                .knownAt(scene.issue.knownAt())
                .policy(scene.policy.id())
                .policyDigest(scene.policyDigest)
                .allocations(allocations.build())
                .verdict(verdict(false))
                .verdictIfGranted(verdict(true))
                .levels(Verdicts.classes(units.values(), false, scene.date))
                .complete(complete)
                .duties(annotations.duties)
                .warnings(warnings(afterExits))
                .rules(rules)
                .build();
    }

    private List<Warning> warnings(String afterExits) {
        List<Warning> warnings = new ArrayList<>();
        for (Warning w : annotations.warnings) {
            boolean pending = w.kind() == WarningKind.EXIT_PENDING && !afterExits.isEmpty();
            warnings.add(pending ? new Warning(w.kind(), w.unit(), w.subject(), afterExits, w.rule()) : w);
        }
        return warnings;
    }

    private Allocation allocation(UnitState state) {
        Set<String> rules = new TreeSet<>();
        for (Instance instance : state.instances) {
            if (instance.stands() && !instance.vacuous && !annotations.issueRules.contains(instance.rule.id())) {
                rules.add(instance.rule.id());
            }
        }
        Allocation.Builder builder = Allocation.builder()
                .unit(state.unit)
                .status(state.status)
                .reasons(state.status == Status.GAP ? state.reasons : Set.of())
                .conditions(state.status == Status.CONDITIONAL ? Selection.conditions(state) : Set.of())
                .direct(state.direct)
                .uncovered(state.uncovered)
                .rules(rules);
        for (Candidate x : state.allLeads()) {
            builder.leads(new Lead(x.id(), x.level, state.coLeads.contains(x), x.coverage, states(state, x)));
        }
        Set<String> support = new TreeSet<>();
        state.support.forEach(x -> support.add(x.id()));
        return builder.supporting(support).build();
    }

    private static ImmutableSortedSet<String> states(UnitState state, Candidate x) {
        return x.coverage.compareTo(Fraction.ZERO) > 0 ? x.covered : ImmutableSortedSet.of();
    }
}
