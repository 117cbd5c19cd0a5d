package dev.comity.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.model.Snapshot;
import dev.comity.routing.Case;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The issues to survey with, each with a weight. An issue with a date of its own is routed on that day, one without on
 * the day of the survey: see {@link #undated()}. Equality is by all components. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Portfolio mine = Portfolio.of("mine", List.of(issue("haze-2013"), issue("darfur-2007")));
 * mine.weighing(Map.of("haze-2013", Fraction.of(2, 1))).issues().get(0).weight();   // 2
 * }</pre>
 *
 * @param name a name for people
 * @param issues the issues; their ids differ
 */
public record Portfolio(String name, ImmutableList<Weighed> issues) {
    /**
     * An issue and how much it counts.
     *
     * @param issue the issue
     * @param weight how much it counts, from 0
     */
    public record Weighed(Issue issue, Fraction weight) {
        /**
         * Checks the weight.
         *
         * @param issue the issue
         * @param weight how much it counts, from 0
         * @throws IllegalArgumentException if the weight is below 0
         */
        public Weighed {
            if (weight.compareTo(Fraction.ZERO) < 0) {
                throw new IllegalArgumentException("a weight is zero or more, not `" + weight + "`");
            }
        }
    }

    /**
     * Checks that the ids differ.
     *
     * @param name a name for people
     * @param issues the issues
     * @throws IllegalArgumentException if two issues bear one id
     */
    public Portfolio {
        Set<String> ids = new HashSet<>();
        for (Weighed weighed : issues) {
            if (!ids.add(weighed.issue().id())) {
                throw new IllegalArgumentException(
                        "two issues are called `" + weighed.issue().id() + "`");
            }
        }
    }

    /**
     * {@return issues that count alike, for example those of a file}
     *
     * @param name a name for people
     * @param issues the issues; their ids differ
     * @throws IllegalArgumentException if two issues bear one id
     */
    public static Portfolio of(String name, Iterable<Issue> issues) {
        ImmutableList.Builder<Weighed> weighed = ImmutableList.builder();
        issues.forEach(issue -> weighed.add(new Weighed(issue, Fraction.ONE)));
        return new Portfolio(name, weighed.build());
    }

    /**
     * {@return the issues of cases, counting alike}
     *
     * @param cases the cases, of which expectations are passed over
     * @throws IllegalArgumentException if two issues bear one id
     */
    public static Portfolio cases(Iterable<Case> cases) {
        ImmutableList.Builder<Issue> issues = ImmutableList.builder();
        cases.forEach(each -> issues.add(each.issue()));
        return of("cases", issues.build());
    }

    /**
     * {@return every domain with every function and every region: see {@link IssueGrid}}
     *
     * @param snapshot the architecture on the day, of which the regions are taken
     */
    public static Portfolio grid(Snapshot snapshot) {
        return IssueGrid.standard().on(snapshot);
    }

    /** {@return the weight of each issue, in order} */
    public ImmutableMap<Issue, Fraction> weights() {
        return issues.stream().collect(ImmutableMap.toImmutableMap(Weighed::issue, Weighed::weight));
    }

    /**
     * {@return the same issues, some with other weights}
     *
     * @param weights the weights by id of the issue, each from 0; what is not named stays
     * @throws IllegalArgumentException if there is no issue of an id
     */
    public Portfolio weighing(Map<String, Fraction> weights) {
        ImmutableSortedSet<String> ids = issues.stream()
                .map(weighed -> weighed.issue().id())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        for (String id : weights.keySet()) {
            if (!ids.contains(id)) {
                throw new IllegalArgumentException("there is no issue `" + id + "`");
            }
        }
        ImmutableList.Builder<Weighed> changed = ImmutableList.builder();
        for (Weighed weighed : issues) {
            Fraction weight = weights.getOrDefault(weighed.issue().id(), weighed.weight());
            changed.add(new Weighed(weighed.issue(), weight));
        }
        return new Portfolio(name, changed.build());
    }

    /** {@return the same issues without dates, so that they are routed on the day of the survey, with all that is known} */
    public Portfolio undated() {
        ImmutableList.Builder<Weighed> undated = ImmutableList.builder();
        for (Weighed weighed : issues) {
            Issue issue = weighed.issue().toBuilder()
                    .date(Optional.empty())
                    .knownAt(Optional.empty())
                    .build();
            undated.add(new Weighed(issue, weighed.weight()));
        }
        return new Portfolio(name + ", undated", undated.build());
    }

    /**
     * {@return those of its issues that are wanted}
     *
     * @param wanted which issues to keep
     */
    public Portfolio only(Predicate<Issue> wanted) {
        return new Portfolio(
                name,
                issues.stream()
                        .filter(weighed -> wanted.test(weighed.issue()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** {@return the name and the number of issues} */
    @Override
    public String toString() {
        return name + ": " + issues.size() + " issues";
    }
}
