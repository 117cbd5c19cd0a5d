package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Snapshot;
import dev.comity.model.Spillover;
import dev.comity.model.Words;
import dev.comity.survey.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What the sources of issues draw. */
final class IssueDraws {
    private record Drawn(
            Function<SplittableRandom, ImmutableList<Portfolio.Weighed>> drawing, int leftOut, boolean settled)
            implements IssueSource.Draw {
        @Override
        public ImmutableList<Portfolio.Weighed> issues(SplittableRandom random) {
            return drawing.apply(random);
        }
    }

    private IssueDraws() {}

    /** {@return the portfolio from which a source draws, if it is one} */
    static Optional<Portfolio> portfolio(IssueSource source) {
        if (source instanceof IssueSource.Whole whole) {
            return Optional.of(whole.portfolio());
        }
        return source instanceof IssueSource.One one ? Optional.of(one.portfolio()) : Optional.empty();
    }

    static IssueSource.Draw whole(Portfolio portfolio, Snapshot snapshot) {
        ImmutableList<Portfolio.Weighed> fit = fit(portfolio, snapshot);
        return new Drawn(random -> fit, portfolio.issues().size() - fit.size(), true);
    }

    static IssueSource.Draw one(Portfolio portfolio, Snapshot snapshot) {
        ImmutableList<Portfolio.Weighed> fit = fit(portfolio, snapshot);
        double[] upTo = new double[fit.size()];
        Fraction sum = Fraction.ZERO;
        for (Portfolio.Weighed weighed : fit) {
            sum = sum.plus(weighed.weight());
        }
        Fraction before = Fraction.ZERO;
        for (int i = 0; i < upTo.length; i++) {
            before = before.plus(fit.get(i).weight());
            upTo[i] = sum.equals(Fraction.ZERO) ? 0 : before.over(sum).toDouble();
        }
        return new Drawn(
                random -> pick(fit, upTo, Streams.unit(random)),
                portfolio.issues().size() - fit.size(),
                false);
    }

    /** What is drawn counts once, for its weight is in the chance of being drawn. */
    private static ImmutableList<Portfolio.Weighed> pick(
            ImmutableList<Portfolio.Weighed> issues, double[] upTo, double place) {
        for (int i = 0; i < upTo.length; i++) {
            if (place < upTo[i]) {
                return ImmutableList.of(new Portfolio.Weighed(issues.get(i).issue(), Fraction.ONE));
            }
        }
        return ImmutableList.of();
    }

    static IssueSource.Draw made(IssueSource.Made made, Snapshot snapshot) {
        Map<String, TreeSet<String>> regions = new TreeMap<>();
        for (String state : snapshot.states()) {
            snapshot.architecture()
                    .regionScheme()
                    .region(state)
                    .ifPresent(region -> regions.computeIfAbsent(region, any -> new TreeSet<>())
                            .add(state));
        }
        List<List<String>> places = regions.values().stream()
                .filter(states -> states.size() > 1)
                .map(List::copyOf)
                .toList();
        List<Domain> domains = made.domains().asList();
        List<GovernanceFunction> functions = made.functions().asList();
        double across = made.across().toDouble();
        return new Drawn(
                random -> {
                    Domain domain = domains.get(Streams.below(random, domains.size()));
                    GovernanceFunction function = functions.get(Streams.below(random, functions.size()));
                    boolean second = Streams.happens(random, across);
                    TreeSet<String> affected = affected(places, second, random);
                    return affected.isEmpty()
                            ? ImmutableList.of()
                            : ImmutableList.of(new Portfolio.Weighed(
                                    issue(domain, function, affected, second, snapshot), Fraction.ONE));
                },
                0,
                false);
    }

    private static TreeSet<String> affected(List<List<String>> places, boolean second, SplittableRandom random) {
        List<List<String>> left = new ArrayList<>(places);
        TreeSet<String> affected = new TreeSet<>();
        for (int i = 0; i < (second ? 2 : 1) && !left.isEmpty(); i++) {
            affected.addAll(part(left.remove(Streams.below(random, left.size())), random));
        }
        return affected;
    }

    /** Any part of two or more; one of fewer is drawn again. */
    private static List<String> part(List<String> states, SplittableRandom random) {
        while (true) {
            List<String> part = states.stream()
                    .filter(state -> Streams.happens(random, 0.5))
                    .toList();
            if (part.size() > 1) {
                return part;
            }
        }
    }

    private static Issue issue(
            Domain domain, GovernanceFunction function, TreeSet<String> affected, boolean second, Snapshot snapshot) {
        return Issue.builder()
                .id(domain.path() + "." + Words.of(function) + "." + String.join("-", affected))
                .date(snapshot.date())
                .domain(domain)
                .functions(function)
                .affects(affected)
                .spillover(second ? Spillover.CROSS_REGIONAL : Spillover.REGIONAL)
                .build();
    }

    private static ImmutableList<Portfolio.Weighed> fit(Portfolio portfolio, Snapshot snapshot) {
        ImmutableList.Builder<Portfolio.Weighed> fit = ImmutableList.builder();
        for (Portfolio.Weighed weighed : portfolio.issues()) {
            Issue issue = weighed.issue().toBuilder()
                    .date(snapshot.date())
                    .knownAt(Optional.empty())
                    .build();
            if (!issue.check(snapshot.architecture()).hasErrors()) {
                fit.add(new Portfolio.Weighed(issue, weighed.weight()));
            }
        }
        return fit.build();
    }

    static Portfolio sample(IssueSource source, Snapshot snapshot, int number, long seed) {
        IssueSource.Draw draw = source.on(snapshot);
        ImmutableList.Builder<Portfolio.Weighed> drawn = ImmutableList.builder();
        for (int i = 0; i < number; i++) {
            for (Portfolio.Weighed weighed : draw.issues(Streams.of(seed, i))) {
                Issue issue = weighed.issue();
                Issue own = issue.toBuilder().id(i + "-" + issue.id()).build();
                drawn.add(new Portfolio.Weighed(own, weighed.weight()));
            }
        }
        return new Portfolio("sample of " + number + ", seed " + seed, drawn.build());
    }
}
