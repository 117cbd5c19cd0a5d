package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Stance;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/** How the voters of a body vote on one proposal. */
final class Votings {
    private Votings() {}

    /** Draws the stances of the voters of one body. */
    @FunctionalInterface
    interface Voting {
        ImmutableList<Step> vote(
                String body, ImmutableSortedSet<String> voters, LocalDate date, SplittableRandom random);
    }

    static Voting byShares(ShockModel.Positions model) {
        double cohesion = model.cohesion().toDouble();
        Map<String, String> blocs = new HashMap<>();
        model.blocs().forEach((bloc, actors) -> actors.forEach(actor -> blocs.put(actor, bloc)));
        return (body, voters, date, random) -> {
            Map<String, Double> common = new HashMap<>();
            model.blocs().keySet().forEach(bloc -> common.put(bloc, Streams.unit(random)));
            Map<String, Stance> stances = new TreeMap<>();
            for (String voter : voters) {
                boolean follows = Streams.happens(random, cohesion);
                double own = Streams.unit(random);
                String bloc = blocs.get(voter);
                double place = follows && bloc != null ? common.getOrDefault(bloc, own) : own;
                stances.put(
                        voter,
                        model.shares().getOrDefault(voter, model.others()).at(place));
            }
            return steps(body, stances, date);
        };
    }

    static Voting byPoints(ShockModel.Spatial model) {
        ImmutableSortedMap<String, Double> points = model.points();
        return (body, voters, date, random) -> {
            double deviation = Quantiles.inverseNormal(open(random));
            double cut = model.center() + model.spread() * deviation;
            double towards = Streams.happens(random, 0.5) ? model.discrimination() : -model.discrimination();
            Map<String, Stance> stances = new TreeMap<>();
            for (String voter : voters) {
                double place = Streams.unit(random);
                Double point = points.get(voter);
                if (point != null) {
                    stances.put(voter, stance(towards * (point - cut), model.indifference(), place));
                }
            }
            return steps(body, stances, date);
        };
    }

    private static Stance stance(double distance, double indifference, double place) {
        if (place < Quantiles.normal(distance - indifference)) {
            return Stance.OPPOSE;
        }
        boolean supports = place >= 1 - Quantiles.normal(-distance - indifference);
        return supports ? Stance.SUPPORT : Stance.ABSTAIN;
    }

    /** {@return a number between 0 and 1 that is neither} */
    private static double open(SplittableRandom random) {
        return Streams.unit(random) + 0x1p-54;
    }

    private static ImmutableList<Step> steps(String body, Map<String, Stance> stances, LocalDate date) {
        Map<Stance, TreeSet<String>> groups = new TreeMap<>();
        stances.forEach((actor, stance) ->
                groups.computeIfAbsent(stance, any -> new TreeSet<>()).add(actor));
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        groups.forEach((stance, actors) ->
                steps.add(new Step.Stand(ImmutableSortedSet.copyOf(actors), stance, body, Optional.empty(), date)));
        return steps.build();
    }
}
