package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.comity.condition.Constraint;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Truth;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Partial situations for tests, and the readings that they draw from. */
final class Situations {
    private Situations() {}

    /** {@return every reading of a fact of words, and some of a domain or a number, out of bounds too} */
    static ImmutableList<Reading> readings(Fact fact) {
        ImmutableList.Builder<Reading> readings = ImmutableList.builder();
        fact.values().forEach(word -> readings.add(Reading.of(word)));
        if (fact.type() == Fact.Type.DOMAIN) {
            Stream.of("health", "trade", "trade/digital", "peace-security", "elsewhere")
                    .forEach(path -> readings.add(Reading.of(Domain.of(path).withAncestors())));
        } else if (fact.type() == Fact.Type.NUMBER) {
            Stream<String> some = fact.id().equals("forum.depth")
                    ? Stream.of("0", "1", "2", "4")
                    : Stream.of("0", "1/97", "1/3", "0.4", "0.8", "0.9", "1");
            some.forEach(number -> readings.add(Reading.of(Fraction.parse(number))));
        }
        if (fact.mayBeUnknown()) {
            readings.add(Reading.UNKNOWN);
        }
        return readings.build();
    }

    static PossibleSituation of(DivisionOfLaborPolicy policy, Map<String, Reading> readings) {
        return new PossibleSituation(ImmutableSortedMap.copyOf(readings), policy.parameters());
    }

    /** {@return a situation of three to six facts that no constraint calls impossible} */
    static PossibleSituation random(Random random, DivisionOfLaborPolicy policy) {
        List<Fact> facts = List.copyOf(policy.vocabulary().facts().values());
        while (true) {
            TreeMap<String, Reading> readings = new TreeMap<>();
            int count = 3 + random.nextInt(4);
            while (readings.size() < count) {
                Fact fact = facts.get(random.nextInt(facts.size()));
                List<Reading> all = readings(fact);
                readings.put(fact.id(), all.get(random.nextInt(all.size())));
            }
            PossibleSituation situation = of(policy, readings);
            if (speaksOfSomebody(situation) && isPossible(situation)) {
                return situation;
            }
        }
    }

    /** Without a candidate nothing is read of a forum, and no result of it; without a mandate it is none. */
    private static boolean speaksOfSomebody(PossibleSituation situation) {
        Reading none = Reading.of("none");
        boolean nobody = none.equals(situation.readings().get("pool.candidates"));
        return !none.equals(situation.readings().get("forum.mandate"))
                && !(nobody && situation.readings().keySet().stream().anyMatch(fact -> fact.startsWith("forum.")));
    }

    /** {@return whether no constraint excludes it that speaks of its facts alone} */
    static boolean isPossible(PossibleSituation situation) {
        for (Constraint constraint : Vocabulary.constraints()) {
            boolean[] spokenOf = {true};
            constraint
                    .impossible()
                    .forEachTest(
                            (fact, words) -> spokenOf[0] &= situation.readings().containsKey(fact));
            if (spokenOf[0] && constraint.impossible().test(situation) == Truth.TRUE) {
                return false;
            }
        }
        return true;
    }
}
