package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.testing.SmallPolicies;
import dev.comity.testing.SmallPolicies.Trial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Every answer of a proof over small random policies is that of looking at all situations one after the other. */
@Tag("thorough")
@PropertyDefaults(tries = 200)
class ProofProperties {
    @Provide
    Arbitrary<Trial> trials() {
        return SmallPolicies.trials();
    }

    static Space space(Trial trial, DivisionOfLaborPolicy... policies) {
        Space space = Space.of(policies).during(trial.during());
        return trial.within().equals(Condition.always()) ? space : space.within(trial.within());
    }

    private static Proof proof(Trial trial) {
        return Proof.of(trial.policy()).over(space(trial, trial.policy()));
    }

    private static List<Plainly> all(Trial trial, Condition... questions) {
        Universe universe = new Universe(space(trial, trial.policy()), List.of(questions));
        return universe.plainly(trial.policy());
    }

    private static BigInteger count(List<Plainly> all, Predicate<Plainly> test) {
        return BigInteger.valueOf(all.stream().filter(test).count());
    }

    @Property
    void countsEverySituation(@ForAll("trials") Trial trial) {
        assertThat(proof(trial).situations()).isEqualTo(all(trial).size());
    }

    @Property
    void findsEveryConflict(@ForAll("trials") Trial trial) {
        DivisionOfLaborPolicy policy = trial.policy();
        List<Rule> rules = policy.rules().values().asList();
        List<Plainly> all = all(trial, Opposition.anyTarget(rules));
        List<String> expected = new ArrayList<>();
        for (Rule one : rules) {
            for (Rule other : rules.subList(rules.indexOf(one) + 1, rules.size())) {
                BigInteger count = count(all, plainly -> plainly.conflict(one, other));
                if (count.signum() > 0) {
                    expected.add("CONFLICT [" + one.id() + ", " + other.id() + "] " + count);
                }
            }
        }

        assertThat(lines(proof(trial).conflicts())).isEqualTo(expected);
    }

    @Property
    void findsEverySilence(@ForAll("trials") Trial trial) {
        List<Plainly> all = all(trial);
        BigInteger count = count(all, Plainly::silent);

        assertThat(lines(proof(trial).silences()))
                .isEqualTo(count.signum() > 0 ? List.of("SILENCE [] " + count) : List.of());
    }

    @Property
    void findsEveryRuleThatIsDeadOrAlwaysDefeated(@ForAll("trials") Trial trial) {
        DivisionOfLaborPolicy policy = trial.policy();
        List<Plainly> all = all(trial);
        List<String> expected = new ArrayList<>();
        for (Rule rule : policy.rules().values()) {
            boolean fires = count(all, plainly -> plainly.fires(rule)).signum() > 0;
            boolean stands = count(all, plainly -> plainly.stands(rule)).signum() > 0;
            boolean counts = fires && !stands && countsBetweenTwo(space(trial, policy), policy, rule);
            if (!stands && !counts) {
                expected.add((fires ? "SHADOWED_RULE " : "DEAD_RULE ") + rule.id());
            }
        }

        assertThat(proof(trial).deadRules().flaws())
                .extracting(flaw -> flaw.kind() + " " + flaw.rules().get(0))
                .isEqualTo(expected);
    }

    @Property
    void findsEveryRuleWithoutWhichNothingChanges(@ForAll("trials") Trial trial) {
        DivisionOfLaborPolicy policy = trial.policy();
        Universe universe = new Universe(space(trial, policy), List.of());
        List<String> expected = new ArrayList<>();
        for (Rule rule : policy.rules().values()) {
            DivisionOfLaborPolicy without = policy.without(ImmutableSortedSet.of(rule.id()));
            if (changes(universe, policy, without).isEmpty() && chooseAlike(trial, policy, without)) {
                expected.add("REDUNDANT_RULE [" + rule.id() + "] 0");
            }
        }

        assertThat(lines(proof(trial).redundantRules())).isEqualTo(expected);
    }

    @Property
    void findsEveryOverrideThatDefeatsNothing(@ForAll("trials") Trial trial) {
        DivisionOfLaborPolicy policy = trial.policy();
        List<Plainly> all = all(trial);
        List<String> expected = new ArrayList<>();
        for (Rule rule : policy.rules().values()) {
            for (String id : rule.overrides()) {
                Rule weak = policy.rules().get(id);
                BigInteger alone = count(all, plainly -> plainly.fires(weak) && onlyBy(rule, weak, policy, plainly));
                if (alone.signum() == 0 && isNeedlessBetweenTwo(trial, rule, weak)) {
                    expected.add("INEFFECTIVE_OVERRIDE [" + rule.id() + ", " + id + "] 0");
                }
            }
        }

        assertThat(lines(proof(trial).ineffectiveOverrides())).isEqualTo(expected);
    }

    /** What a preference may do that is always defeated for a single candidate; see {@link ContestProperties}. */
    static boolean countsBetweenTwo(Space space, DivisionOfLaborPolicy policy, Rule rule) {
        return !Contest.counts(Contest.frame(space), new Overrides(policy), rule, Budget.standard())
                .none();
    }

    /** What {@link ContestProperties} holds against looking at all pairs. */
    private static boolean chooseAlike(Trial trial, DivisionOfLaborPolicy one, DivisionOfLaborPolicy other) {
        return Proof.contest(one, other, space(trial, one), Budget.standard()).none();
    }

    private static boolean isNeedlessBetweenTwo(Trial trial, Rule rule, Rule weak) {
        Set<String> rest = new TreeSet<>(rule.overrides());
        rest.remove(weak.id());
        DivisionOfLaborPolicy without = DivisionOfLaborPolicy.builder()
                .id("without")
                .using(trial.policy())
                .add(rule.toBuilder().overrides(rest).build())
                .build();
        boolean prefer = Plainly.prefers(rule) && Plainly.prefers(weak);
        return !prefer || chooseAlike(trial, trial.policy(), without);
    }

    private static boolean onlyBy(Rule rule, Rule weak, DivisionOfLaborPolicy policy, Plainly plainly) {
        return policy.rules().values().stream()
                .filter(other -> plainly.defeats(other, weak))
                .toList()
                .equals(List.of(rule));
    }

    @Property
    void countsEverySituationOfAClaim(@ForAll("trials") Trial trial) {
        DivisionOfLaborPolicy policy = trial.policy();
        Condition claim = Condition.all(trial.claim(), trial.outcome());
        List<Plainly> all = all(trial, trial.claim());

        Theorem theorem = proof(trial).never(claim);

        assertThat(theorem.situations()).isEqualTo(count(all, plainly -> plainly.claims(claim)));
        assertThat(theorem.holds()).isEqualTo(theorem.situations().signum() == 0);
    }

    @Property
    void alwaysMeansThatTheSecondIsCertainWhereTheFirstIs(@ForAll("trials") Trial trial) {
        DivisionOfLaborPolicy policy = trial.policy();
        List<Plainly> all = all(trial, trial.claim());

        Theorem theorem = proof(trial).always(trial.outcome(), trial.claim());

        assertThat(theorem.situations())
                .isEqualTo(count(all, plainly -> plainly.claims(trial.outcome()) && !plainly.claims(trial.claim())));
    }

    @Property
    void findsEveryDifference(@ForAll("trials") Trial trial) {
        Space space = space(trial, trial.policy(), trial.other());
        Universe universe = new Universe(space, List.of());
        Map<String, BigInteger> expected = changes(universe, trial.policy(), trial.other());

        Difference found = Proof.difference(trial.policy(), trial.other(), space, Budget.standard());

        Map<String, BigInteger> kinds = new TreeMap<>();
        for (Difference.Change change : found.changes()) {
            kinds.put(change.aspects() + " " + change.leftRules() + " " + change.rightRules(), change.situations());
        }
        assertThat(kinds).isEqualTo(expected);
        assertThat(found.changes()).hasSameSizeAs(kinds.keySet());
        assertThat(found.situations()).isEqualTo(universe.situations.size());
        assertThat(found.different()).isEqualTo(expected.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
    }

    /** How two policies differ: what only one of them says and by which rules, with the number of situations. */
    static Map<String, BigInteger> changes(Universe universe, DivisionOfLaborPolicy one, DivisionOfLaborPolicy other) {
        return changes(universe, one, other, situation -> BigInteger.ONE);
    }

    /** The same, where not every situation counts alike. */
    static Map<String, BigInteger> changes(
            Universe universe,
            DivisionOfLaborPolicy one,
            DivisionOfLaborPolicy other,
            Function<PossibleSituation, BigInteger> weight) {
        Map<String, BigInteger> changes = new TreeMap<>();
        List<Plainly> underOne = universe.plainly(one);
        List<Plainly> underOther = universe.plainly(other);
        for (int i = 0; i < underOne.size(); i++) {
            List<Plainly.Word> left = underOne.get(i).said();
            List<Plainly.Word> right = underOther.get(i).said();
            List<Plainly.Word> onlyLeft = without(left, right);
            List<Plainly.Word> onlyRight = without(right, left);
            if (!onlyLeft.isEmpty() || !onlyRight.isEmpty()) {
                String key = pairs(onlyLeft, onlyRight) + " " + rules(onlyLeft, one, other) + " "
                        + rules(onlyRight, other, one);
                changes.merge(key, weight.apply(universe.situations.get(i)), BigInteger::add);
            }
        }
        changes.values().removeIf(count -> count.signum() == 0);
        return changes;
    }

    private static List<Plainly.Word> without(List<Plainly.Word> words, List<Plainly.Word> others) {
        return words.stream()
                .filter(word -> others.stream().noneMatch(word::same))
                .toList();
    }

    /** Those that say it; of what both policies could say only those that they do not share, or that such a rule may defeat. */
    private static TreeSet<String> rules(
            List<Plainly.Word> words, DivisionOfLaborPolicy policy, DivisionOfLaborPolicy other) {
        Set<String> unshared = unshared(policy, other);
        unshared.addAll(unshared(other, policy));
        TreeSet<String> rules = new TreeSet<>();
        for (Plainly.Word word : words) {
            boolean shared = Plainly.everSaid(other).stream().anyMatch(word::same);
            if (!shared || unshared.contains(word.rule())) {
                rules.add(word.rule());
            }
        }
        return rules;
    }

    static Set<String> unshared(DivisionOfLaborPolicy policy, DivisionOfLaborPolicy other) {
        Set<String> unshared = new TreeSet<>();
        for (Rule rule : policy.rules().values()) {
            boolean tests = rule.when().toString().contains("threshold=limit")
                    && !policy.parameters().equals(other.parameters());
            if (tests || !rule.equals(other.rules().get(rule.id()))) {
                reach(rule, policy, unshared);
            }
        }
        return unshared;
    }

    private static void reach(Rule rule, DivisionOfLaborPolicy policy, Set<String> reached) {
        reached.add(rule.id());
        policy.rules().values().stream()
                .filter(weaker -> rule.overrides().contains(weaker.id()))
                .forEach(weaker -> reach(weaker, policy, reached));
    }

    private static Map<Aspect, Difference.Pair> pairs(List<Plainly.Word> left, List<Plainly.Word> right) {
        ImmutableSortedMap.Builder<Aspect, Difference.Pair> pairs = ImmutableSortedMap.naturalOrder();
        for (Aspect part : Aspect.values()) {
            TreeSet<String> one = texts(left, part);
            TreeSet<String> other = texts(right, part);
            if (!one.isEmpty() || !other.isEmpty()) {
                pairs.put(part, new Difference.Pair(joined(one), joined(other)));
            }
        }
        return pairs.build();
    }

    private static TreeSet<String> texts(List<Plainly.Word> words, Aspect part) {
        TreeSet<String> texts = new TreeSet<>();
        words.stream().filter(word -> word.part() == part).forEach(word -> texts.add(word.text()));
        return texts;
    }

    private static String joined(TreeSet<String> texts) {
        return texts.isEmpty() ? "nothing more" : String.join("; ", texts);
    }

    private static List<String> lines(Flaws flaws) {
        assertThat(flaws.undecided()).isEmpty();
        return flaws.flaws().stream()
                .map(flaw -> flaw.kind() + " " + flaw.rules() + " " + flaw.situations())
                .toList();
    }

    @Property
    void everyWitnessLiesInTheSpaceAndShowsWhatItIsForWhateverItLeavesOpen(@ForAll("trials") Trial trial) {
        DivisionOfLaborPolicy policy = trial.policy();
        Condition claim = Condition.all(trial.claim(), trial.outcome());
        Universe universe = new Universe(space(trial, policy), List.of(trial.claim()));

        proof(trial).never(claim).counterexample().ifPresent(witness -> {
            List<PossibleSituation> described = universe.describedBy(witness.situation());
            assertThat(described).isNotEmpty();
            assertThat(universe.situations).containsAll(described);
            assertThat(described).allMatch(situation -> new Plainly(policy, situation).claims(claim));
        });
    }
}
