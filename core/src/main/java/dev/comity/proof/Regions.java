package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.comity.condition.Condition;
import dev.comity.condition.Parameters;
import dev.comity.condition.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns conditions into unions of boxes: the situations in which a condition is certainly true, or certainly false
 * (Kleene's logic has a third kind). A box has a mask of allowed readings for each variable.
 */
final class Regions {
    /** More boxes than this for one condition are refused: it would have to be a very strange rule. */
    private static final int MOST_BOXES = 100_000;

    private final ImmutableList<Variable> variables;
    private final Parameters parameters;

    Regions(ImmutableList<Variable> variables, Parameters parameters) {
        this.variables = variables;
        this.parameters = parameters;
    }

    long[] everything() {
        return variables.stream().mapToLong(Variable::full).toArray();
    }

    /** {@return boxes that together hold the situations in which the condition has the truth value} */
    List<long[]> where(Condition condition, boolean value) {
        if (condition instanceof Condition.Not not) {
            return where(not.part(), !value);
        }
        if (condition instanceof Condition.AllOf all) {
            return value ? product(all.parts(), true) : union(all.parts(), false);
        }
        if (condition instanceof Condition.AnyOf any) {
            return value ? union(any.parts(), true) : product(any.parts(), false);
        }
        return test(condition, value);
    }

    private List<long[]> union(List<Condition> parts, boolean value) {
        List<long[]> boxes = new ArrayList<>();
        for (Condition part : parts) {
            boxes.addAll(where(part, value));
        }
        return withoutCovered(boxes);
    }

    private List<long[]> product(List<Condition> parts, boolean value) {
        List<long[]> boxes = List.of(everything());
        for (Condition part : parts) {
            boxes = product(boxes, where(part, value));
        }
        return boxes;
    }

    static List<long[]> product(List<long[]> left, List<long[]> right) {
        List<long[]> boxes = new ArrayList<>();
        for (long[] one : left) {
            for (long[] other : right) {
                long[] both = shared(one, other);
                if (both != null) {
                    boxes.add(both);
                }
            }
        }
        if (boxes.size() > MOST_BOXES) {
            throw new IllegalArgumentException(
                    "a condition falls into more than " + MOST_BOXES + " boxes; split the rule");
        }
        return withoutCovered(boxes);
    }

    /** {@return what two boxes share; null if nothing} */
    private static long @org.jspecify.annotations.Nullable [] shared(long[] one, long[] other) {
        long[] both = new long[one.length];
        for (int v = 0; v < both.length; v++) {
            both[v] = one[v] & other[v];
            if (both[v] == 0) {
                return null;
            }
        }
        return both;
    }

    private static List<long[]> withoutCovered(List<long[]> boxes) {
        if (boxes.size() < 2 || boxes.size() > 512) {
            return boxes;
        }
        List<long[]> kept = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            boolean covered = false;
            for (int j = 0; j < boxes.size() && !covered; j++) {
                boolean same = Arrays.equals(boxes.get(i), boxes.get(j));
                covered = j != i && covers(boxes.get(j), boxes.get(i)) && (!same || j < i);
            }
            if (!covered) {
                kept.add(boxes.get(i));
            }
        }
        return kept;
    }

    private static boolean covers(long[] outer, long[] inner) {
        for (int v = 0; v < outer.length; v++) {
            if ((inner[v] & ~outer[v]) != 0) {
                return false;
            }
        }
        return true;
    }

    private List<long[]> test(Condition test, boolean value) {
        String fact = factOf(test);
        if (test instanceof Condition.OneOf oneOf && isTags(fact)) {
            return tags(oneOf, value);
        }
        long[] box = everything();
        for (int v = 0; v < box.length; v++) {
            if (variables.get(v).fact().equals(fact)) {
                box[v] = mask(test, variables.get(v), value);
                return box[v] == 0 ? List.of() : List.of(box);
            }
        }
        throw new IllegalStateException("the space knows no fact `" + fact + "`");
    }

    private boolean isTags(String fact) {
        return variables.stream().anyMatch(v -> v.fact().equals(fact) && v.tag().isPresent());
    }

    private long mask(Condition test, Variable variable, boolean value) {
        long mask = 0;
        for (int i = 0; i < variable.size(); i++) {
            PossibleSituation only = new PossibleSituation(
                    ImmutableSortedMap.of(variable.fact(), variable.values().get(i)), parameters);
            mask |= test.test(only) == Truth.of(value) ? 1L << i : 0;
        }
        return mask;
    }

    /** It bears one of the words, or none of them. */
    private List<long[]> tags(Condition.OneOf test, boolean value) {
        List<long[]> boxes = new ArrayList<>();
        long[] none = everything();
        for (int v = 0; v < none.length; v++) {
            Variable variable = variables.get(v);
            if (variable.fact().equals(test.fact())
                    && test.words().contains(variable.tag().orElseThrow())) {
                long[] box = everything();
                box[v] = 1L << Variable.YES;
                boxes.add(box);
                none[v] = 1L << Variable.NO;
            }
        }
        return value ? boxes : List.of(none);
    }

    static String factOf(Condition test) {
        return test instanceof Condition.OneOf oneOf ? oneOf.fact() : ((Condition.Compare) test).fact();
    }
}
