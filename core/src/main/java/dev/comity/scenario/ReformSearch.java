package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.model.Issue;
import dev.comity.routing.Router;
import dev.comity.routing.Supposition;
import dev.comity.routing.Unit;
import dev.comity.survey.Portfolio;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tries on each issue sets of those reforms that can matter to it, and finds by exact search what sets of all reforms come
 * to. A set that was not tried on an issue counts as without a gap there; so the search bounds what can be reached, and is
 * exact once all that its best sets ask for was tried.
 */
final class ReformSearch {
    /** A table has two to the power of so many entries at most. */
    private static final int WIDEST = 20;

    /** If no more reforms than these matter, all sets are tried. */
    private static final int NARROW = 7;

    private final ReformCatalogue catalogue;
    private final Portfolio targets;
    private final Router router;
    private final Reforms.Budget budget;
    private final Together together;
    private final Scale costs;
    private final Scale weights;
    private final boolean ahead;
    private final Map<String, Long> weightOf = new TreeMap<>();
    private final List<IssueTable> tables = new ArrayList<>();

    /**
     * A search.
     *
     * @param ahead whether all sets are tried beforehand on issues to which few reforms matter, or that have a gap; without
     *     it only those are tried that the search asks for
     */
    ReformSearch(Router router, Portfolio targets, ReformCatalogue catalogue, Reforms.Budget budget, boolean ahead) {
        this.router = router;
        this.targets = targets;
        this.catalogue = catalogue;
        this.budget = budget;
        this.ahead = ahead;
        this.together = new Together(catalogue);
        this.costs = Scale.of(catalogue.reforms().stream().map(Reform::cost).toList());
        this.weights = Scale.of(
                targets.issues().stream().map(Portfolio.Weighed::weight).toList());
    }

    Reforms search(ImmutableList<Supposition> supposed) {
        Relevance relevance = new Relevance(router, catalogue);
        for (Portfolio.Weighed weighed : targets.issues()) {
            Issue issue = dated(weighed.issue());
            tables.add(new IssueTable(router, relevance.of(issue), supposed));
            weightOf.put(issue.id(), weights.whole(weighed.weight()));
        }
        fill();
        long[] prices = catalogue.reforms().stream()
                .mapToLong(r -> costs.whole(r.cost()))
                .toArray();
        while (true) {
            FrontSearch search = new FrontSearch(prices, budget.steps());
            FrontSearch.Bounds bounds = search.search(openTables());
            long before = tried();
            Front reached = reached(bounds.reached());
            if (tried() == before || tried() > budget.trials()) {
                return result(reached, bounds.bound(), undecided(search.exact(), tried() == before));
            }
        }
    }

    private long tried() {
        return tables.stream().mapToLong(IssueTable::tried).sum();
    }

    private Issue dated(Issue issue) {
        return issue.toBuilder()
                .date(issue.date()
                        .or(router.world()::latest)
                        .orElseThrow(() -> new IllegalArgumentException("`" + issue.id() + "` has no date")))
                .build();
    }

    /**
     * Tries all sets on issues to which few reforms matter, and, as far as the budget goes, on those that have a gap. What
     * was not tried counts as without a gap, until it is chosen and tried.
     */
    private void fill() {
        List<IssueTable> order = new ArrayList<>(tables);
        order.sort(Comparator.comparingInt(table -> table.reforms().length));
        for (IssueTable table : order) {
            int width = table.reforms().length;
            boolean open = !table.gaps(new BitSet()).isEmpty();
            boolean narrow = width <= NARROW;
            if (ahead && (narrow || open && width <= WIDEST && tried() + (1L << width) <= budget.trials())) {
                table.complete(set -> together.allows(set, table.relevant()));
            }
        }
    }

    private List<OpenTable> openTables() {
        List<OpenTable> open = new ArrayList<>(together.tables());
        for (IssueTable table : tables) {
            if (table.reforms().length <= WIDEST && table.mayBeOpen()) {
                open.add(OpenTable.of(table.reforms(), set -> possible(table, set)));
            }
        }
        return open;
    }

    private long possible(IssueTable table, BitSet chosen) {
        return together.allows(chosen, table.relevant())
                ? weightOf.get(table.issue()) * table.knownGaps(chosen)
                : OpenTable.IMPOSSIBLE;
    }

    /** Tries the sets of a front, and says what they leave open. */
    private Front reached(Front front) {
        List<Front.Point> points = new ArrayList<>();
        for (Front.Point point : front.points()) {
            long open = 0;
            for (IssueTable table : tables) {
                open += weightOf.get(table.issue()) * table.gaps(point.chosen()).size();
            }
            points.add(new Front.Point(point.cost(), open, point.chosen(), point.common(), point.sets()));
        }
        return Front.best(points);
    }

    private Optional<String> undecided(boolean searched, boolean tried) {
        if (!tried) {
            return Optional.of("more than " + budget.trials() + " trials are needed");
        }
        if (!searched) {
            return Optional.of("more than " + budget.steps() + " steps are needed");
        }
        return tables.stream().allMatch(table -> table.reforms().length <= WIDEST || !table.mayBeOpen())
                ? Optional.empty()
                : Optional.of("to some issue with a gap more than " + WIDEST + " reforms may matter");
    }

    private Reforms result(Front front, Front bound, Optional<String> undecided) {
        ImmutableList<Reforms.Purchase> curve =
                front.points().stream().map(this::purchase).collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<Reforms.Bound> least = ImmutableList.builder();
        bound.points()
                .forEach(point ->
                        least.add(new Reforms.Bound(costs.fraction(point.cost()), weights.fraction(point.open()))));
        ImmutableSortedSet.Builder<IssueUnit> unclosable = ImmutableSortedSet.naturalOrder();
        tables.forEach(table -> table.unclosable().forEach(unit -> unclosable.add(new IssueUnit(table.issue(), unit))));
        return new Reforms(
                catalogue.name(),
                catalogue.unit(),
                router.policy().id(),
                gaps(new BitSet()),
                unclosable.build(),
                curve,
                least.build(),
                contributions(front.last(), undecided.isEmpty()),
                undecided,
                tables.stream().mapToLong(IssueTable::routings).sum());
    }

    private Reforms.Purchase purchase(Front.Point point) {
        return new Reforms.Purchase(
                costs.fraction(point.cost()),
                weights.fraction(point.open()),
                point.chosen().stream()
                        .mapToObj(reform -> catalogue.reforms().get(reform).id())
                        .collect(ImmutableList.toImmutableList()),
                gaps(point.chosen()),
                point.sets());
    }

    private ImmutableSortedSet<IssueUnit> gaps(BitSet chosen) {
        ImmutableSortedSet.Builder<IssueUnit> gaps = ImmutableSortedSet.naturalOrder();
        for (IssueTable table : tables) {
            for (Unit unit : table.gaps(chosen)) {
                gaps.add(new IssueUnit(table.issue(), unit));
            }
        }
        return gaps.build();
    }

    private ImmutableList<Reforms.Contribution> contributions(Front.Point best, boolean exact) {
        Set<IssueUnit> before = gaps(new BitSet());
        Set<IssueUnit> after = gaps(best.chosen());
        ImmutableList.Builder<Reforms.Contribution> contributions = ImmutableList.builder();
        for (int reform : best.chosen().stream().toArray()) {
            Set<IssueUnit> without = gaps(together.without(best.chosen(), reform));
            contributions.add(new Reforms.Contribution(
                    catalogue.reforms().get(reform).id(),
                    catalogue.reforms().get(reform).cost(),
                    exact && best.common().get(reform),
                    ImmutableSortedSet.copyOf(Sets.difference(without, after)),
                    ImmutableSortedSet.copyOf(Sets.difference(after, without)),
                    ImmutableSortedSet.copyOf(Sets.difference(before, gaps(together.alone(reform))))));
        }
        return contributions.build();
    }
}
