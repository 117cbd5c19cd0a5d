package dev.comity.examples.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Snapshot;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.survey.Axis;
import dev.comity.survey.IssueGrid;
import dev.comity.survey.Measurement;
import dev.comity.survey.Part;
import dev.comity.survey.Portfolio;
import dev.comity.survey.Survey;
import dev.comity.survey.Unfilled;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * How much of what universal bodies lead others could lead if all of them were blocked: by domain, on four days, under
 * some policies.
 *
 * <p>The issues are a grid: each domain with each function that needs a decision, for each of five regions and for the
 * world, all counting alike. The essays' cases would draw the result to the few domains in which they lie, and each is
 * about its own day; a grid asks the same of every domain on every day.
 */
public final class VetoFill {
    /** The years, on 30 June of which it is measured. */
    public static final ImmutableList<Integer> YEARS = ImmutableList.of(1990, 2005, 2019, 2025);

    /** The domains of which the essays speak most. */
    public static final ImmutableSet<Domain> CHIEF = ImmutableSet.of(
            Domain.CLIMATE,
            Domain.DIGITAL,
            Domain.FINANCE,
            Domain.HEALTH,
            Domain.HUMAN_RIGHTS,
            Domain.NUCLEAR,
            Domain.PEACE_SECURITY,
            Domain.TRADE);

    private final ImmutableList<String> policies;
    private final ImmutableList<Surveyed> surveys;

    private record Surveyed(int year, String policy, Measurement fill, ImmutableList<Unfilled> unfilled) {}

    private VetoFill(ImmutableList<String> policies, ImmutableList<Surveyed> surveys) {
        this.policies = policies;
        this.surveys = surveys;
    }

    /** {@return the three reference policies, from the highest level down to the lowest} */
    public static ImmutableList<DivisionOfLaborPolicy> policies() {
        return ImmutableList.of(
                ReferencePolicies.universalist(), ReferencePolicies.networked(), ReferencePolicies.regionalist());
    }

    /**
     * {@return the result for some domains, under some policies, in all years}
     *
     * @param progress is told what comes next
     */
    public static VetoFill of(Set<Domain> domains, List<DivisionOfLaborPolicy> policies, Consumer<String> progress) {
        ImmutableList.Builder<Surveyed> surveys = ImmutableList.builder();
        // Year by year, for the world keeps the snapshot of one day only.
        for (int year : YEARS) {
            progress.accept("veto-fill in " + year);
            surveys.addAll(policies.parallelStream()
                    .map(policy -> survey(year, policy, domains))
                    .toList());
        }
        return new VetoFill(
                policies.stream().map(DivisionOfLaborPolicy::id).collect(ImmutableList.toImmutableList()),
                surveys.build());
    }

    private static Surveyed survey(int year, DivisionOfLaborPolicy policy, Set<Domain> domains) {
        Snapshot snapshot = Atlas.world().on(LocalDate.of(year, 6, 30));
        Survey survey = Survey.of(snapshot, policy, grid(snapshot, domains));
        return new Surveyed(year, policy.id(), survey.vetoFill(), survey.unfilled());
    }

    /** {@return the issues of some domains: only what a body must decide can be blocked} */
    static Portfolio grid(Snapshot snapshot, Set<Domain> domains) {
        GovernanceFunction[] decided = Arrays.stream(GovernanceFunction.values())
                .filter(GovernanceFunction::needsDecision)
                .toArray(GovernanceFunction[]::new);
        return IssueGrid.standard()
                .domains(domains.toArray(Domain[]::new))
                .functions(decided)
                .on(snapshot);
    }

    /** {@return the domains of the result, sorted} */
    public Set<String> domains() {
        Set<String> domains = new TreeSet<>();
        surveys.forEach(survey -> survey.fill().parts().stream()
                .filter(part -> part.axis() == Axis.DOMAIN)
                .map(Part::key)
                .forEach(domains::add));
        return domains;
    }

    /** {@return the policies, in the order in which they were given} */
    public ImmutableList<String> policyIds() {
        return policies;
    }

    /** {@return what was measured in a year under a policy} */
    public Measurement fill(int year, String policy) {
        return surveyed(year, policy).fill();
    }

    private Surveyed surveyed(int year, String policy) {
        return surveys.stream()
                .filter(survey -> survey.year() == year && survey.policy().equals(policy))
                .findFirst()
                .orElseThrow();
    }

    /** {@return what is lost in a year and filled by nobody, to any part, under any of the policies: places by what} */
    public Map<String, Set<String>> nobody(int year) {
        Optional<Set<String>> issues = policies.stream()
                .map(policy -> empty(surveyed(year, policy).unfilled()))
                .reduce((some, others) -> {
                    some.retainAll(others);
                    return some;
                });
        Map<String, Set<String>> places = new TreeMap<>();
        issues.orElse(Set.of()).forEach(issue -> {
            int dot = issue.lastIndexOf('.');
            places.computeIfAbsent(issue.substring(0, dot), any -> new TreeSet<>())
                    .add(issue.substring(dot + 1));
        });
        return places;
    }

    private static Set<String> empty(List<Unfilled> unfilled) {
        Set<String> issues = new TreeSet<>();
        unfilled.stream()
                .filter(unit -> unit.filled().numerator().signum() == 0)
                .forEach(unit -> issues.add(unit.issue()));
        return issues;
    }
}
