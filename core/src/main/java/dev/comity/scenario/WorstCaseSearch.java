package dev.comity.scenario;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.math.LongMath;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.routing.Allocation;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Tries combinations, the smaller ones first. What a combination does to one issue says nothing of what a greater one does,
 * for a shock may also close a gap; but no issue can lose more leads than it has, and a combination is given up as soon as
 * the issues left to route can't make it worse than the worst one known.
 */
final class WorstCaseSearch {
    private final Router router;
    private final List<Issue> issues;
    private final List<Scenario> candidates;
    private final long budget;
    private final Progress progress;
    private final List<Routing> before = new ArrayList<>();
    /** How many units of this issue and of those after it somebody leads. */
    private final int[] losable;

    private long routings;
    private long tried;
    private long all;
    private boolean stopped;
    private boolean broken;
    private List<Scenario> worst = List.of();
    private TreeSet<IssueUnit> gaps = new TreeSet<>();

    WorstCaseSearch(Router router, List<Issue> issues, List<Scenario> candidates, long budget, Progress progress) {
        this.router = router;
        this.issues = issues;
        this.candidates = candidates;
        this.budget = budget;
        this.progress = progress;
        this.losable = new int[issues.size() + 1];
        for (Issue issue : issues) {
            before.add(router.route(issue));
        }
        for (int i = issues.size() - 1; i >= 0; i--) {
            losable[i] = losable[i + 1]
                    + (int) before.get(i).allocations().values().stream()
                            .filter(allocation -> allocation.status() != Status.GAP)
                            .count();
        }
    }

    WorstCase search(int atATime) {
        boolean sampled = false;
        for (int size = 1; size <= Math.min(Math.min(atATime, candidates.size()), WorstCase.EXACT); size++) {
            all = LongMath.saturatedAdd(all, combinations(size));
        }
        for (int size = 1; size <= Math.min(atATime, candidates.size()) && worse() && !stopped; size++) {
            if (size <= WorstCase.EXACT || LongMath.saturatedMultiply(combinations(size), issues.size()) <= left()) {
                combine(new ArrayList<>(), 0, size);
            } else {
                sampled = true;
                extend();
            }
        }
        Optional<String> why = Optional.empty();
        if (worse() && broken) {
            why = Optional.of("it was ended early");
        } else if (worse() && stopped) {
            why = Optional.of("more than " + budget + " routings are needed");
        } else if (worse() && sampled) {
            why = Optional.of("of more than " + WorstCase.EXACT + " shocks only some combinations were tried");
        }
        return new WorstCase(
                worst.stream().map(Scenario::id).collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)),
                ImmutableSortedSet.copyOf(gaps),
                gaps.size(),
                why.isPresent() ? losable[0] : gaps.size(),
                why,
                routings);
    }

    /** Whether it could be worse yet: somebody still leads something. */
    private boolean worse() {
        return gaps.size() < losable[0];
    }

    private long left() {
        return budget - routings;
    }

    private long combinations(int size) {
        return LongMath.binomial(candidates.size(), size);
    }

    private void combine(List<Scenario> chosen, int next, int size) {
        if (chosen.size() == size) {
            attempt(chosen);
            tick();
            return;
        }
        for (int i = next; i <= candidates.size() - (size - chosen.size()) && !stopped; i++) {
            chosen.add(candidates.get(i));
            combine(chosen, i + 1, size);
            chosen.remove(chosen.size() - 1);
        }
    }

    /** Adds to the worst the one shock that makes it worst, in the order of the list. */
    private void extend() {
        List<Scenario> base = worst;
        for (Scenario candidate : candidates) {
            if (!base.contains(candidate) && !stopped) {
                attempt(candidates.stream()
                        .filter(known -> base.contains(known) || known.equals(candidate))
                        .toList());
                tick();
            }
        }
    }

    private void tick() {
        tried++;
        broken |= !progress.goOn(tried, Math.max(tried, all))
                || Thread.currentThread().isInterrupted();
        stopped |= broken;
    }

    private void attempt(List<Scenario> shocks) {
        Scenario all = shocks.get(0);
        for (Scenario shock : shocks.subList(1, shocks.size())) {
            all = all.then(shock);
        }
        Architecture world = router.world();
        Router after = router.through(all.applyTo(world));
        TreeSet<IssueUnit> opened = new TreeSet<>();
        for (int i = 0; i < issues.size(); i++) {
            if (opened.size() + losable[i] <= gaps.size()) {
                return;
            }
            if (++routings > budget) {
                stopped = true;
                return;
            }
            opened(before.get(i), after.route(all.applyTo(issues.get(i), world)), opened);
        }
        if (opened.size() > gaps.size()) {
            gaps = opened;
            worst = List.copyOf(shocks);
        }
    }

    private static void opened(Routing before, Routing after, TreeSet<IssueUnit> opened) {
        for (Allocation allocation : after.allocations().values()) {
            boolean led = before.allocations().get(allocation.unit()).status() != Status.GAP;
            if (led && allocation.status() == Status.GAP) {
                opened.add(new IssueUnit(before.issue(), allocation.unit()));
            }
        }
    }
}
