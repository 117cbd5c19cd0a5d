package dev.comity.survey;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.DecisionRule;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.InstitutionKind;
import dev.comity.model.Scope;
import dev.comity.model.Vitality;
import dev.comity.model.Weighting;
import dev.comity.model.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How bodies decide and whether they live. */
final class Bodies {
    /** Shares of regional economic organisations alive, zombie and dead (Gray 2018). */
    private static final ImmutableMap<Vitality, Fraction> EXPECTED = ImmutableMap.of(
            Vitality.ALIVE, Fraction.of(52, 100),
            Vitality.ZOMBIE, Fraction.of(38, 100),
            Vitality.DEAD, Fraction.of(10, 100));

    private final Scenery scenery;

    Bodies(Scenery scenery) {
        this.scenery = scenery;
    }

    /** The power to act by the body's usual rule, with the Shapley–Shubik index of each voter as break-down. */
    Measurement power(String institution) {
        Optional<VotingPower> power = votingPower(institution);
        Measurement.Builder builder = rule(Measure.POWER_TO_ACT, institution);
        power.ifPresent(
                found -> found.members().forEach((member, of) -> builder.part(Axis.STATE, member, of.shapleyShubik())));
        return builder.input("by state", "Shapley–Shubik")
                .orElse(power.map(VotingPower::powerToAct), noPower(institution))
                .build();
    }

    Measurement banzhaf(String institution, String member) {
        return index(Measure.BANZHAF, institution, member, VotingPower.OfMember::banzhaf);
    }

    Measurement shapleyShubik(String institution, String member) {
        return index(Measure.SHAPLEY_SHUBIK, institution, member, VotingPower.OfMember::shapleyShubik);
    }

    private Measurement index(
            Measure measure,
            String institution,
            String member,
            java.util.function.Function<VotingPower.OfMember, Fraction> index) {
        Optional<VotingPower> power = votingPower(institution);
        Optional<Fraction> value = power.flatMap(
                        found -> Optional.ofNullable(found.members().get(member)))
                .map(index);
        String reason = power.isPresent() ? "`" + member + "` has no vote" : noPower(institution);
        return rule(measure, institution)
                .subject(member + " in " + institution + " on " + scenery.snapshot.date())
                .orElse(value, reason)
                .build();
    }

    private Measurement.Builder rule(Measure measure, String institution) {
        return scenery.of(measure, institution)
                .input("rule", decision(institution).map(DecisionRule::describe).orElse("none"))
                .input("voters", scenery.snapshot.voters(institution).size());
    }

    private Optional<DecisionRule> decision(String institution) {
        return scenery.snapshot.decision(institution);
    }

    private String noPower(String institution) {
        return decision(institution).isEmpty()
                ? "no rule of decision is known"
                : "nobody votes, nothing is decided, or there are too many different coalitions to count";
    }

    Optional<VotingPower> votingPower(String institution) {
        return decision(institution)
                .flatMap(rule -> VotingPower.of(rule, scenery.snapshot.voters(institution), this::population));
    }

    private Fraction population(String actor) {
        return scenery.snapshot
                .architecture()
                .measures()
                .getOrDefault("population", ImmutableMap.of())
                .getOrDefault(actor, Fraction.ONE);
    }

    /** How far shares of votes are from shares of a weight, over the voters whose weight is known (Loosemore & Hanby 1971). */
    Measurement representationGap(String institution, Weighting weighting) {
        ImmutableSortedSet<String> voters = scenery.snapshot.voters(institution);
        Map<String, Fraction> weights = new java.util.TreeMap<>();
        for (String voter : voters) {
            Fraction weight = scenery.snapshot.weight(voter, weighting);
            if (weight.compareTo(Fraction.ZERO) > 0) {
                weights.put(voter, weight);
            }
        }
        Map<String, Fraction> votes = new java.util.TreeMap<>();
        weights.keySet().forEach(voter -> votes.put(voter, votes(institution, voter)));
        Measurement.Builder builder = rule(Measure.REPRESENTATION_GAP, institution)
                .input("weights", Reach.words(weighting))
                .input("voters without weight", voters.size() - weights.size());
        Fraction allVotes = votes.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        Fraction all = weights.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        if (all.equals(Fraction.ZERO) || allVotes.equals(Fraction.ZERO)) {
            return builder.undefined("no voter has both votes and weight").build();
        }
        Fraction sum = Fraction.ZERO;
        for (String voter : weights.keySet()) {
            Fraction off =
                    distance(votes.get(voter).over(allVotes), weights.get(voter).over(all));
            builder.part(Axis.STATE, voter, off.times(Fraction.of(1, 2)));
            sum = sum.plus(off);
        }
        return builder.value(sum.times(Fraction.of(1, 2))).build();
    }

    private Fraction votes(String institution, String voter) {
        return decision(institution).orElse(DecisionRule.consensus()) instanceof DecisionRule.Weighted weighted
                ? weighted.weights().getOrDefault(voter, weighted.otherWeight())
                : Fraction.ONE;
    }

    /**
     * How far the regional formal organisations ever begun are from the shares that Gray (2018) found among economic ones.
     * Those of which nobody knows whether they live are left out.
     */
    Measurement vitality() {
        Map<Vitality, Integer> counts = new EnumMap<>(Vitality.class);
        int unknown = 0;
        for (Institution institution :
                scenery.snapshot.architecture().institutions().values()) {
            if (institution.kind() == InstitutionKind.FORMAL_IGO
                    && institution.scope() != Scope.UNIVERSAL
                    && !institution.existence().range().startsAfter(scenery.snapshot.date())) {
                Optional<Vitality> vitality = scenery.snapshot.vitality(institution.id());
                unknown += vitality.isEmpty() ? 1 : 0;
                vitality.ifPresent(found -> counts.merge(found, 1, Integer::sum));
            }
        }
        return vitality(counts, unknown);
    }

    private Measurement vitality(Map<Vitality, Integer> counts, int unknown) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Measurement.Builder builder = scenery.of(Measure.VITALITY_DISTANCE)
                .input("organisations", all)
                .input("unknown", unknown);
        if (all == 0) {
            return builder.undefined("there are no regional organisations").build();
        }
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<Vitality, Fraction> expected :
                ImmutableSortedMap.copyOf(EXPECTED).entrySet()) {
            Fraction share = Fraction.of(counts.getOrDefault(expected.getKey(), 0), all);
            builder.part(Axis.COMPONENT, Words.of(expected.getKey()), share);
            sum = sum.plus(distance(share, expected.getValue()));
        }
        return builder.value(sum.times(Fraction.of(1, 2))).build();
    }

    private static Fraction distance(Fraction one, Fraction other) {
        Fraction difference = one.minus(other);
        return difference.compareTo(Fraction.ZERO) < 0 ? other.minus(one) : difference;
    }
}
