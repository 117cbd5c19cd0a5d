package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Router;
import dev.comity.survey.Measure;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a scenario does to issues under a policy: verdicts and leads that change, gaps that open or close, states that
 * lose, with the rules responsible. Make one with {@code of}. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Scenario exit = Scenario.of("exit", Change.withdraw("USA", "WHO", LocalDate.of(2020, 1, 1)));
 * Comparison comparison = Comparison.of(router, exit, List.of(issue("pandemic-2020")));
 * comparison.gapsOpened();        // []
 * comparison.losing().keySet();   // [USA]
 * }</pre>
 *
 * @param scenario the id of the scenario
 * @param policy the id of the policy
 * @param issues every issue, in the order in which they were given
 * @param measures measures side by side, as they were asked for
 * @param silent issues that record no means of a body whose means the scenario scales, as {@code issue: body}
 */
public record Comparison(
        String scenario,
        String policy,
        ImmutableList<IssueComparison> issues,
        ImmutableList<MeasureComparison> measures,
        ImmutableSortedSet<String> silent) {
    private static final int SCREEN = 40;

    /**
     * {@return what a scenario does to issues}
     *
     * @param world the world as it is
     * @param scenario what is otherwise
     * @param policy by which issues are routed on both sides
     * @param issues the issues, in the order in which they are told
     * @param measures measures of the whole to tell side by side: of both worlds on the latest day of the issues, and by the
     *     routing of the issues
     * @throws IllegalArgumentException if the scenario speaks of an institution that the world does not hold
     * @throws InvalidDescriptionException if the policy, or an issue on either side, has errors
     */
    public static Comparison of(
            Architecture world,
            Scenario scenario,
            DivisionOfLaborPolicy policy,
            Iterable<Issue> issues,
            Measure... measures) {
        return of(Router.of(world, policy), scenario, issues, measures);
    }

    /**
     * {@return what a scenario does to issues}
     *
     * @param router routes them in the world as it is
     * @param scenario what is otherwise
     * @param issues the issues, in the order in which they are told
     * @param measures measures of the whole to tell side by side: of both worlds on the latest day of the issues, and by the
     *     routing of the issues
     * @throws IllegalArgumentException if the scenario speaks of an institution that the world does not hold
     * @throws InvalidDescriptionException if an issue has errors on either side
     */
    public static Comparison of(Router router, Scenario scenario, Iterable<Issue> issues, Measure... measures) {
        Architecture world = router.world();
        ImmutableList<Issue> all = ImmutableList.copyOf(issues);
        Sides sides = new Sides(router, scenario.applyTo(world));
        TreeSet<String> silent = new TreeSet<>();
        for (Issue issue : all) {
            silent(scenario, issue, world, silent);
        }
        return new Comparison(
                scenario.id(),
                router.policy().id(),
                sides.compare(all, issue -> scenario.applyTo(issue, world)),
                sides.measure(all, issue -> scenario.applyTo(issue, world), ImmutableList.copyOf(measures)),
                ImmutableSortedSet.copyOf(silent));
    }

    /**
     * {@return what differs between two worlds}
     *
     * @param before the one world
     * @param after the other world
     * @param policy by which issues are routed on both sides
     * @param issues the issues, in the order in which they are told
     * @param measures measures of the whole to tell side by side
     * @throws InvalidDescriptionException if the policy, or an issue on either side, has errors
     */
    public static Comparison of(
            Architecture before,
            Architecture after,
            DivisionOfLaborPolicy policy,
            Iterable<Issue> issues,
            Measure... measures) {
        ImmutableList<Issue> all = ImmutableList.copyOf(issues);
        Sides sides = new Sides(Router.of(before, policy), after);
        return new Comparison(
                after.name(),
                policy.id(),
                sides.compare(all, Function.identity()),
                sides.measure(all, Function.identity(), ImmutableList.copyOf(measures)),
                ImmutableSortedSet.of());
    }

    private static void silent(Scenario scenario, Issue issue, Architecture world, TreeSet<String> silent) {
        for (Step step : scenario.steps()) {
            if (step instanceof Step.Scale scale && Means.missing(issue, world, scale)) {
                silent.add(issue.id() + ": " + scale.institution());
            }
        }
    }

    /** {@return whether every routing is the same on both sides} */
    public boolean isEmpty() {
        return changed().isEmpty();
    }

    /** {@return the issues whose routing is another in anything} */
    public ImmutableList<IssueComparison> changed() {
        return issues.stream().filter(IssueComparison::changed).collect(ImmutableList.toImmutableList());
    }

    /** {@return the issues whose verdict is another} */
    public ImmutableList<IssueComparison> verdictsChanged() {
        return issues.stream().filter(IssueComparison::verdictChanged).collect(ImmutableList.toImmutableList());
    }

    /** {@return the units that others lead} */
    public ImmutableSortedSet<IssueUnit> leadsChanged() {
        return units(UnitComparison::leadsChanged);
    }

    /** {@return the units that nobody leads any more} */
    public ImmutableSortedSet<IssueUnit> gapsOpened() {
        return units(UnitComparison::gapOpened);
    }

    /** {@return the units that somebody leads where nobody did} */
    public ImmutableSortedSet<IssueUnit> gapsClosed() {
        return units(UnitComparison::gapClosed);
    }

    /** {@return where each state loses the lead that covered it, by state} */
    public ImmutableListMultimap<String, IssueUnit> losing() {
        return states(UnitComparison::losing);
    }

    /** {@return where each state gains a lead that covers it, by state} */
    public ImmutableListMultimap<String, IssueUnit> gaining() {
        return states(UnitComparison::gaining);
    }

    /**
     * {@return the rules that stand, for bodies whose part is another, only before ({@code false}) or only after}
     *
     * @param after whether those that stand only after are asked for, else those that stood only before
     */
    public ImmutableSortedSet<String> rules(boolean after) {
        TreeSet<String> rules = new TreeSet<>();
        for (IssueComparison issue : issues) {
            for (UnitComparison unit : issue.units()) {
                unit.reasons().stream().filter(r -> r.after() == after).forEach(r -> rules.add(r.rule()));
            }
        }
        return ImmutableSortedSet.copyOf(rules);
    }

    private ImmutableSortedSet<IssueUnit> units(Predicate<UnitComparison> wanted) {
        ImmutableSortedSet.Builder<IssueUnit> found = ImmutableSortedSet.naturalOrder();
        for (IssueComparison issue : issues) {
            issue.units().stream().filter(wanted).forEach(u -> found.add(new IssueUnit(issue.issue(), u.unit())));
        }
        return found.build();
    }

    private ImmutableListMultimap<String, IssueUnit> states(Function<UnitComparison, ImmutableSortedSet<String>> who) {
        ImmutableListMultimap.Builder<String, IssueUnit> found =
                ImmutableListMultimap.<String, IssueUnit>builder().orderKeysBy(java.util.Comparator.naturalOrder());
        for (IssueComparison issue : issues) {
            for (UnitComparison unit : issue.units()) {
                who.apply(unit).forEach(state -> found.put(state, new IssueUnit(issue.issue(), unit.unit())));
            }
        }
        return found.build();
    }

    /** {@return the figures and what is otherwise, on one screen; verdicts that change come first} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(headline());
        measures.forEach(pair -> text.append("\n").append(pair));
        if (!silent.isEmpty()) {
            text.append("\nno means recorded of which to take a part: ").append(String.join(", ", silent));
        }
        verdictsChanged().forEach(issue -> text.append("\n").append(issue));
        long quiet = 0;
        for (IssueComparison issue : changed()) {
            if (issue.verdictChanged()) {
                continue;
            }
            if (issue.changedUnits().isEmpty()) {
                quiet++;
            } else {
                text.append("\n").append(issue);
            }
        }
        ImmutableList<String> lines = ImmutableList.copyOf(text.toString().split("\n"));
        String shown = lines.size() <= SCREEN
                ? text.toString()
                : String.join("\n", lines.subList(0, SCREEN)) + "\n… and " + (lines.size() - SCREEN) + " lines more";
        return quiet == 0 ? shown : shown + "\nin rules, duties or warnings alone: " + quiet + " issues";
    }

    private String headline() {
        return scenario + " under " + policy + ": " + changed().size() + " of " + issues.size()
                + " issues change; verdicts " + verdictsChanged().size() + ", gaps opened "
                + gapsOpened().size() + ", closed " + gapsClosed().size() + ", states losing "
                + losing().keySet().size();
    }
}
