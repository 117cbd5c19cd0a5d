package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.condition.Reading;
import dev.comity.condition.Stage;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.routing.Allocation;
import dev.comity.routing.Judgement;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.Unit;
import dev.comity.survey.Measure;
import dev.comity.survey.Survey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Routes issues on both sides of a comparison, and tells why they part. */
final class Sides {
    private final Router before;
    private final Router after;

    Sides(Router before, Architecture after) {
        this.before = before;
        this.after = before.through(after);
    }

    ImmutableList<IssueComparison> compare(Iterable<Issue> issues, Function<Issue, Issue> changed) {
        ImmutableList.Builder<IssueComparison> all = ImmutableList.builder();
        for (Issue issue : issues) {
            all.add(compare(issue, changed.apply(issue)));
        }
        return all.build();
    }

    ImmutableList<MeasureComparison> measure(
            ImmutableList<Issue> issues, Function<Issue, Issue> changed, ImmutableList<Measure> measures) {
        if (measures.isEmpty()) {
            return ImmutableList.of();
        }
        LocalDate day = latest(issues);
        Survey one = survey(before, day, issues);
        Survey other = survey(after, day, issues.stream().map(changed).toList());
        return measures.stream()
                .map(measure -> new MeasureComparison(one.measure(measure), other.measure(measure)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The latest day on which one of the issues is decided. */
    private LocalDate latest(ImmutableList<Issue> issues) {
        Optional<LocalDate> known = before.world().latest();
        return issues.stream()
                .flatMap(issue -> issue.date().or(() -> known).stream())
                .max(Comparator.naturalOrder())
                .or(() -> known)
                .orElseThrow(() -> new IllegalArgumentException("there is no day to measure on; give an issue a date"));
    }

    private static Survey survey(Router router, LocalDate day, Iterable<Issue> issues) {
        return Survey.of(router.world().on(day), router.policy(), issues);
    }

    private IssueComparison compare(Issue issue, Issue changed) {
        Routing one = before.route(issue);
        Routing other = after.route(changed);
        ImmutableList.Builder<UnitComparison> units = ImmutableList.builder();
        if (one.allocations().equals(other.allocations())) {
            one.allocations().values().forEach(same -> units.add(UnitComparison.plain(same, same)));
        } else {
            Map<Unit, Map<String, Judgement.Of>> was = byUnit(before.judgement(issue));
            Map<Unit, Map<String, Judgement.Of>> is = byUnit(after.judgement(changed));
            for (Unit unit : one.allocations().keySet()) {
                units.add(compare(
                        one.allocations().get(unit), other.allocations().get(unit), was.get(unit), is.get(unit)));
            }
        }
        return new IssueComparison(issue.title(), one, other, units.build());
    }

    private static Map<Unit, Map<String, Judgement.Of>> byUnit(Judgement judgement) {
        Map<Unit, Map<String, Judgement.Of>> units = new TreeMap<>();
        for (Judgement.Of situation : judgement.situations()) {
            Map<String, Judgement.Of> unit = units.computeIfAbsent(situation.unit(), key -> new TreeMap<>());
            situation.forum().ifPresent(forum -> unit.put(forum, situation));
        }
        return units;
    }

    private UnitComparison compare(
            Allocation one, Allocation other, Map<String, Judgement.Of> was, Map<String, Judgement.Of> is) {
        if (!UnitComparison.changed(one, other)) {
            return UnitComparison.plain(one, other);
        }
        Set<String> concerned = concerned(one, other);
        Set<Reason> reasons = new TreeSet<>();
        for (String forum : concerned) {
            if (was.containsKey(forum) && is.containsKey(forum)) {
                reasons(forum, was.get(forum), is.get(forum), reasons);
            }
        }
        return new UnitComparison(
                one,
                other,
                ImmutableSortedSet.copyOf(Sets.intersection(concerned, Sets.difference(is.keySet(), was.keySet()))),
                ImmutableSortedSet.copyOf(Sets.intersection(concerned, Sets.difference(was.keySet(), is.keySet()))),
                ImmutableSortedSet.copyOf(reasons));
    }

    /** Those who lead or support on one side only; where it is the same bodies on both, all of them. */
    private static Set<String> concerned(Allocation one, Allocation other) {
        Set<String> parts = Sets.union(
                Sets.symmetricDifference(one.leadIds(), other.leadIds()),
                Sets.symmetricDifference(one.supporting(), other.supporting()));
        return new TreeSet<>(parts.isEmpty() ? Sets.union(one.leadIds(), one.supporting()) : parts);
    }

    private void reasons(String forum, Judgement.Of was, Judgement.Of is, Set<Reason> reasons) {
        Set<String> stood = standing(was);
        Set<String> stands = standing(is);
        for (String rule : Sets.symmetricDifference(stood, stands)) {
            if (annotates(rule)) {
                continue;
            }
            Set<String> facts = new TreeSet<>();
            before.policy().rules().get(rule).when().forEachTest((fact, values) -> turned(fact, was, is, facts));
            reasons.add(new Reason(forum, rule, stands.contains(rule), ImmutableSortedSet.copyOf(facts)));
        }
    }

    /** Whether a rule only says what follows from an allocation, so that it can't be its reason. */
    private boolean annotates(String rule) {
        return before.policy().rules().get(rule).then().stream().allMatch(effect -> effect.stage() == Stage.RESULT);
    }

    private static Set<String> standing(Judgement.Of situation) {
        return new TreeSet<>(
                Sets.difference(situation.fired(), situation.defeated().keySet()));
    }

    private static void turned(String fact, Judgement.Of was, Judgement.Of is, Set<String> facts) {
        Reading before = was.readings().get(fact);
        Reading after = is.readings().get(fact);
        if (before != null && after != null && !before.equals(after)) {
            facts.add(fact + ": " + before + " -> " + after);
        }
    }
}
