package dev.comity.policy;

import dev.comity.condition.Condition;
import dev.comity.condition.Parameters;
import dev.comity.condition.Threshold;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import dev.comity.model.Fraction;
import dev.comity.model.Suggest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks whether the numbers that a policy sets make sense, and whether anything reads them. */
final class ParameterCheck {
    private ParameterCheck() {}

    /** {@return what is wrong with the policy's own numbers} */
    static List<Finding> check(DivisionOfLaborPolicy policy) {
        List<Finding> findings = new ArrayList<>();
        Set<String> read = new TreeSet<>(Parameters.standard().values().keySet());
        policy.rules().values().forEach(rule -> collect(rule.when(), read));
        policy.ownParameters().values().forEach((name, value) -> {
            Place place = Place.of(policy.id(), "parameters." + name);
            String range = range(name, value);
            if (!range.isEmpty()) {
                findings.add(Finding.of(
                        FindingCode.OUT_OF_RANGE,
                        place,
                        "`" + value + "` is not " + range + ", as `" + name + "` must be",
                        "write a number in that range"));
            }
            if (!read.contains(name)) {
                findings.add(Finding.of(
                        FindingCode.WITHOUT_EFFECT,
                        place,
                        "nothing reads the parameter `" + name + "`",
                        Suggest.remedy(name, read, "drop it, or compare a fact with it")));
            }
        });
        return findings;
    }

    /** {@return the range that a number misses, in words; empty if it does not} */
    private static String range(String name, Fraction value) {
        boolean negative = value.compareTo(Fraction.ZERO) < 0;
        if (Parameters.isShare(name)) {
            return negative || value.compareTo(Fraction.ONE) > 0 ? "from 0 to 1" : "";
        }
        if (Parameters.isWhole(name)) {
            return negative || !value.denominator().equals(java.math.BigInteger.ONE) ? "a whole number from 0 on" : "";
        }
        boolean measure = name.equals(Parameters.CAPACITY) || name.equals(Parameters.BETTER);
        return measure && negative ? "0 or more" : "";
    }

    private static void collect(Condition condition, Set<String> read) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> collect(part, read));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> collect(part, read));
        } else if (condition instanceof Condition.Not not) {
            collect(not.part(), read);
        } else if (condition instanceof Condition.Compare compare
                && compare.threshold() instanceof Threshold.Parameter parameter) {
            read.add(parameter.name());
        }
    }
}
