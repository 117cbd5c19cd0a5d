package dev.comity.routing;

import dev.comity.model.GovernanceFunction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One of the two passes over the units of an issue: the first finds who leads elsewhere, the second counts. */
final class InquiryPass {
    private final Map<Unit, UnitInquiry> units = new TreeMap<>();
    private final List<UnitPlan> plans;
    private final Asked asked;
    /** The first pass; null if this is it. */
    private final @Nullable InquiryPass first;

    InquiryPass(List<UnitPlan> plans, Asked asked, @Nullable InquiryPass first) {
        this.plans = plans;
        this.asked = asked;
        this.first = first;
    }

    /** {@return the two passes over the units, of which the second is given} */
    static InquiryPass second(List<UnitPlan> plans, Asked asked) {
        asked.second = new InquiryPass(plans, asked, new InquiryPass(plans, asked, null));
        return asked.second;
    }

    int ask(OpenFacts.Open fact) {
        return asked.reading(fact);
    }

    UnitInquiry unit(Unit unit) {
        UnitInquiry found = units.get(unit);
        if (found == null) {
            UnitPlan plan = plans.stream()
                    .filter(p -> p.state.unit.equals(unit))
                    .findFirst()
                    .orElseThrow();
            found = new UnitInquiry(plan, this);
            units.put(unit, found);
        }
        return found;
    }

    /** {@return how many decisions are noted} */
    int decisions() {
        return asked.decided.size();
    }

    /** Puts what came out of some decisions in their place: what does not tell them apart is forgotten. */
    void conclude(int since, List<Integer> outcome) {
        asked.decided.shorten(since);
        outcome.forEach(asked.decided::add);
        decided(outcome.size());
    }

    Residual residual() {
        return asked.residual;
    }

    /** Notes a decision, after which the rest may be known already. */
    void decided(int what) {
        asked.decided.add(what);
        if (asked.mayEnd()) {
            InquiryPass second = first == null ? asked.second : this;
            if (asked.answers.isKnown(second.state())) {
                throw new Known();
            }
        }
    }

    /** Of units that were routed by no other's outcome only the outcome counts, in both passes. */
    private InquiryState state() {
        InquiryState state = new InquiryState();
        state.addAll(asked.decided);
        for (UnitPlan plan : plans) {
            UnitInquiry unit = units.get(plan.state.unit);
            if (unit == null || !unit.isClosed()) {
                plan.tell(asked, state);
            }
        }
        asked.impossible.forEach(combination -> asked.residual.tell(combination, state));
        return state;
    }

    /** Ends a routing of which the rest is known. */
    static final class Known extends RuntimeException {
        private static final long serialVersionUID = 1;

        Known() {
            super("", null, false, false);
        }
    }

    boolean leadsOther(String forum, Unit unit) {
        if (first == null) {
            return false;
        }
        for (UnitPlan plan : plans) {
            Unit other = plan.state.unit;
            if (!other.equals(unit) && first.unit(other).outcome().ids(false).contains(forum)) {
                return true;
            }
        }
        return false;
    }

    /** Records who leads the units of a function that are routed before this one. */
    void recordBefore(Unit unit, GovernanceFunction function, Earlier earlier) {
        for (UnitPlan plan : plans) {
            Unit before = plan.state.unit;
            if (before.compareTo(unit) < 0 && before.function() == function) {
                earlier.record(before, unit(before).outcome().ids(first != null));
            }
        }
    }

    /** What was answered and decided in this routing, so that nothing is asked twice. */
    static final class Asked {
        static final int NOT_YET = -2;

        private final Inquiry.Answers answers;
        private final int[] readings;
        private final InquiryState decided = new InquiryState();
        private final List<Folded> impossible;
        final Residual residual = new Residual(this);
        private boolean news;

        @Nullable
        InquiryPass second;

        Asked(Inquiry.Answers answers, int facts, List<Folded> impossible) {
            this.answers = answers;
            this.readings = new int[facts];
            this.impossible = impossible;
            java.util.Arrays.fill(readings, NOT_YET);
        }

        int reading(OpenFacts.Open fact) {
            if (fact.number < 0) {
                return Inquiry.FOLLOWING;
            }
            if (readings[fact.number] == NOT_YET) {
                int answer = answers.of(fact.number);
                readings[fact.number] = answer == Inquiry.FOLLOWING ? answer : fact.representative(answer);
                news = true;
            }
            return readings[fact.number];
        }

        /** {@return what was answered, without asking} */
        int known(OpenFacts.@Nullable Open fact) {
            return fact == null || fact.number < 0 ? Inquiry.FOLLOWING : readings[fact.number];
        }

        /** {@return whether something was asked since the last time} */
        private boolean mayEnd() {
            boolean asked = news;
            news = false;
            return asked && answers.wantsToKnow();
        }
    }
}
