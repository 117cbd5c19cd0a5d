package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Architecture;
import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.model.Snapshot;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.survey.Portfolio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** What the samples of one day share; it keeps what was routed, up to a number. Safe for any number of threads. */
final class SampleDay {
    private static final int KEPT = 10_000;

    private final Router router;
    private final Snapshot snapshot;
    private final ShockModel.Draw shocks;
    private final IssueSource.Draw issues;
    private final Map<Issue, Ledger.Entry> routed = new ConcurrentHashMap<>();
    private final Map<ImmutableList<Step>, Ledger.Shares> known = new ConcurrentHashMap<>();
    /** The issues of every sample, where they are the same. */
    private final Optional<Ledger> settled;

    SampleDay(Router router, Sampling sampling, LocalDate date) {
        // A world keeps only the snapshot of the day last asked for; a copy for each day keeps its own.
        this.router = router.through(router.world().toBuilder().build());
        this.snapshot = this.router.world().on(date);
        this.shocks = sampling.shocks().on(snapshot);
        this.issues = sampling.issues().on(snapshot);
        this.settled = issues.settled() ? Optional.of(route(issues.issues(new SplittableRandom(0)))) : Optional.empty();
    }

    LocalDate date() {
        return snapshot.date();
    }

    int leftOut() {
        return issues.leftOut();
    }

    ImmutableList<Step> steps(SplittableRandom random) {
        return shocks.steps(random);
    }

    /** {@return the issues of a sample, routed in the world as it is} */
    Ledger ledger(SplittableRandom random) {
        return settled.orElseGet(() -> route(issues.issues(random)));
    }

    private Ledger route(ImmutableList<Portfolio.Weighed> drawn) {
        List<Ledger.Entry> entries = new ArrayList<>();
        for (Portfolio.Weighed weighed : drawn) {
            if (weighed.weight().compareTo(Fraction.ZERO) > 0) {
                entries.add(entry(weighed));
            }
        }
        return new Ledger(entries);
    }

    private Ledger.Entry entry(Portfolio.Weighed weighed) {
        Issue issue = weighed.issue();
        Ledger.Entry entry = routed.get(issue);
        if (entry != null) {
            return entry;
        }
        Routing before = router.route(issue);
        ImmutableSortedSet<String> affected = snapshot.resolve(issue.affects());
        ImmutableSortedSet<String> regions = router.world().regionScheme().regionsOf(affected);
        String region = regions.size() == 1 ? regions.first() : "several";
        Fraction units = Fraction.of(Math.max(1, before.allocations().size()), 1);
        entry = new Ledger.Entry(issue, weighed.weight().over(units), before, affected, region);
        if (routed.size() < KEPT) {
            routed.put(issue, entry);
        }
        return entry;
    }

    /** {@return what some steps do to some issues} Where the issues are always the same, what they do is kept. */
    Ledger.Shares shares(Ledger ledger, ImmutableList<Step> steps) {
        Ledger.Shares shares = known.get(steps);
        if (shares == null) {
            shares = ledger.shares(after(ledger, steps));
            if (settled.isPresent() && known.size() < KEPT) {
                known.put(steps, shares);
            }
        }
        return shares;
    }

    private List<Routing> after(Ledger ledger, ImmutableList<Step> steps) {
        Scenario scenario = Scenario.builder().id("sample").steps(steps).build();
        Architecture world = router.world();
        Router after = router.through(scenario.applyTo(world));
        List<Routing> routings = new ArrayList<>();
        for (Ledger.Entry entry : ledger.entries()) {
            routings.add(after.route(scenario.applyTo(entry.issue(), world)));
        }
        return routings;
    }
}
