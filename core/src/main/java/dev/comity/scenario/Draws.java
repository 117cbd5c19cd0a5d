package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Fraction;
import dev.comity.model.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the models of shocks draw. */
final class Draws {
    /** One thing that may happen. */
    private record Risk(double probability, ImmutableList<Step> steps) {}

    private Draws() {}

    static void probability(Fraction probability) {
        if (probability.compareTo(Fraction.ZERO) < 0 || probability.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("a probability goes from 0 to 1, not `" + probability + "`");
        }
    }

    static void apart(ImmutableSortedMap<String, ImmutableSortedSet<String>> blocs) {
        Set<String> seen = new HashSet<>();
        blocs.values()
                .forEach(bloc -> bloc.forEach(actor -> {
                    if (!seen.add(actor)) {
                        throw new IllegalArgumentException("`" + actor + "` is in two blocs");
                    }
                }));
    }

    static ShockModel.Draw chance(Fraction probability, ImmutableList<Step> steps) {
        return each(List.of(new Risk(probability.toDouble(), steps)));
    }

    static ShockModel.Draw withdrawals(ShockModel.Withdrawals model, Snapshot snapshot) {
        List<Risk> risks = new ArrayList<>();
        Fraction heaviest = heaviest(model, snapshot);
        for (String body : bodies(model.institutions(), snapshot)) {
            snapshot.statuses(body).forEach((actor, status) -> {
                if (status.votes()
                        && (model.actors().isEmpty() || model.actors().contains(actor))) {
                    Step leaves = new Step.Alter(Change.withdraw(actor, body, snapshot.date()));
                    double probability = probability(model, actor, heaviest, snapshot);
                    risks.add(new Risk(probability, ImmutableList.of(leaves)));
                }
            });
        }
        return each(risks);
    }

    private static double probability(
            ShockModel.Withdrawals model, String actor, Fraction heaviest, Snapshot snapshot) {
        if (model.measure().isEmpty()) {
            return model.probability().toDouble();
        }
        Fraction weight = weights(model, snapshot).getOrDefault(actor, Fraction.ZERO);
        return heaviest.equals(Fraction.ZERO)
                ? 0
                : model.probability().times(weight).over(heaviest).toDouble();
    }

    private static Fraction heaviest(ShockModel.Withdrawals model, Snapshot snapshot) {
        Fraction heaviest = Fraction.ZERO;
        if (model.measure().isPresent()) {
            for (Map.Entry<String, Fraction> weight : weights(model, snapshot).entrySet()) {
                boolean may = model.actors().isEmpty() || model.actors().contains(weight.getKey());
                heaviest = may && weight.getValue().atLeast(heaviest) ? weight.getValue() : heaviest;
            }
        }
        return heaviest;
    }

    private static ImmutableMap<String, Fraction> weights(ShockModel.Withdrawals model, Snapshot snapshot) {
        String measure = model.measure().orElseThrow();
        ImmutableMap<String, Fraction> weights =
                snapshot.architecture().measures().get(measure);
        if (weights == null) {
            throw new IllegalArgumentException("the world holds no measure `" + measure + "`");
        }
        return weights;
    }

    static ShockModel.Draw blockages(ShockModel.Blockages model, Snapshot snapshot) {
        Collection<String> bodies =
                model.institutions().isEmpty() ? Shocks.universal(snapshot) : bodies(model.institutions(), snapshot);
        List<Risk> risks = new ArrayList<>();
        for (Scenario shock : Shocks.blockages(snapshot.architecture(), bodies, snapshot.date())) {
            risks.add(new Risk(model.probability().toDouble(), shock.steps()));
        }
        return each(risks);
    }

    static ShockModel.Draw losses(ShockModel.Losses model, Snapshot snapshot) {
        List<Risk> risks = new ArrayList<>();
        for (String body : bodies(model.institutions(), snapshot)) {
            Step loses = new Step.Scale(body, model.function(), model.factor(), snapshot.date());
            risks.add(new Risk(model.probability().toDouble(), ImmutableList.of(loses)));
        }
        return each(risks);
    }

    static ShockModel.Draw positions(ShockModel.Positions model, Snapshot snapshot) {
        return stances(model.forums(), snapshot, Votings.byShares(model));
    }

    static ShockModel.Draw spatial(ShockModel.Spatial model, Snapshot snapshot) {
        return stances(model.forums(), snapshot, Votings.byPoints(model));
    }

    static ShockModel.Draw all(ShockModel.All model, Snapshot snapshot) {
        List<ShockModel.Draw> draws =
                model.models().stream().map(part -> part.on(snapshot)).toList();
        return random -> {
            ImmutableList.Builder<Step> steps = ImmutableList.builder();
            draws.forEach(draw -> steps.addAll(draw.steps(random.split())));
            return steps.build();
        };
    }

    private static ShockModel.Draw each(List<Risk> risks) {
        return random -> {
            ImmutableList.Builder<Step> steps = ImmutableList.builder();
            for (Risk risk : risks) {
                if (Streams.happens(random, risk.probability())) {
                    steps.addAll(risk.steps());
                }
            }
            return steps.build();
        };
    }

    private static ShockModel.Draw stances(
            ImmutableSortedSet<String> forums, Snapshot snapshot, Votings.Voting voting) {
        Collection<String> bodies = forums.isEmpty() ? Shocks.universal(snapshot) : bodies(forums, snapshot);
        ImmutableSortedMap.Builder<String, ImmutableSortedSet<String>> voters = ImmutableSortedMap.naturalOrder();
        for (String body : bodies) {
            if (snapshot.decision(body).isPresent()) {
                voters.put(body, snapshot.voters(body));
            }
        }
        ImmutableSortedMap<String, ImmutableSortedSet<String>> all = voters.buildOrThrow();
        LocalDate date = snapshot.date();
        return random -> {
            ImmutableList.Builder<Step> steps = ImmutableList.builder();
            all.forEach((body, those) -> steps.addAll(voting.vote(body, those, date, random.split())));
            return steps.build();
        };
    }

    /** {@return the bodies that exist of the named ones, of all if none is named} */
    private static List<String> bodies(ImmutableSortedSet<String> named, Snapshot snapshot) {
        Architecture world = snapshot.architecture();
        named.forEach(world::institution);
        Collection<String> wanted = named.isEmpty() ? world.institutions().keySet() : named;
        return wanted.stream().filter(snapshot::exists).toList();
    }
}
