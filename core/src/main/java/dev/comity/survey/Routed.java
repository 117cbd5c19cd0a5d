package dev.comity.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.condition.Fact;
import dev.comity.model.Architecture;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.model.Scope;
import dev.comity.model.Snapshot;
import dev.comity.routing.Allocation;
import dev.comity.routing.Lead;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Supposition;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** A portfolio, routed as things are and with every universal body blocked. */
final class Routed {
    final Router router;
    final ImmutableList<Of> issues;
    final int leftOut;

    private final Snapshot snapshot;
    private final ImmutableList<Supposition> allBlocked;

    /** An issue with its routing and what it affects. */
    record Of(Issue issue, Fraction weight, Routing routing, ImmutableSortedSet<String> affected) {}

    Routed(Snapshot snapshot, Router router, Portfolio portfolio) {
        this.snapshot = snapshot;
        this.router = router;
        ImmutableList.Builder<Of> routed = ImmutableList.builder();
        int unfit = 0;
        for (Portfolio.Weighed weighed : portfolio.issues()) {
            Issue issue = weighed.issue().date().isPresent()
                    ? weighed.issue()
                    : weighed.issue().toBuilder().date(snapshot.date()).build();
            if (issue.check(router.world()).hasErrors()) {
                unfit++;
            } else {
                routed.add(new Of(
                        issue, weighed.weight(), router.route(issue), on(issue).resolve(issue.affects())));
            }
        }
        this.issues = routed.build();
        this.leftOut = unfit;
        this.allBlocked = allBlocked(router);
    }

    Snapshot on(Issue issue) {
        return issue.date()
                .filter(date -> !date.equals(snapshot.date()))
                .map(router.world()::on)
                .orElse(snapshot);
    }

    /** {@return the routing of an issue where no universal body can decide} */
    Routing blocked(Of each) {
        return router.route(each.issue(), allBlocked);
    }

    private static ImmutableList<Supposition> allBlocked(Router router) {
        ImmutableList.Builder<Supposition> all = ImmutableList.builder();
        Architecture world = router.world();
        for (Institution institution : world.institutions().values()) {
            if (institution.scope() == Scope.UNIVERSAL) {
                all.add(Supposition.of(institution.id(), "forum.blocked", "yes"));
            }
        }
        // The world facts on the council and the trade body are worked out from positions, not from what is supposed.
        for (Fact fact : router.policy().vocabulary().facts().values()) {
            if (fact.id().startsWith("world.") && fact.values().contains("blocked")) {
                all.add(Supposition.of(fact.id(), "blocked"));
            }
        }
        return all.build();
    }

    /**
     * {@return the share of those affected that the wanted leads cover outright} Where a lead acts for the issue as a
     * whole, as with authorisation, its own coverage counts.
     */
    Fraction covered(Of each, Allocation allocation, boolean universalToo) {
        if (allocation.status() != Status.ALLOCATED) {
            return Fraction.ZERO;
        }
        Fraction best = Fraction.ZERO;
        Set<String> states = new TreeSet<>();
        for (Lead lead : allocation.leads()) {
            if (universalToo || !universal(lead)) {
                best = best.atLeast(lead.coverage()) ? best : lead.coverage();
                states.addAll(lead.states());
            }
        }
        Fraction together = share(each, states);
        return best.atLeast(together) ? best : together;
    }

    /** {@return those affected for whom the wanted leads act outright; all where a lead acts for the issue as a whole} */
    Set<String> coveredStates(Of each, Allocation allocation, boolean universalToo) {
        Set<String> states = new HashSet<>();
        if (allocation.status() == Status.ALLOCATED) {
            for (Lead lead : allocation.leads()) {
                if (universalToo || !universal(lead)) {
                    states.addAll(lead.coverage().equals(Fraction.ONE) ? each.affected() : lead.states());
                }
            }
        }
        return states;
    }

    private Fraction share(Of each, Set<String> states) {
        Fraction all = weight(each, each.affected());
        return all.equals(Fraction.ZERO)
                ? Fraction.ZERO
                : weight(each, Sets.intersection(each.affected(), states)).over(all);
    }

    private Fraction weight(Of each, Set<String> actors) {
        return on(each.issue()).weight(actors, each.issue().weights());
    }

    /** {@return the region of those affected, if it is one} */
    String region(Of each) {
        ImmutableSortedSet<String> regions =
                snapshot.architecture().regionScheme().regionsOf(each.affected());
        return regions.size() == 1 ? regions.first() : "several";
    }

    static boolean universal(Lead lead) {
        return lead.level() == Level.MULTILATERAL;
    }
}
