package dev.comity.scenario;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Issue;
import dev.comity.routing.Router;
import java.util.List;
import java.util.Optional;

/**
 * Which few of some shocks open the most gaps together. Up to three it is found by trying all that may yet be worst, and
 * beyond that if the budget of routings is enough for every combination; else the answer is a pair of bounds. Immutable, safe for any thread.
 *
 * <pre>{@code
 * List<Issue> issues = List.of(issue("darfur-2007"), issue("pandemic-2020"));
 * List<Scenario> ends = List.of("AU", "UNSC", "WHO").stream()
 *         .map(body -> Scenario.of(body + " ends", new Change.End(body, LocalDate.of(2006, 1, 1))))
 *         .toList();
 * WorstCase.of(router, issues, ends, 2, 10_000).shocks();   // [UNSC ends, WHO ends]
 * }</pre>
 *
 * @param shocks the ids of the shocks that open the most gaps of all that were tried; of equal ones the fewest, then the
 *     first in the order of the list
 * @param gaps the units that nobody leads any more with them
 * @param atLeast how many gaps the asked number of shocks opens at least
 * @param atMost how many it opens at most
 * @param undecided why the bounds may differ; empty if the answer is exact
 * @param routings how many issues were routed
 */
public record WorstCase(
        ImmutableSortedSet<String> shocks,
        ImmutableSortedSet<IssueUnit> gaps,
        int atLeast,
        int atMost,
        Optional<String> undecided,
        long routings) {
    /** So many shocks at a time are tried in every combination, until the budget ends. */
    public static final int EXACT = 3;

    /**
     * {@return the worst that some shocks can do together}
     *
     * @param router routes the issues in the world as it is
     * @param issues what may be left without a lead
     * @param candidates the shocks, each with an id of its own; several are applied in the order of this list
     * @param atATime how many shocks at most, 1 or more
     * @param budget the most issues that are routed
     * @throws IllegalArgumentException if {@code atATime} is not positive, two shocks bear one id, or one speaks of an
     *     institution that the world does not hold
     */
    public static WorstCase of(Router router, List<Issue> issues, List<Scenario> candidates, int atATime, long budget) {
        return of(router, issues, candidates, atATime, budget, Progress.none());
    }

    /**
     * {@return the worst that some shocks can do together, or what is known of it when progress says no or this thread is
     * interrupted}
     *
     * @param router routes the issues in the world as it is
     * @param issues what may be left without a lead
     * @param candidates the shocks, each with an id of its own; several are applied in the order of this list
     * @param atATime how many shocks at most, 1 or more
     * @param budget the most issues that are routed
     * @param progress told after each combination, of all that the budget may let it try
     * @throws IllegalArgumentException as above
     */
    public static WorstCase of(
            Router router, List<Issue> issues, List<Scenario> candidates, int atATime, long budget, Progress progress) {
        if (atATime < 1) {
            throw new IllegalArgumentException("at least one shock is needed, not " + atATime);
        }
        long ids = candidates.stream().map(Scenario::id).distinct().count();
        if (ids < candidates.size()) {
            throw new IllegalArgumentException("two shocks bear one id; give each its own");
        }
        return new WorstCaseSearch(router, issues, candidates, budget, progress).search(atATime);
    }

    /** {@return whether the number of gaps is the greatest there is} */
    public boolean exact() {
        return undecided.isEmpty();
    }

    /** {@return the shocks, the gaps, and the bounds if it is not exact} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(shocks.isEmpty() ? "no shock opens a gap" : String.join(" + ", shocks));
        text.append(gaps.isEmpty() ? "" : " opens " + gaps.size() + (gaps.size() == 1 ? " gap" : " gaps"));
        gaps.forEach(gap -> text.append("\n  ").append(gap));
        undecided.ifPresent(why -> text.append("\nundecided: between ")
                .append(atLeast)
                .append(" and ")
                .append(atMost)
                .append("; ")
                .append(why));
        return text.toString();
    }
}
