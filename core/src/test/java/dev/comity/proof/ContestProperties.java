package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import dev.comity.condition.Condition;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.testing.ContestPolicies;
import dev.comity.testing.SmallPolicies;
import dev.comity.testing.SmallPolicies.Trial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

/** What is said of two contenders over small random policies is what looking at all pairs of them one by one says. */
@Tag("thorough")
@PropertyDefaults(tries = 60, maxDiscardRatio = 50)
class ContestProperties {
    private static final int MOST_PAIRS = 3_000;

    /** Mostly such as prefer one candidate to another; some of all kinds. */
    @Provide
    Arbitrary<Trial> trials() {
        return Arbitraries.frequencyOf(Tuple.of(4, ContestPolicies.trials()), Tuple.of(1, SmallPolicies.trials()));
    }

    /** Two situations of one unit on one day. */
    private record Pair(PossibleSituation one, PossibleSituation other) {}

    private static List<Pair> pairs(Space space) {
        List<Condition> targets = new ArrayList<>();
        space.policies()
                .forEach(policy -> policy.rules()
                        .values()
                        .forEach(rule ->
                                Chooser.targets(rule).forEach(target -> targets.add(Opposition.among(target)))));
        Map<Object, List<PossibleSituation>> units = new LinkedHashMap<>();
        for (PossibleSituation situation : new Universe(space.within(Contest.INSTITUTION), targets).situations) {
            Map<String, ?> shared = Maps.filterKeys(situation.readings(), fact -> !fact.startsWith("forum."));
            units.computeIfAbsent(List.of(Map.copyOf(shared), situation.day()), key -> new ArrayList<>())
                    .add(situation);
        }
        Assume.that(units.values().stream()
                        .mapToInt(unit -> unit.size() * unit.size())
                        .sum()
                <= MOST_PAIRS);
        List<Pair> pairs = new ArrayList<>();
        units.values().forEach(unit -> unit.forEach(one -> unit.forEach(other -> pairs.add(new Pair(one, other)))));
        return pairs;
    }

    @Property
    void findsEveryChoiceThatDiffers(@ForAll("trials") Trial trial) {
        Space space = ProofProperties.space(trial, trial.policy(), trial.other());
        Map<String, BigInteger> expected = choices(pairs(space), trial.policy(), trial.other());

        Sweep.Result<Contest.Key> found =
                Contest.counted(Contest.frame(space), trial.policy(), trial.other(), Budget.standard());
        Map<String, BigInteger> kinds = new TreeMap<>();
        found.tallies()
                .forEach((key, tally) -> kinds.put(
                        key.left() + "/" + key.right() + " " + key.leftRules() + " " + key.rightRules(),
                        tally.weight()));
        Contested one = Proof.contest(trial.policy(), trial.other(), space, Budget.standard());

        assertThat(kinds).isEqualTo(expected);
        assertThat(one.none()).isEqualTo(expected.isEmpty());
    }

    private static Map<String, BigInteger> choices(
            List<Pair> pairs, DivisionOfLaborPolicy one, DivisionOfLaborPolicy other) {
        Set<String> changed = ProofProperties.unshared(one, other);
        changed.addAll(ProofProperties.unshared(other, one));
        Map<String, BigInteger> choices = new TreeMap<>();
        for (Pair pair : pairs) {
            PlainPair left = new PlainPair(one, pair.one(), pair.other());
            PlainPair right = new PlainPair(other, pair.one(), pair.other());
            Choice was = left.choice();
            Choice is = right.choice();
            if (!was.equals(is) && left.free() && right.free()) {
                String key = was + "/" + is + " " + rules(left, one, right, other, changed) + " "
                        + rules(right, other, left, one, changed);
                choices.merge(key, BigInteger.ONE, BigInteger::add);
            }
        }
        return choices;
    }

    private static TreeSet<String> rules(
            PlainPair own,
            DivisionOfLaborPolicy policy,
            PlainPair others,
            DivisionOfLaborPolicy other,
            Set<String> changed) {
        TreeSet<String> rules = new TreeSet<>();
        for (Rule rule : policy.rules().values()) {
            boolean numbers = rule.when().toString().contains("threshold=limit")
                    && !policy.parameters().equals(other.parameters());
            Rule same = other.rules().get(rule.id());
            boolean shared = rule.equals(same) && !numbers;
            boolean standsThere = same != null && Chooser.chooses(same) && others.stands(same);
            if (changed.contains(rule.id()) && Chooser.chooses(rule) && own.stands(rule) && !(shared && standsThere)) {
                rules.add(rule.id());
            }
        }
        return rules;
    }

    @Property
    void nothingIsCalledNeedlessThatMattersBetweenTwo(@ForAll("trials") Trial trial) {
        DivisionOfLaborPolicy policy = trial.policy();
        Space space = ProofProperties.space(trial, policy);
        List<Pair> pairs = pairs(space);
        Proof proof = Proof.of(policy).over(space);
        for (Flaw flaw : proof.redundantRules().flaws()) {
            DivisionOfLaborPolicy without =
                    policy.without(ImmutableSortedSet.of(flaw.rules().get(0)));
            assertThat(choices(pairs, policy, without)).isEmpty();
        }
        for (Flaw flaw : proof.deadRules().of(Flaw.Kind.SHADOWED_RULE).flaws()) {
            Rule rule = policy.rules().get(flaw.rules().get(0));
            assertThat(pairs).noneMatch(pair -> {
                PlainPair two = new PlainPair(policy, pair.one(), pair.other());
                return two.counts(rule) && two.free();
            });
        }
    }

    @Property
    void findsEveryDisagreement(@ForAll("trials") Trial trial) {
        DivisionOfLaborPolicy policy = trial.policy();
        Space space = ProofProperties.space(trial, policy);
        List<PlainPair> pairs = pairs(space).stream()
                .map(pair -> new PlainPair(policy, pair.one(), pair.other()))
                .filter(PlainPair::free)
                .toList();
        List<List<String>> expected = new ArrayList<>();
        List<Rule> rules = policy.rules().values().asList();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                Rule one = rules.get(i);
                Rule other = rules.get(j);
                if (one.tier() == other.tier() && pairs.stream().anyMatch(pair -> pair.disagree(one, other))) {
                    expected.add(List.of(one.id(), other.id()));
                }
            }
        }

        assertThat(Proof.of(policy).over(space).disagreements().flaws())
                .extracting(flaw -> List.copyOf(flaw.rules()))
                .isEqualTo(expected);
    }
}
