package dev.comity.routing;

import dev.comity.condition.Reading;
import dev.comity.condition.Stage;
import dev.comity.condition.Truth;
import dev.comity.model.Level;
import dev.comity.policy.DutyKind;
import dev.comity.policy.Effect;
import dev.comity.policy.Party;
import dev.comity.policy.WarningKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The last stage: what the allocations oblige to, and what a reader should know of them. */
final class Annotations {
    final Set<Duty> duties = new TreeSet<>();
    final Set<Warning> warnings = new TreeSet<>();
    final Set<String> issueRules = new TreeSet<>();
    private final Scene scene;
    private final List<UnitState> units;

    Annotations(Scene scene, Collection<UnitState> units) {
        this.scene = scene;
        this.units = new ArrayList<>(units);
    }

    void annotate() {
        boolean many = levels().size() > 1;
        List<String> overlaps = new ArrayList<>();
        for (UnitState unit : units) {
            List<String> pairs = new Overlap(unit).pairs();
            overlaps.addAll(pairs);
            sayResults(unit, many, !pairs.isEmpty());
            unit.judge(EnumSet.of(Stage.RESULT));
            unit.instances.forEach(instance -> collect(unit, instance, pairs));
            unknownFacts(unit);
            warnings.addAll(unit.warnings);
        }
        ofIssue(overlaps);
        differentDomains();
    }

    private Set<Level> levels() {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (UnitState unit : units) {
            if (unit.status == Status.ALLOCATED) {
                unit.allLeads().forEach(x -> levels.add(x.level));
            }
        }
        return levels;
    }

    private void sayResults(UnitState unit, boolean manyLevels, boolean overlap) {
        unit.put(null, "result.levels", Reading.of(manyLevels ? "many" : "one"));
        unit.put(null, "result.overlap", Reading.of(overlap));
        unit.put(null, "result.outsider", Reading.of(outsiders(unit).isEmpty() ? "none" : "some"));
        for (Candidate x : unit.candidates) {
            String part = unit.leads.contains(x)
                    ? "lead"
                    : unit.coLeads.contains(x) ? "co-lead" : unit.support.contains(x) ? "support" : "none";
            unit.put(x, "forum.allocated", Reading.of(part));
        }
    }

    private Set<String> outsiders(UnitState unit) {
        Set<String> outside = new TreeSet<>();
        if (unit.leads.isEmpty()) {
            return outside;
        }
        outside.addAll(scene.affected);
        unit.allLeads().forEach(x -> outside.removeAll(x.reach));
        return outside;
    }

    private void collect(UnitState unit, Instance instance, List<String> overlaps) {
        if (!instance.stands()) {
            return;
        }
        Candidate x = instance.candidate;
        boolean leads = x == null || unit.allLeads().contains(x);
        boolean allocated = leads || unit.support.contains(x);
        for (Effect effect : instance.rule.then()) {
            if (effect instanceof Effect.Warn warn && (allocated || warn.always())) {
                String detail = warn.kind() == WarningKind.OVERLAP ? String.join(", ", overlaps) : "";
                String subject = x == null ? "" : x.id();
                warnings.add(new Warning(warn.kind(), Optional.of(unit.unit), subject, detail, instance.rule.id()));
            } else if (effect instanceof Effect.Owe owe && leads && !unit.leads.isEmpty()) {
                owe(unit, instance, owe);
            }
        }
    }

    private void owe(UnitState unit, Instance instance, Effect.Owe owe) {
        String debtor = name(owe.debtor(), unit, instance.candidate);
        String addressee = name(owe.addressee(), unit, instance.candidate);
        boolean amongLeads = owe.debtor() instanceof Party.Leads && owe.addressee() instanceof Party.Leads;
        boolean toItself = debtor.equals(addressee) && !amongLeads;
        if (!debtor.isEmpty() && !addressee.isEmpty() && !toItself) {
            duties.add(new Duty(
                    owe.kind(), debtor, addressee, owe.deadline(), instance.rule.source(), instance.rule.id()));
        }
    }

    private String name(Party party, UnitState unit, @Nullable Candidate x) {
        if (party instanceof Party.Forum) {
            return x == null ? "" : x.id();
        }
        if (party instanceof Party.Leads) {
            return String.join(", ", leadsOfIssue());
        }
        if (party instanceof Party.Outsiders) {
            return String.join(", ", outsiders(unit));
        }
        if (party instanceof Party.Bearing bearing) {
            Set<String> bearers = scene.snapshot.bearing(bearing.role());
            return bearers.isEmpty() ? bearing.toString() : String.join(", ", bearers);
        }
        if (party instanceof Party.AtLevel at) {
            Set<String> found = new TreeSet<>();
            unit.institutions().stream()
                    .filter(c -> c.level == at.level() && !c.excluded)
                    .forEach(c -> found.add(c.id()));
            return found.isEmpty() ? at.toString() : String.join(", ", found);
        }
        return ((Party.Named) party).name();
    }

    private Set<String> leadsOfIssue() {
        Set<String> leads = new TreeSet<>();
        units.forEach(unit -> unit.allLeads().forEach(x -> leads.add(x.id())));
        return leads;
    }

    /** Rules that annotate the issue as a whole are asked once, on its first unit. */
    private void ofIssue(List<String> overlaps) {
        UnitState first = units.get(0);
        boolean anyOverlap = !overlaps.isEmpty();
        boolean anyOutsider = units.stream().anyMatch(unit -> !outsiders(unit).isEmpty());
        first.put(null, "result.overlap", Reading.of(anyOverlap));
        first.put(null, "result.outsider", Reading.of(anyOutsider ? "some" : "none"));
        int before = first.instances.size();
        for (PreparedPolicy.Prepared prepared : scene.rules) {
            if (prepared.ofIssue()) {
                first.ask(prepared.rule(), null);
            }
        }
        Defeat.settle(first.instances);
        List<Instance> asked = first.instances.subList(before, first.instances.size());
        for (Instance instance : asked) {
            if (instance.stands()) {
                issueRules.add(instance.rule.id());
                instance.rule.then().forEach(effect -> ofIssue(first, instance, effect, overlaps));
            } else if (instance.truth == Truth.UNKNOWN) {
                first.unknownFacts(instance).forEach(fact -> unknown(Optional.empty(), fact, instance.rule.id()));
            }
        }
    }

    private void ofIssue(UnitState first, Instance instance, Effect effect, List<String> overlaps) {
        if (effect instanceof Effect.Warn warn) {
            String detail = warn.kind() == WarningKind.OVERLAP ? String.join(", ", new TreeSet<>(overlaps)) : "";
            warnings.add(new Warning(warn.kind(), Optional.empty(), "", detail, instance.rule.id()));
        } else if (effect instanceof Effect.Owe owe && anybodyLeads(owe)) {
            owe(first, instance, owe);
        }
    }

    /** What the leads owe needs leads; what others owe does not. */
    private boolean anybodyLeads(Effect.Owe owe) {
        boolean byLeads = owe.debtor() instanceof Party.Leads || owe.addressee() instanceof Party.Leads;
        return !byLeads || !leadsOfIssue().isEmpty();
    }

    private void unknownFacts(UnitState unit) {
        Map<String, Set<String>> rules = new TreeMap<>();
        for (Instance instance : unit.instances) {
            Candidate x = instance.candidate;
            boolean concerned = x == null || x.coverage.numerator().signum() > 0 && !x.excluded;
            if (instance.truth == Truth.UNKNOWN && concerned) {
                for (String fact : unit.unknownFacts(instance)) {
                    if (!unit.answeredUnknown(fact, x)) {
                        rules.computeIfAbsent(fact, key -> new TreeSet<>()).add(instance.rule.id());
                    }
                }
            }
        }
        rules.forEach((fact, ids) -> unknown(Optional.of(unit.unit), fact, String.join(", ", ids)));
        Set<String> unrecorded = new TreeSet<>();
        for (Candidate x : unit.allLeads()) {
            if (!x.capacityRecorded && Measures.material(unit.unit.function())) {
                unrecorded.add(x.id());
            }
        }
        if (!unrecorded.isEmpty()) {
            warnings.add(new Warning(
                    WarningKind.UNKNOWN_FACT,
                    Optional.of(unit.unit),
                    "forum.capacity",
                    "not recorded for " + String.join(", ", unrecorded),
                    ""));
        }
    }

    private void unknown(Optional<Unit> unit, String fact, String rules) {
        warnings.add(new Warning(WarningKind.UNKNOWN_FACT, unit, fact, "decides " + rules, ""));
    }

    /** One function that different bodies lead in different domains. */
    private void differentDomains() {
        for (int i = 0; i < units.size(); i++) {
            for (int j = i + 1; j < units.size(); j++) {
                UnitState one = units.get(i);
                UnitState other = units.get(j);
                boolean same = one.unit.function() == other.unit.function();
                Set<String> leads = ids(one.allLeads());
                Set<String> others = ids(other.allLeads());
                if (same && !leads.isEmpty() && !others.isEmpty() && !leads.equals(others)) {
                    String detail = one.unit.domain() + " by " + String.join(", ", leads) + "; " + other.unit.domain()
                            + " by " + String.join(", ", others);
                    warnings.add(new Warning(WarningKind.OVERLAP, Optional.of(one.unit), "", detail, ""));
                    duties.add(new Duty(
                            DutyKind.CONSULT, String.join(", ", leads), String.join(", ", others), "", "", ""));
                }
            }
        }
    }

    private static Set<String> ids(Set<Candidate> candidates) {
        Set<String> ids = new TreeSet<>();
        candidates.forEach(x -> ids.add(x.id()));
        return ids;
    }
}
