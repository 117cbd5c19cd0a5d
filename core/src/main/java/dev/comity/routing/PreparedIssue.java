package dev.comity.routing;

import dev.comity.model.Issue;
import org.jspecify.annotations.Nullable;

/**
 * An issue in which a router has looked up every name, made by {@link Router#prepare}. It is for that router alone, has no
 * notion of equality, and may be used by any number of threads.
 *
 * <pre>{@code
 * PreparedIssue prepared = router.prepare(issue("haze-2013"));
 * Decision decision = router.decision();
 * router.decide(prepared, decision);
 * decision.verdict();   // REGIONAL
 * }</pre>
 */
public final class PreparedIssue {
    final Router router;
    final Issue issue;
    /** Null if only the reference can route it. */
    final @Nullable IssueForm form;

    PreparedIssue(Router router, Issue issue, @Nullable IssueForm form) {
        this.router = router;
        this.issue = issue;
        this.form = form;
    }

    /** {@return the issue} */
    public Issue issue() {
        return issue;
    }

    /** {@return the id of the issue} */
    @Override
    public String toString() {
        return "prepared: " + issue.id();
    }
}
