package dev.comity.proof;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.condition.Condition;
import dev.comity.condition.Constraint;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Threshold;
import dev.comity.model.DateRange;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The facts of which a space speaks, with the readings between which it tells, as plainly as the definition says. */
final class Listing {
    private final Space space;
    private final Map<String, Set<String>> tested = new TreeMap<>();
    private final Map<String, Set<Fraction>> thresholds = new TreeMap<>();
    /** Conditions that no world brings about, over facts of which the space speaks. */
    final List<Condition> impossible = new ArrayList<>();

    /** @param questions conditions of the question that are not part of the policies */
    Listing(Space space, List<Condition> questions) {
        this.space = space;
        for (DivisionOfLaborPolicy policy : space.policies()) {
            policy.rules().values().forEach(rule -> note(rule.when(), policy));
        }
        DivisionOfLaborPolicy first = space.policies().get(0);
        space.within().forEach(condition -> note(condition, first));
        questions.forEach(condition -> note(condition, first));
        Set<String> spokenOf = Set.copyOf(tested.keySet());
        for (Constraint constraint : space.constraints()) {
            Set<String> facts = new TreeSet<>();
            constraint.impossible().forEachTest((fact, words) -> facts.add(fact));
            if (spokenOf.containsAll(facts)) {
                note(constraint.impossible(), first);
                impossible.add(constraint.impossible());
            }
        }
    }

    Set<String> facts() {
        return tested.keySet();
    }

    /** {@return the words of a fact that somebody tests} */
    Set<String> words(String fact) {
        Set<String> words = new TreeSet<>(tested.get(fact));
        words.remove("unknown");
        return words;
    }

    private void note(Condition condition, DivisionOfLaborPolicy policy) {
        if (condition instanceof Condition.Not not) {
            note(not.part(), policy);
        } else if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> note(part, policy));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> note(part, policy));
        } else if (condition instanceof Condition.OneOf test) {
            tested.computeIfAbsent(test.fact(), fact -> new TreeSet<>()).addAll(test.words());
        } else if (condition instanceof Condition.Compare compare) {
            tested.computeIfAbsent(compare.fact(), fact -> new TreeSet<>());
            Fraction number = compare.threshold() instanceof Threshold.Constant constant
                    ? constant.value()
                    : policy.parameters().get(((Threshold.Parameter) compare.threshold()).name());
            thresholds.computeIfAbsent(compare.fact(), fact -> new TreeSet<>()).add(number);
        }
    }

    List<LocalDate> days() {
        TreeSet<LocalDate> edges = new TreeSet<>();
        List<DateRange> ranges = new ArrayList<>(List.of(space.during()));
        for (DivisionOfLaborPolicy policy : space.policies()) {
            policy.rules().values().stream().map(Rule::inForce).forEach(ranges::add);
        }
        for (DateRange range : ranges) {
            range.start().ifPresent(start -> edges.add(start.date()));
            range.end().ifPresent(end -> edges.add(end.date()));
        }
        List<LocalDate> days = new ArrayList<>(edges);
        days.add(edges.isEmpty() ? LocalDate.EPOCH : edges.first().minusDays(1));
        return days;
    }

    List<Reading> readings(String id) {
        Fact fact = fact(id);
        Set<String> words = words(id);
        List<Reading> readings = new ArrayList<>();
        switch (fact.type()) {
            case WORD -> fact.values().forEach(word -> readings.add(Reading.of(word)));
            case TAGS ->
                Sets.powerSet(words).forEach(borne -> readings.add(Reading.of(ImmutableSortedSet.copyOf(borne))));
            case DOMAIN -> {
                words.add("elsewhere");
                words.forEach(path -> readings.add(Reading.of(Domain.of(path).withAncestors())));
            }
            case NUMBER -> numbers(id, words).forEach(number -> readings.add(Reading.of(number)));
        }
        if (fact.mayBeUnknown()) {
            readings.add(Reading.UNKNOWN);
        }
        return readings;
    }

    Fact fact(String id) {
        return space.policies().stream()
                .flatMap(policy -> policy.vocabulary().fact(id).stream())
                .findFirst()
                .orElseThrow();
    }

    /** The numbers compared with, and one between each two, one below and one above, as far as the fact goes. */
    private List<Fraction> numbers(String id, Set<String> words) {
        TreeSet<Fraction> points = new TreeSet<>(thresholds.getOrDefault(id, Set.of()));
        words.forEach(word -> points.add(Fraction.parse(word)));
        boolean share = id.equals("forum.coverage");
        points.removeIf(point -> share && (point.compareTo(Fraction.ZERO) < 0 || point.compareTo(Fraction.ONE) > 0));
        TreeSet<Fraction> ends = new TreeSet<>(points);
        ends.add(
                share
                        ? Fraction.ZERO
                        : points.isEmpty() ? Fraction.ZERO : points.first().minus(Fraction.of(2, 1)));
        ends.add(
                share
                        ? Fraction.ONE
                        : points.isEmpty() ? Fraction.of(2, 1) : points.last().plus(Fraction.of(2, 1)));
        List<Fraction> numbers = new ArrayList<>(points);
        Fraction before = null;
        for (Fraction end : ends) {
            if (before != null) {
                Fraction sum = before.plus(end);
                numbers.add(new Fraction(sum.numerator(), sum.denominator().shiftLeft(1)));
            }
            before = end;
        }
        return numbers;
    }
}
