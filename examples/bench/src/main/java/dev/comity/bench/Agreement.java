package dev.comity.bench;

import dev.comity.model.Issue;
import dev.comity.routing.Decision;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether all ways of routing find the same; nothing is measured before they do. */
final class Agreement {
    private Agreement() {}

    /** @throws IllegalStateException if two differ on an issue */
    static void check(Workload workload, Router router, NaiveRouter naive, BitMatrixRouter limit, List<Issue> issues) {
        Decision decision = router.decision();
        for (Issue issue : issues) {
            router.decide(issue, decision);
            NaiveRouter.Found found = naive.route(issue);
            same(issue, "compiled", decision.verdict() + " " + leads(decision, issue), found);
            BitMatrixRouter.Numbers numbers = limit.numbers(issue);
            limit.route(numbers);
            if (!limit.found(numbers).equals(found)) {
                throw new IllegalStateException(issue + ": " + limit.found(numbers) + ", plain Java " + found);
            }
            Routing reference = router.route(issue, List.of());
            Set<String> leads = new TreeSet<>(
                    reference.allocations().values().asList().get(0).leadIds());
            same(issue, "reference", reference.verdict() + " " + leads, found);
        }
    }

    private static Set<String> leads(Decision decision, Issue issue) {
        return new TreeSet<>(decision.leads(issue.functions().first()));
    }

    private static void same(Issue issue, String who, String one, NaiveRouter.Found found) {
        String other = found.verdict() + " " + found.leads();
        if (!one.equals(other)) {
            throw new IllegalStateException(
                    issue + ": " + who + " finds " + one + ", plain Java " + other + " by " + found.rule());
        }
    }
}
