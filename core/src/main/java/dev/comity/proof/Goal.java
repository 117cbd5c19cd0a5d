package dev.comity.proof;

import dev.comity.model.GovernanceFunction;
import dev.comity.model.Words;
import dev.comity.routing.Inquiry;
import dev.comity.routing.Routing;
import dev.comity.routing.Verdict;

/**
 * What a change of facts shall lead to. Equality is by all components; immutable, safe for any thread.
 *
 * <pre>{@code
 * Goal goal = Goal.lead(GovernanceFunction.MONITORING, "UNEP");   // UNEP among the leads of monitoring
 * goal.isMet(router.route(issue("haze-2013")));                   // false
 * }</pre>
 */
public sealed interface Goal {
    /**
     * Any verdict but one.
     *
     * @param verdict the verdict that it shall not be
     */
    record OtherThan(Verdict verdict) implements Goal {
        @Override
        public String toString() {
            return "another verdict than " + verdict;
        }
    }

    /**
     * This verdict.
     *
     * @param verdict the verdict
     */
    record VerdictIs(Verdict verdict) implements Goal {
        @Override
        public String toString() {
            return "the verdict " + verdict;
        }
    }

    /**
     * A body is among the leads of a function, if only on conditions, in some domain of the issue.
     *
     * @param function the function
     * @param institution the id of the body
     */
    record LeadBy(GovernanceFunction function, String institution) implements Goal {
        @Override
        public String toString() {
            return institution + " among the leads of " + Words.of(function);
        }
    }

    /**
     * {@return the goal of this verdict}
     *
     * @param verdict the verdict
     */
    static Goal verdict(Verdict verdict) {
        return new VerdictIs(verdict);
    }

    /**
     * {@return the goal that a body is among the leads of a function}
     *
     * @param function the function
     * @param institution the id of the body
     */
    static Goal lead(GovernanceFunction function, String institution) {
        return new LeadBy(function, institution);
    }

    /**
     * {@return whether a routing meets it}
     *
     * @param routing what was decided
     */
    default boolean isMet(Routing routing) {
        if (this instanceof LeadBy lead) {
            return routing.leads(lead.function()).contains(lead.institution());
        }
        return isMetBy(routing.verdict());
    }

    /**
     * {@return whether the outcome meets it, asking for no more than it takes to know}
     *
     * @param inquiry the issue, to be routed with changed facts
     * @param answers asked for what facts read
     */
    default boolean isMet(Inquiry inquiry, Inquiry.Answers answers) {
        if (this instanceof LeadBy lead) {
            return inquiry.leads(lead.function(), answers).contains(lead.institution());
        }
        return isMetBy(inquiry.verdict(answers));
    }

    private boolean isMetBy(Verdict verdict) {
        return this instanceof OtherThan other ? verdict != other.verdict() : verdict == ((VerdictIs) this).verdict();
    }
}
