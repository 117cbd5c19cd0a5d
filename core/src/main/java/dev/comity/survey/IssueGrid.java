package dev.comity.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Snapshot;
import dev.comity.model.Spillover;
import dev.comity.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A systematic portfolio: an issue for every domain, function, spillover and place. A regional issue affects the states
 * of one region, a cross-regional one those of two, a global one the world. Nothing is known of positions, consent or
 * capacity, and no issue has parties.
 *
 * <pre>{@code
 * IssueGrid grid = IssueGrid.standard().domains(Domain.HEALTH).functions(GovernanceFunction.MONITORING);
 * grid.on(world.on(LocalDate.of(2025, 6, 30))).issues().get(0).issue().id();   // health.monitoring.Africa
 * }</pre>
 *
 * @param domains the domains
 * @param functions the functions
 * @param spillovers how far the effects reach: regional, cross-regional or global
 */
public record IssueGrid(
        ImmutableSortedSet<Domain> domains,
        ImmutableSortedSet<GovernanceFunction> functions,
        ImmutableSortedSet<Spillover> spillovers) {
    private static final IssueGrid STANDARD = new IssueGrid(
            ImmutableSortedSet.of(
                    Domain.PEACE_SECURITY,
                    Domain.NUCLEAR,
                    Domain.TRADE,
                    Domain.INVESTMENT,
                    Domain.FINANCE,
                    Domain.DEBT,
                    Domain.DIGITAL,
                    Domain.INTELLECTUAL_PROPERTY,
                    Domain.HEALTH,
                    Domain.CLIMATE,
                    Domain.ENVIRONMENT,
                    Domain.OCEANS,
                    Domain.FISHERIES,
                    Domain.WATER,
                    Domain.FOOD_AGRICULTURE,
                    Domain.MIGRATION,
                    Domain.HUMAN_RIGHTS,
                    Domain.DEMOCRACY,
                    Domain.LABOUR,
                    Domain.CULTURE_EDUCATION,
                    Domain.SCIENCE,
                    Domain.ENERGY,
                    Domain.INFRASTRUCTURE,
                    Domain.AVIATION,
                    Domain.MARITIME,
                    Domain.TELECOMMUNICATIONS,
                    Domain.OUTER_SPACE,
                    Domain.DISASTER_RELIEF,
                    Domain.CRIME,
                    Domain.DEVELOPMENT),
            ImmutableSortedSet.copyOf(GovernanceFunction.values()),
            ImmutableSortedSet.of(Spillover.REGIONAL, Spillover.GLOBAL));

    /**
     * Checks the spillovers.
     *
     * @param domains the domains
     * @param functions the functions
     * @param spillovers how far the effects reach
     * @throws IllegalArgumentException if a spillover is national or bilateral
     */
    public IssueGrid {
        for (Spillover spillover : spillovers) {
            if (spillover.compareTo(Spillover.REGIONAL) < 0) {
                throw new IllegalArgumentException(
                        "a grid has regional, cross-regional and global issues, not `" + Words.of(spillover) + "`");
            }
        }
    }

    /** {@return the domains that have a constant, all functions, regional and global issues} */
    public static IssueGrid standard() {
        return STANDARD;
    }

    /**
     * {@return the same with other functions}
     *
     * @param others the functions
     */
    public IssueGrid functions(GovernanceFunction... others) {
        return new IssueGrid(domains, ImmutableSortedSet.copyOf(others), spillovers);
    }

    /**
     * {@return the same with other domains}
     *
     * @param others the domains
     */
    public IssueGrid domains(Domain... others) {
        return new IssueGrid(ImmutableSortedSet.copyOf(others), functions, spillovers);
    }

    /**
     * {@return the same with other spillovers}
     *
     * @param others regional, cross-regional or global
     * @throws IllegalArgumentException if one is national or bilateral
     */
    public IssueGrid spillovers(Spillover... others) {
        return new IssueGrid(domains, functions, ImmutableSortedSet.copyOf(others));
    }

    /**
     * {@return the issues in the regions of a snapshot, each counting alike and without a date}
     *
     * @param snapshot the architecture on the day
     */
    public Portfolio on(Snapshot snapshot) {
        ImmutableList.Builder<Issue> issues = ImmutableList.builder();
        for (Spillover spillover : spillovers) {
            places(snapshot, spillover).forEach((place, affected) -> {
                for (Domain domain : domains) {
                    for (GovernanceFunction function : functions) {
                        issues.add(issue(domain, function, spillover, place, affected));
                    }
                }
            });
        }
        return Portfolio.of("grid", issues.build());
    }

    private static Issue issue(
            Domain domain, GovernanceFunction function, Spillover spillover, String place, Set<String> affected) {
        return Issue.builder()
                .id(domain.path() + "." + Words.of(function) + "." + place)
                .domain(domain)
                .functions(function)
                .affects(affected)
                .spillover(spillover)
                .build();
    }

    private static Map<String, Set<String>> places(Snapshot snapshot, Spillover spillover) {
        if (spillover == Spillover.GLOBAL) {
            return snapshot.states().isEmpty() ? Map.of() : Map.of("world", Set.of("world"));
        }
        Map<String, Set<String>> regions = new TreeMap<>();
        for (String state : snapshot.states()) {
            snapshot.architecture()
                    .regionScheme()
                    .region(state)
                    .ifPresent(region -> regions.computeIfAbsent(region, any -> new java.util.TreeSet<>())
                            .add(state));
        }
        return spillover == Spillover.REGIONAL ? regions : pairs(regions);
    }

    private static Map<String, Set<String>> pairs(Map<String, Set<String>> regions) {
        Map<String, Set<String>> pairs = new TreeMap<>();
        List<String> names = new ArrayList<>(regions.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (String other : names.subList(i + 1, names.size())) {
                pairs.put(names.get(i) + "+" + other, Sets.union(regions.get(names.get(i)), regions.get(other)));
            }
        }
        return pairs;
    }
}
