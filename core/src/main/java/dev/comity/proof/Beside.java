package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.condition.Condition;
import dev.comity.condition.Reading;
import java.util.Map;

/**
 * Speaks of a second contender beside the first: what is asked of the first by {@code forum.level} is asked of the second by
 * {@code other.level}. All other facts are shared.
 */
final class Beside {
    private static final String ONE = "forum.";
    private static final String OTHER = "other.";

    private Beside() {}

    /** {@return the condition, asked of the second contender} */
    static Condition of(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return new Condition.AllOf(of(all.parts()));
        } else if (condition instanceof Condition.AnyOf any) {
            return new Condition.AnyOf(of(any.parts()));
        } else if (condition instanceof Condition.Not not) {
            return new Condition.Not(of(not.part()));
        } else if (condition instanceof Condition.OneOf test) {
            return new Condition.OneOf(of(test.fact()), test.words());
        }
        Condition.Compare test = (Condition.Compare) condition;
        return new Condition.Compare(of(test.fact()), test.relation(), test.threshold());
    }

    private static ImmutableList<Condition> of(Iterable<Condition> parts) {
        ImmutableList.Builder<Condition> other = ImmutableList.builder();
        parts.forEach(part -> other.add(of(part)));
        return other.build();
    }

    private static String of(String fact) {
        return fact.startsWith(ONE) ? OTHER + fact.substring(ONE.length()) : fact;
    }

    /** {@return whether a fact is one of the second contender} */
    static boolean isOther(String fact) {
        return fact.startsWith(OTHER);
    }

    /** {@return the fact as it is called in the vocabulary, whomever it is asked of} */
    static String plain(String fact) {
        return isOther(fact) ? ONE + fact.substring(OTHER.length()) : fact;
    }

    /** {@return the readings of one contender and the shared ones, as the vocabulary calls them} */
    static ImmutableMap<String, Reading> readings(Map<String, Reading> both, Contender who) {
        ImmutableMap.Builder<String, Reading> own = ImmutableMap.builder();
        both.forEach((fact, reading) -> {
            boolean shared = !fact.startsWith(ONE) && !isOther(fact);
            if (shared || isOther(fact) == (who == Contender.OTHER)) {
                own.put(plain(fact), reading);
            }
        });
        return own.buildOrThrow();
    }
}
