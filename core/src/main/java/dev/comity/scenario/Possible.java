package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Condition;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Words;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;

/** Tells which rules can fire for an issue at all, by the functions and domains that they name. */
final class Possible {
    private Possible() {}

    /** {@return whether a rule that tests a fact can hold for one of the issue's units, whatever else is the case} */
    static boolean tests(DivisionOfLaborPolicy policy, String fact, Issue issue) {
        for (Rule rule : policy.rules().values()) {
            boolean[] tested = new boolean[1];
            rule.when().forEachTest((named, words) -> tested[0] |= named.equals(fact));
            if (tested[0] && canHold(rule.when(), issue)) {
                return true;
            }
        }
        return false;
    }

    private static boolean canHold(Condition when, Issue issue) {
        for (Domain domain : issue.domains()) {
            for (GovernanceFunction function : issue.functions()) {
                if (canHold(when, domain, function)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Only a conjunction of tests is looked into; anything else may hold. */
    private static boolean canHold(Condition when, Domain domain, GovernanceFunction function) {
        ImmutableList<Condition> parts = when instanceof Condition.AllOf all ? all.parts() : ImmutableList.of(when);
        for (Condition part : parts) {
            if (part instanceof Condition.OneOf test && fails(test, domain, function)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fails(Condition.OneOf test, Domain domain, GovernanceFunction function) {
        return switch (test.fact()) {
            case "function" -> !test.words().contains(Words.of(function));
            case "issue.domain" -> domain.withAncestors().stream().noneMatch(test.words()::contains);
            default -> false;
        };
    }
}
