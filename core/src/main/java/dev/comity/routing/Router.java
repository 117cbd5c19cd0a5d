package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.Findings;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.model.Snapshot;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Routes issues through an architecture under a policy. Made once, used for many issues from any number of threads; it
 * keeps nothing of what it routes; the world keeps the snapshot of the day last asked for.
 *
 * <pre>{@code
 * Router regional = Router.of(world, ReferencePolicies.regionalist());
 * regional.route(issue("haze-2013")).summary();   // haze-2013: REGIONAL; monitoring ASEAN; crisis-response ASEAN
 * regional.explain(issue("haze-2013"));           // Transboundary haze in Southeast Asia … others are preferred by R31 …
 * regional.whyNot(issue("haze-2013"), "UNEP");    // … ASEAN comes before it: the regional level takes the matter …
 * }</pre>
 */
public final class Router {
    private static final int BATCH = 128;
    private static final String AFTER_EXITS = "verdict after the exits: ";

    private final Architecture world;
    private final PreparedPolicy policy;
    private final CompiledRouter compiled;

    Router(Architecture world, PreparedPolicy policy) {
        this(world, policy, new CompiledRouter(world, policy));
    }

    private Router(Architecture world, PreparedPolicy policy, CompiledRouter compiled) {
        this.world = world;
        this.policy = policy;
        this.compiled = compiled;
    }

    /** {@return a router that compiles whatever it is asked for at once} */
    static Router eager(Architecture world, PreparedPolicy policy) {
        return new Router(world, policy, CompiledRouter.eager(world, policy));
    }

    /**
     * {@return a router}
     *
     * @param world the architecture through which issues are routed
     * @param policy the policy by which they are routed
     * @throws InvalidDescriptionException if the policy has errors
     */
    public static Router of(Architecture world, DivisionOfLaborPolicy policy) {
        Findings findings = policy.check();
        if (findings.hasErrors()) {
            throw new InvalidDescriptionException(findings);
        }
        return new Router(world, new PreparedPolicy(policy));
    }

    /**
     * {@return a router under the same policy through another architecture; this one if it is the same object}
     *
     * @param other another architecture
     */
    public Router through(Architecture other) {
        return other == world ? this : new Router(other, policy);
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
     * @param issue the issue; its actors and institutions are those of the architecture
     * @throws InvalidDescriptionException if the issue has errors in this world (see {@link Issue#check}), for example an
     *     actor that it does not hold, or no date where the world knows no latest one either
     */
    public Routing route(Issue issue) {
        if (!compiled.pays(issue)) {
            return route(issue, List.of());
        }
        CompiledIssue state = compiled.take();
        Routing routing = CompiledRouter.route(state, issue) ? said(state) : null;
        compiled.giveBack(state);
        return routing == null ? route(issue, List.of()) : routing;
    }

    private Routing said(CompiledIssue state) {
        IssueRouter router = Handover.of(state);
        return router.routing(router.exitPending() ? afterExits(state.form.issue) : "");
    }

    private String afterExits(Issue issue) {
        Verdict verdict = compiled.exited().verdict(issue);
        return verdict == null ? afterExits(issue, List.of()) : AFTER_EXITS + verdict;
    }

    /** {@return a decision to be used for one issue after the other, by one thread} */
    public Decision decision() {
        compiled.want();
        return new Decision(this);
    }

    /**
     * Finds the verdict and the leads as {@link #route(Issue)} does, and nothing else: no duties, warnings or reasons. If
     * nothing unusual is stated of the issue, this leaves no garbage.
     *
     * @param issue the issue
     * @param into where the decision is written
     * @throws IllegalArgumentException if another router made the decision
     * @throws InvalidDescriptionException as {@link #route(Issue)}
     */
    public void decide(Issue issue, Decision into) {
        CompiledIssue state = into.state(this, compiled);
        if (CompiledRouter.route(state, issue)) {
            into.set(state);
        } else {
            into.set(route(issue, List.of()));
        }
    }

    /**
     * {@return the routings of issues, in their order} Issues are routed in parallel, some batches ahead of what is taken, so
     * that a stream of any length fits in memory. Taking a result throws what {@link #route(Issue)} throws for one of the
     * issues near it, and what the stream throws once the issues before are routed. Closing closes the stream and gives up what
     * was read ahead.
     *
     * @param issues the issues, any number of them
     */
    public Stream<Routing> routeAll(Stream<Issue> issues) {
        return decideAll(issues, (issue, decision) -> route(issue));
    }

    /**
     * {@return what is made of items, in their order} They are worked on in parallel, some batches ahead of what is taken, by
     * the common pool and whoever takes the results; each with a decision that no other thread uses meanwhile. Failures and
     * closing are as of {@link #routeAll}.
     *
     * @param <T> the type of the items
     * @param <R> the type of what is made of them
     * @param items issues, or what issues are made of
     * @param each makes a result of an item; it may call {@link #decide(Issue, Decision)} and must not keep the decision
     */
    public <T, R> Stream<R> decideAll(Stream<T> items, BiFunction<? super T, Decision, ? extends R> each) {
        return inOrder(items, BATCH, each);
    }

    /**
     * {@return what is made of batches, in their order, as of {@link #decideAll}} A batch is given to one thread as it is; so it
     * should hold enough to be worth it, some hundred issues for example.
     *
     * @param <T> the batches
     * @param <R> the results
     * @param batches issues, or what issues are made of
     * @param each makes a result of a batch; it may call {@link #decide(Issue, Decision)} and must not keep the decision
     */
    public <T, R> Stream<R> decideBatches(Stream<T> batches, BiFunction<? super T, Decision, ? extends R> each) {
        return inOrder(batches, 1, each);
    }

    private <T, R> Stream<R> inOrder(Stream<T> items, int together, BiFunction<? super T, Decision, ? extends R> each) {
        InOrder<T, R> results = new InOrder<>(this, items.iterator(), together, each);
        Spliterator<R> ordered =
                Spliterators.spliteratorUnknownSize(results, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(ordered, false).onClose(results::close).onClose(items::close);
    }

    /**
     * {@return an issue, looked up once, to be decided quickest and any number of times; it keeps what the architecture
     * is on the day of the issue}
     *
     * @param issue the issue; its actors and institutions are those of the architecture
     */
    public PreparedIssue prepare(Issue issue) {
        compiled.want();
        CompiledIssue state = compiled.take();
        PreparedIssue prepared = new PreparedIssue(this, issue, CompiledRouter.written(state, issue));
        compiled.giveBack(state);
        return prepared;
    }

    /**
     * Finds the same as {@link #decide(Issue, Decision)}, without looking up any name.
     *
     * @param issue what {@link #prepare} gave
     * @param into where the decision is written
     * @throws IllegalArgumentException if another router made the decision or prepared the issue
     * @throws InvalidDescriptionException as {@link #route(Issue)}
     */
    public void decide(PreparedIssue issue, Decision into) {
        if (issue.router != this) {
            throw new IllegalArgumentException("the issue was prepared by another router; use `prepare` of this one");
        }
        CompiledIssue state = into.state(this, compiled);
        if (issue.form != null && CompiledRouter.route(state, issue.form)) {
            into.set(state);
        } else {
            into.set(route(issue.issue, List.of()));
        }
    }

    /**
     * {@return what would be decided about an issue if some facts read otherwise}
     *
     * @param issue the issue; its actors and institutions are those of the architecture
     * @param suppositions what is supposed; of two about the same fact the later counts
     * @throws IllegalArgumentException if the policy has no such fact or reading, or the world no such forum
     * @throws InvalidDescriptionException as {@link #route(Issue)}
     */
    public Routing route(Issue issue, Iterable<Supposition> suppositions) {
        refuseErrors(issue);
        suppositions.forEach(supposition -> supposition.check(policy.vocabulary, world));
        IssueRouter router = run(issue, Supposition.tweaks(suppositions, false));
        return router.routing(router.exitPending() ? afterExits(issue, suppositions) : "");
    }

    private String afterExits(Issue issue, Iterable<Supposition> suppositions) {
        return AFTER_EXITS + run(issue, Supposition.tweaks(suppositions, true)).verdict(false);
    }

    /**
     * {@return what the rules in force read of an issue, unit by unit}
     *
     * @param issue the issue; its actors and institutions are those of the architecture
     * @throws InvalidDescriptionException as {@link #route(Issue)}
     */
    public ImmutableList<FactRead> readings(Issue issue) {
        refuseErrors(issue);
        return FactRead.by(run(issue, Tweaks.NONE));
    }

    /**
     * {@return the issue, to be routed again and again with changed facts}
     *
     * @param issue the issue; its actors and institutions are those of the architecture
     * @throws InvalidDescriptionException as {@link #route(Issue)}
     */
    public Inquiry inquire(Issue issue) {
        refuseErrors(issue);
        return new Inquiry(run(issue, Tweaks.NONE));
    }

    /**
     * {@return the reasons of what is decided}
     *
     * @param issue the issue; its actors and institutions are those of the architecture
     * @throws InvalidDescriptionException as {@link #route(Issue)}
     */
    public Explanation explain(Issue issue) {
        refuseErrors(issue);
        IssueRouter router = run(issue, Tweaks.NONE);
        Routing routing = router.routing(router.exitPending() ? afterExits(issue, List.of()) : "");
        return new Explainer(router, routing).explain();
    }

    /**
     * {@return how the rules judged an issue: readings and fired rules of every candidate}
     *
     * @param issue the issue; its actors and institutions are those of the architecture
     * @throws InvalidDescriptionException as {@link #route(Issue)}
     */
    public Judgement judgement(Issue issue) {
        refuseErrors(issue);
        IssueRouter router = run(issue, Tweaks.NONE);
        Routing routing = router.routing(router.exitPending() ? afterExits(issue, List.of()) : "");
        return new Judgement(routing, new Judging(router).situations());
    }

    /**
     * Why an institution, or every institution of a level, does not lead.
     *
     * @param issue the issue
     * @param subject the id of an institution, or the word for a level
     * @return an answer for each unit
     * @throws IllegalArgumentException if the subject is neither
     * @throws InvalidDescriptionException as {@link #route(Issue)}
     */
    public WhyNot whyNot(Issue issue, String subject) {
        refuseErrors(issue);
        return new WhyNotSearch(world, policy.policy, issue, subject).answer();
    }

    /**
     * {@return what differs between a routing of the case and its expectation; empty if it is as expected}
     *
     * @param expected an issue with what is expected of its routing
     */
    public Findings check(Case expected) {
        return expected.check(route(expected.issue()));
    }

    /** An id that nobody bears would count as somebody whom no forum reaches, and give a gap without a word. */
    private void refuseErrors(Issue issue) {
        Findings findings = issue.check(world);
        if (findings.hasErrors()) {
            throw new InvalidDescriptionException(findings);
        }
    }

    /**
     * {@return what is decided about an issue, with the numbers with which a parameter is compared on the way} Facts that
     * are computed in Java may read the parameter unseen.
     *
     * @param issue the issue; its actors and institutions are those of the architecture
     * @param parameter the name of the parameter, for example {@code coverage}
     * @throws IllegalArgumentException if the policy has no such parameter
     * @throws InvalidDescriptionException as {@link #route(Issue)}
     */
    public Compared compare(Issue issue, String parameter) {
        refuseErrors(issue);
        policy.parameters.get(parameter);
        Crossings crossings = new Crossings(parameter);
        LocalDate date = issue.date().or(world::latest).orElseThrow();
        Scene scene = new Scene(issue, snapshot(issue, date, Tweaks.NONE), date, policy, Tweaks.NONE, crossings);
        Routing routing = new IssueRouter(scene).routing("");
        return new Compared(routing, ImmutableSortedSet.copyOf(crossings.numbers));
    }

    private IssueRouter run(Issue issue, Tweaks tweaks) {
        LocalDate date = issue.date().or(world::latest).orElseThrow();
        return new IssueRouter(new Scene(issue, snapshot(issue, date, tweaks), policy, tweaks));
    }

    private Snapshot snapshot(Issue issue, LocalDate date, Tweaks tweaks) {
        if (issue.knownAt().isEmpty() && !tweaks.exitsDone()) {
            return world.on(date);
        }
        Architecture known = issue.knownAt().map(world::knownAt).orElse(world);
        return (tweaks.exitsDone() ? Exits.done(known) : known).on(date);
    }

    /** {@return a line on the world and the policy} */
    @Override
    public String toString() {
        return "a router through " + world + ", under " + policy.policy.id();
    }
}
