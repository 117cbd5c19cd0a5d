package dev.comity.routing;

import dev.comity.model.GovernanceFunction;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One of the two passes over the units of an issue: the first finds who leads elsewhere, the second counts. */
final class InquiryPass {
    private final Map<Unit, UnitInquiry> units = new TreeMap<>();
    private final Asked asked;
    /** The first pass; null if this is it. */
    private final @Nullable InquiryPass first;

    InquiryPass(Iterable<UnitPlan> plans, Asked asked, @Nullable InquiryPass first) {
        this.asked = asked;
        this.first = first;
        plans.forEach(plan -> units.put(plan.state.unit, new UnitInquiry(plan, this)));
    }

    int ask(OpenFacts.Open fact) {
        return asked.reading(fact);
    }

    UnitInquiry unit(Unit unit) {
        return units.get(unit);
    }

    boolean leadsOther(String forum, Unit unit) {
        if (first == null || units.size() < 2) {
            return false;
        }
        for (Unit other : units.keySet()) {
            if (!other.equals(unit) && first.unit(other).outcome().ids(false).contains(forum)) {
                return true;
            }
        }
        return false;
    }

    /** Records who leads the units of a function that are routed before this one. */
    void recordBefore(Unit unit, GovernanceFunction function, Earlier earlier) {
        for (Map.Entry<Unit, UnitInquiry> before : units.entrySet()) {
            boolean counts =
                    before.getKey().compareTo(unit) < 0 && before.getKey().function() == function;
            if (counts) {
                earlier.record(before.getKey(), before.getValue().outcome().ids(first != null));
            }
        }
    }

    /** What was answered in this routing, so that nothing is asked twice. */
    static final class Asked {
        private static final int NOT_YET = -2;

        private final Inquiry.Answers answers;
        private final int[] readings;

        Asked(Inquiry.Answers answers, int facts) {
            this.answers = answers;
            this.readings = new int[facts];
            java.util.Arrays.fill(readings, NOT_YET);
        }

        int reading(OpenFacts.Open fact) {
            if (fact.number < 0) {
                return Inquiry.FOLLOWING;
            }
            if (readings[fact.number] == NOT_YET) {
                int answer = answers.of(fact.number);
                readings[fact.number] = answer == Inquiry.FOLLOWING ? answer : fact.representative(answer);
            }
            return readings[fact.number];
        }
    }
}
