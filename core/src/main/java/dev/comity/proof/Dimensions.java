package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.condition.Threshold;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the facts that conditions test, and the readings between which they tell. */
final class Dimensions {
    /** A domain that no condition names. */
    static final String ELSEWHERE = "elsewhere";
    /** Numbers of the standard vocabulary that have bounds; others may be any number. */
    private static final Map<String, Range<Fraction>> BOUNDS = Map.of(
            "forum.coverage", Range.closed(Fraction.ZERO, Fraction.ONE), "forum.depth", Range.atLeast(Fraction.ZERO));

    private final Vocabulary vocabulary;
    private final Map<String, TreeSet<String>> words = new TreeMap<>();
    private final Map<String, TreeSet<Fraction>> cuts = new TreeMap<>();

    Dimensions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** {@return the least and the greatest that a number can be, as far as there are bounds} */
    static Set<Fraction> bounds(String fact) {
        Range<Fraction> bounds = BOUNDS.getOrDefault(fact, Range.all());
        Set<Fraction> ends = new TreeSet<>();
        if (bounds.hasLowerBound()) {
            ends.add(bounds.lowerEndpoint());
        }
        if (bounds.hasUpperBound()) {
            ends.add(bounds.upperEndpoint());
        }
        return ends;
    }

    /** Takes note of what a condition tests. */
    void note(Condition condition, Parameters parameters) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> note(part, parameters));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> note(part, parameters));
        } else if (condition instanceof Condition.Not not) {
            note(not.part(), parameters);
        } else if (condition instanceof Condition.OneOf test) {
            TreeSet<String> noted = words.computeIfAbsent(test.fact(), fact -> new TreeSet<>());
            noted.addAll(test.words());
            noted.remove(Reading.UNKNOWN_WORD);
        } else if (condition instanceof Condition.Compare test) {
            words.computeIfAbsent(test.fact(), fact -> new TreeSet<>());
            cuts.computeIfAbsent(test.fact(), fact -> new TreeSet<>()).add(threshold(test.threshold(), parameters));
        }
    }

    private static Fraction threshold(Threshold threshold, Parameters parameters) {
        return threshold instanceof Threshold.Constant constant
                ? constant.value()
                : parameters.get(((Threshold.Parameter) threshold).name());
    }

    /** {@return the facts tested so far} */
    ImmutableSortedSet<String> facts() {
        return ImmutableSortedSet.copyOf(words.keySet());
    }

    /** {@return the variables, in the order of the facts' ids} */
    ImmutableList<Variable> variables() {
        ImmutableList.Builder<Variable> variables = ImmutableList.builder();
        words.forEach((id, tested) -> {
            Fact fact = vocabulary
                    .fact(Beside.plain(id))
                    .orElseThrow(() -> new IllegalArgumentException("there is no fact `" + id + "`"));
            boolean apart = fact.type() == Fact.Type.TAGS && !fact.mayBeUnknown() && !tested.isEmpty();
            if (apart) {
                tested.forEach(tag -> variables.add(Variable.tag(id, tag)));
            } else {
                variables.add(new Variable(id, Optional.empty(), readings(id, fact, tested)));
            }
        });
        return variables.build();
    }

    private ImmutableList<Reading> readings(String id, Fact fact, TreeSet<String> tested) {
        ImmutableList.Builder<Reading> readings = ImmutableList.builder();
        switch (fact.type()) {
            case DOMAIN -> readings.addAll(domains(tested));
            case NUMBER -> readings.addAll(numbers(id, tested));
            case TAGS -> readings.addAll(sets(tested));
            default -> fact.values().forEach(value -> readings.add(Reading.of(value)));
        }
        if (fact.mayBeUnknown()) {
            readings.add(Reading.UNKNOWN);
        }
        return readings.build();
    }

    /** Tags that may be unknown, all of them at once, are no variables of their own. */
    private static List<Reading> sets(TreeSet<String> tested) {
        return Sets.powerSet(tested).stream()
                .limit(Variable.MOST_VALUES + 1)
                .map(borne -> Reading.of(ImmutableSortedSet.copyOf(borne)))
                .toList();
    }

    private static List<Reading> domains(TreeSet<String> tested) {
        TreeSet<String> domains = new TreeSet<>(tested);
        domains.add(ELSEWHERE);
        List<Reading> readings = new ArrayList<>();
        domains.forEach(path -> readings.add(Reading.of(Domain.of(path).withAncestors())));
        return readings;
    }

    /** Each number that is compared with, and one number of each interval between. */
    private List<Reading> numbers(String fact, TreeSet<String> tested) {
        TreeSet<Fraction> points = new TreeSet<>(cuts.getOrDefault(fact, new TreeSet<>()));
        tested.forEach(word -> points.add(Fraction.parse(word)));
        Range<Fraction> bounds = BOUNDS.getOrDefault(Beside.plain(fact), Range.all());
        points.removeIf(point -> !bounds.contains(point));
        List<Reading> readings = new ArrayList<>();
        Fraction last = null;
        for (Fraction point : points) {
            Optional<Fraction> below = last == null ? below(point, bounds) : Optional.of(middle(last, point));
            below.ifPresent(number -> readings.add(Reading.of(number)));
            readings.add(Reading.of(point));
            last = point;
        }
        above(points, bounds).ifPresent(number -> readings.add(Reading.of(number)));
        return readings;
    }

    private static Optional<Fraction> below(Fraction least, Range<Fraction> bounds) {
        if (!bounds.hasLowerBound()) {
            return Optional.of(least.minus(Fraction.ONE));
        }
        boolean room = least.compareTo(bounds.lowerEndpoint()) > 0;
        return room ? Optional.of(middle(bounds.lowerEndpoint(), least)) : Optional.empty();
    }

    private static Optional<Fraction> above(TreeSet<Fraction> points, Range<Fraction> bounds) {
        Fraction most = Iterables.getLast(points, Fraction.ZERO);
        if (!bounds.hasUpperBound()) {
            return Optional.of(most.plus(Fraction.ONE));
        }
        boolean room = most.compareTo(bounds.upperEndpoint()) < 0;
        return room ? Optional.of(middle(most, bounds.upperEndpoint())) : Optional.empty();
    }

    private static Fraction middle(Fraction low, Fraction high) {
        Fraction sum = low.plus(high);
        return new Fraction(sum.numerator(), sum.denominator().shiftLeft(1));
    }
}
