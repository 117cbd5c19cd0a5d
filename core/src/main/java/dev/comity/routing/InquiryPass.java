package dev.comity.routing;

import dev.comity.model.GovernanceFunction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One of the two passes over the units of an issue: the first finds who leads elsewhere, the second counts. */
final class InquiryPass {
    final Gates gates;
    private final Map<Unit, UnitInquiry> units = new TreeMap<>();
    private final List<UnitPlan> plans;
    /** The first pass; null if this is it. */
    private final @Nullable InquiryPass first;

    private InquiryPass(List<UnitPlan> plans, Gates gates, @Nullable InquiryPass first) {
        this.plans = plans;
        this.gates = gates;
        this.first = first;
    }

    /** {@return the two passes over the units, of which the second is given} */
    static InquiryPass second(List<UnitPlan> plans, Gates gates) {
        return new InquiryPass(plans, gates, new InquiryPass(plans, gates, null));
    }

    /** {@return a unit; one that hangs on no other is the same in both passes} */
    UnitInquiry unit(Unit unit) {
        UnitInquiry found = units.get(unit);
        if (found == null) {
            UnitPlan plan = plans.stream()
                    .filter(p -> p.state.unit.equals(unit))
                    .findFirst()
                    .orElseThrow();
            found = first == null || plan.hangsOnOthers() ? new UnitInquiry(plan, this) : first.unit(unit);
            units.put(unit, found);
        }
        return found;
    }

    /** {@return whether a forum leads some other unit in the first pass; it never counts there itself} */
    int leadsOther(String forum, Unit unit) {
        if (first == null) {
            return Gates.NEVER;
        }
        return gates.any(plans.stream()
                .map(plan -> plan.state.unit)
                .filter(other -> !other.equals(unit))
                .mapToInt(other -> first.unit(other).leads(forum, false))
                .toArray());
    }

    /** {@return who leads the operations that are routed before a unit; the gates that say so are added} */
    Earlier before(UnitInquiry unit, InquiryRun run, List<Integer> gatesThatSaySo) {
        Earlier earlier = new Earlier(null);
        for (UnitPlan plan : plans) {
            Unit before = plan.state.unit;
            if (before.compareTo(unit.plan.state.unit) < 0 && before.function() == GovernanceFunction.PEACE_OPERATION) {
                Set<String> leads = new TreeSet<>();
                for (Contender c : plan.contenders) {
                    int gate = unit(before).leads(c.id(), first != null);
                    boolean does = run.holds(gate);
                    gatesThatSaySo.add(does ? gate : Gates.not(gate));
                    if (does) {
                        leads.add(c.id());
                    }
                }
                earlier.record(before, leads);
            }
        }
        return earlier;
    }
}
