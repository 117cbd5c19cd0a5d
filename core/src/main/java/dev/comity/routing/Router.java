package dev.comity.routing;

import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.finding.Place;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.model.Snapshot;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Routes issues through an architecture under a policy. Made once, used for many issues from any number of threads; it
 * keeps nothing of what it routes but the snapshot of the day last asked for.
 */
public final class Router {
    private final Architecture world;
    private final PreparedPolicy policy;
    /** The day last asked for: issues often come in runs of one day. */
    private final AtomicReference<@Nullable Snapshot> last = new AtomicReference<>();

    private Router(Architecture world, PreparedPolicy policy) {
        this.world = world;
        this.policy = policy;
    }

    /**
     * {@return a router}
     *
     * @throws InvalidDescriptionException if the policy has errors
     */
    public static Router of(Architecture world, DivisionOfLaborPolicy policy) {
        Findings findings = policy.check();
        if (findings.hasErrors()) {
            throw new InvalidDescriptionException(findings);
        }
        return new Router(world, new PreparedPolicy(policy));
    }

    /** {@return the architecture} */
    public Architecture world() {
        return world;
    }

    /** {@return the policy} */
    public DivisionOfLaborPolicy policy() {
        return policy.policy;
    }

    /**
     * {@return what is decided about an issue}
     *
     * @throws InvalidDescriptionException if neither issue nor architecture has a date
     */
    public Routing route(Issue issue) {
        IssueRouter router = run(issue, Tweaks.NONE);
        return router.routing(router.exitPending() ? afterExits(issue) : "");
    }

    private String afterExits(Issue issue) {
        return "verdict after the exits: " + run(issue, Tweaks.EXITS_DONE).verdict(false);
    }

    /**
     * {@return the reasons of what is decided}
     *
     * @throws InvalidDescriptionException if neither issue nor architecture has a date
     */
    public Explanation explain(Issue issue) {
        IssueRouter router = run(issue, Tweaks.NONE);
        Routing routing = router.routing(router.exitPending() ? afterExits(issue) : "");
        return new Explainer(router, routing).explain();
    }

    /**
     * Why an institution, or every institution of a level, does not lead.
     *
     * @param issue the issue
     * @param subject the id of an institution, or the word for a level
     * @return an answer for each unit
     * @throws IllegalArgumentException if the subject is neither
     */
    public WhyNot whyNot(Issue issue, String subject) {
        return new WhyNotSearch(world, policy.policy, issue, subject).answer();
    }

    /** {@return what differs between a routing of the case and its expectation; empty if it is as expected} */
    public Findings check(Case expected) {
        return ExpectationCheck.check(route(expected.issue()), expected);
    }

    IssueRouter run(Issue issue, Tweaks tweaks) {
        LocalDate date = issue.date()
                .or(world::latest)
                .orElseThrow(() -> new InvalidDescriptionException(Findings.copyOf(List.of(Finding.of(
                        FindingCode.MISSING_KEY,
                        Place.of(issue.id(), "date"),
                        "has no date, and the architecture knows no latest one",
                        "add `date`")))));
        return new IssueRouter(new Scene(issue, snapshot(issue, date, tweaks), policy, tweaks));
    }

    private Snapshot snapshot(Issue issue, LocalDate date, Tweaks tweaks) {
        if (issue.knownAt().isEmpty() && !tweaks.exitsDone()) {
            Snapshot known = last.get();
            if (known == null || !known.date().equals(date)) {
                known = world.on(date);
                last.set(known);
            }
            return known;
        }
        Architecture known = issue.knownAt().map(world::knownAt).orElse(world);
        return (tweaks.exitsDone() ? Exits.done(known) : known).on(date);
    }
}
