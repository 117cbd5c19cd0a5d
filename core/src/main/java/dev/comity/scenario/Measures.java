package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.model.Words;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Allocation;
import dev.comity.routing.Router;
import dev.comity.routing.Status;
import java.util.function.Predicate;

/** Figures that follow from the routing of the compared issues alone; each counts units. */
public final class Measures {
    private Measures() {}

    /** {@return how many units nobody leads, of all} */
    public static Measure gaps() {
        return counting("units without a lead", allocation -> allocation.status() == Status.GAP);
    }

    /** {@return how many units a body of a level leads, alone or with others, of all} */
    public static Measure ledAt(Level level) {
        return counting(
                "units led at the level " + Words.of(level),
                allocation -> allocation.leads().stream().anyMatch(lead -> lead.level() == level));
    }

    private static Measure counting(String name, Predicate<Allocation> counts) {
        return new Measure() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String of(Architecture world, DivisionOfLaborPolicy policy, ImmutableList<Issue> issues) {
                Router router = Router.of(world, policy);
                int found = 0;
                int all = 0;
                for (Issue issue : issues) {
                    for (Allocation allocation :
                            router.route(issue).allocations().values()) {
                        all++;
                        found += counts.test(allocation) ? 1 : 0;
                    }
                }
                return found + " of " + all;
            }
        };
    }
}
