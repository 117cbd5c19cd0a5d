package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Parameters;
import dev.comity.condition.Threshold;
import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.routing.Router;
import java.util.TreeSet;

/**
 * Where a number of a policy begins to matter: the stretches on which it may be set otherwise and all stays the same.
 *
 * <p>Shares are looked at from 0 to 1, all other numbers from 0 on; those that count years or forums are whole.
 *
 * <pre>{@code
 * Thresholds.of(router, issue("haze-2013"), "coverage");
 * // haze-2013: coverage is 0.8
 * // * from 0 to 1: REGIONAL; monitoring ASEAN; crisis-response ASEAN
 * }</pre>
 */
public final class Thresholds {
    private Thresholds() {}

    /**
     * {@return the stretches on which every proof about a policy comes out the same, in order} While the number stays on
     * one, it lies in the same place among the other numbers with which conditions compare the same facts, so that the
     * policy's situations are the same, counted alike, and judged alike. One stretch only if no condition compares with
     * it; what the router itself compares with it shows in the routing of an issue.
     *
     * @param policy the policy
     * @param parameter the name of the number, for example {@code coverage}
     * @throws IllegalArgumentException if the policy has no such number
     */
    public static ImmutableList<Range<Fraction>> of(DivisionOfLaborPolicy policy, String parameter) {
        policy.parameters().get(parameter);
        TreeSet<String> facts = new TreeSet<>();
        for (Rule rule : policy.rules().values()) {
            collect(rule.when(), parameter, facts);
        }
        TreeSet<Fraction> points = new TreeSet<>();
        for (String fact : facts) {
            points.addAll(Dimensions.bounds(fact));
            for (Rule rule : policy.rules().values()) {
                collect(rule.when(), fact, parameter, policy.parameters(), points);
            }
        }
        return Stretches.between(points, parameter);
    }

    private static void collect(Condition condition, String parameter, TreeSet<String> facts) {
        for (Condition part : parts(condition)) {
            collect(part, parameter, facts);
        }
        if (condition instanceof Condition.Compare compare
                && compare.threshold().equals(new Threshold.Parameter(parameter))) {
            facts.add(compare.fact());
        }
    }

    /** Collects the other numbers with which a fact is compared. */
    private static void collect(
            Condition condition, String fact, String parameter, Parameters numbers, TreeSet<Fraction> points) {
        for (Condition part : parts(condition)) {
            collect(part, fact, parameter, numbers, points);
        }
        if (condition instanceof Condition.OneOf test && test.fact().equals(fact)) {
            test.words().stream()
                    .filter(word -> !word.equals("unknown"))
                    .forEach(word -> points.add(Fraction.parse(word)));
        } else if (condition instanceof Condition.Compare compare
                && compare.fact().equals(fact)) {
            if (compare.threshold() instanceof Threshold.Constant constant) {
                points.add(constant.value());
            } else if (compare.threshold() instanceof Threshold.Parameter other
                    && !other.name().equals(parameter)) {
                points.add(numbers.get(other.name()));
            }
        }
    }

    private static ImmutableList<Condition> parts(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts();
        } else if (condition instanceof Condition.AnyOf any) {
            return any.parts();
        }
        return condition instanceof Condition.Not not ? ImmutableList.of(not.part()) : ImmutableList.of();
    }

    /**
     * {@return the stretches of a number on which an issue is routed alike: with one verdict, the same leads of each
     * function, and equally complete} Exact: the router tells with which numbers it compared the parameter, and is asked
     * once for each stretch between two of them that may matter, and once at each.
     *
     * @param router routes the issue
     * @param issue the issue
     * @param parameter the name of the number, for example {@code coverage}
     * @throws IllegalArgumentException if the policy has no such number, or has a fact that is computed in Java, which may
     *     read the number unseen
     */
    public static Sensitivity of(Router router, Issue issue, String parameter) {
        Fraction now = router.policy().parameters().get(parameter);
        for (Fact fact : router.policy().vocabulary().facts().values()) {
            if (fact.reader().isPresent()) {
                throw new IllegalArgumentException(
                        "`" + fact.id() + "` is computed in Java and may read `" + parameter + "` unseen");
            }
        }
        return new Sensitivity(issue.id(), parameter, now, new Stretches(router, issue, parameter).find());
    }
}
