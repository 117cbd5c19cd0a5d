package dev.comity.proof;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.condition.Threshold;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ways in which a condition can come to hold, or to fail: readings of some facts, as few as it asks for. Only the
 * first few are told, the plainest first.
 */
final class Ways {
    private static final int MOST = 24;

    private final Vocabulary vocabulary;
    private final Parameters parameters;

    Ways(Vocabulary vocabulary, Parameters parameters) {
        this.vocabulary = vocabulary;
        this.parameters = parameters;
    }

    /** {@return readings of which each makes the condition true, or false} */
    List<Map<String, Reading>> of(Condition condition, boolean holds) {
        if (condition instanceof Condition.Not not) {
            return of(not.part(), !holds);
        }
        if (condition instanceof Condition.AllOf all) {
            return holds ? together(all.parts(), true) : either(all.parts(), false);
        }
        if (condition instanceof Condition.AnyOf any) {
            return holds ? either(any.parts(), true) : together(any.parts(), false);
        }
        if (condition instanceof Condition.OneOf test) {
            return words(test, holds);
        }
        return numbers((Condition.Compare) condition, holds);
    }

    private List<Map<String, Reading>> either(List<Condition> parts, boolean holds) {
        List<Map<String, Reading>> ways = new ArrayList<>();
        parts.forEach(part -> ways.addAll(of(part, holds)));
        return first(ways);
    }

    private List<Map<String, Reading>> together(List<Condition> parts, boolean holds) {
        List<Map<String, Reading>> ways = List.of(Map.of());
        for (Condition part : parts) {
            List<Map<String, Reading>> joined = new ArrayList<>();
            for (Map<String, Reading> way : of(part, holds)) {
                ways.forEach(before -> join(before, way, joined));
            }
            ways = first(joined);
        }
        return ways;
    }

    private static void join(Map<String, Reading> one, Map<String, Reading> other, List<Map<String, Reading>> into) {
        Map<String, Reading> both = new TreeMap<>(one);
        for (Map.Entry<String, Reading> entry : other.entrySet()) {
            Reading old = both.put(entry.getKey(), entry.getValue());
            if (old != null && !old.equals(entry.getValue())) {
                return;
            }
        }
        into.add(ImmutableMap.copyOf(both));
    }

    private static List<Map<String, Reading>> first(List<Map<String, Reading>> ways) {
        List<Map<String, Reading>> distinct = new ArrayList<>(new LinkedHashSet<>(ways));
        return distinct.size() > MOST ? distinct.subList(0, MOST) : distinct;
    }

    private List<Map<String, Reading>> words(Condition.OneOf test, boolean holds) {
        Fact fact = vocabulary.fact(test.fact()).orElseThrow();
        List<Map<String, Reading>> ways = new ArrayList<>();
        for (Reading reading : readings(fact, test.words(), holds)) {
            ways.add(Map.of(test.fact(), reading));
        }
        return ways;
    }

    private static List<Reading> readings(Fact fact, ImmutableSortedSet<String> named, boolean holds) {
        List<Reading> readings = new ArrayList<>();
        if (holds) {
            named.forEach(word -> readings.add(reading(fact, word)));
        } else if (fact.type() == Fact.Type.TAGS) {
            readings.add(Reading.of(ImmutableSortedSet.of()));
        } else if (fact.type() == Fact.Type.DOMAIN) {
            readings.add(Reading.of("elsewhere"));
        } else {
            Set<String> others = new TreeSet<>(fact.values());
            others.removeAll(named);
            others.forEach(word -> readings.add(reading(fact, word)));
        }
        return readings;
    }

    private static Reading reading(Fact fact, String word) {
        if (word.equals(Reading.UNKNOWN_WORD)) {
            return Reading.UNKNOWN;
        }
        return switch (fact.type()) {
            case NUMBER -> Reading.of(Fraction.parse(word));
            case DOMAIN -> Reading.of(Domain.of(word).withAncestors());
            default -> Reading.of(word);
        };
    }

    /** The threshold itself, the bounds of a share, and numbers to either side. */
    private List<Map<String, Reading>> numbers(Condition.Compare test, boolean holds) {
        Fraction threshold = test.threshold() instanceof Threshold.Constant constant
                ? constant.value()
                : parameters.get(((Threshold.Parameter) test.threshold()).name());
        Fraction half =
                new Fraction(threshold.numerator(), threshold.denominator().shiftLeft(1));
        List<Map<String, Reading>> ways = new ArrayList<>();
        for (Fraction number : List.of(Fraction.ONE, threshold, half, Fraction.ZERO, threshold.plus(Fraction.ONE))) {
            if (test.relation().holds(number.compareTo(threshold)) == holds) {
                ways.add(Map.of(test.fact(), Reading.of(number)));
            }
        }
        return first(ways);
    }
}
