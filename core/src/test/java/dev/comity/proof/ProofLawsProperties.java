package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.model.DateRange;
import dev.comity.model.Fraction;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.testing.SmallPolicies;
import dev.comity.testing.SmallPolicies.Trial;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of proofs; {@code docs/semantics.md} lists them. */
@PropertyDefaults(tries = 100)
class ProofLawsProperties {
    private static final LocalDate HALF = LocalDate.of(1990, 1, 1);

    @Provide
    Arbitrary<Trial> trials() {
        return SmallPolicies.trials();
    }

    private static Proof proof(Trial trial) {
        return Proof.of(trial.policy()).over(ProofProperties.space(trial, trial.policy()));
    }

    private static Difference difference(DivisionOfLaborPolicy one, DivisionOfLaborPolicy other, Trial trial) {
        Space space = ProofProperties.space(trial, one, other);
        return Proof.difference(one, other, space, Budget.standard());
    }

    @Property
    void noPolicyDiffersFromItself(@ForAll("trials") Trial trial) {
        assertThat(difference(trial.policy(), trial.policy(), trial).none()).isTrue();
    }

    @Property
    void differencesAreMutual(@ForAll("trials") Trial trial) {
        // A condition of the user's is read with the numbers of the first policy, so it would speak of other
        // situations.
        boolean sameNumbers = trial.policy().parameters().equals(trial.other().parameters());
        Trial fair = sameNumbers ? trial : trial.within(Condition.always());
        Difference there = difference(fair.policy(), fair.other(), fair);
        Difference back = difference(fair.other(), fair.policy(), fair);

        assertThat(there.changes()).hasSameSizeAs(back.changes());
        assertThat(there.different()).isEqualTo(back.different());
        assertThat(there.situations()).isEqualTo(back.situations());
    }

    @Property
    void aDeadRuleChangesNothing(@ForAll("trials") Trial trial) {
        Rule old = trial.policy().rules().values().asList().get(0);
        Rule dead = old.toBuilder()
                .id("dead")
                .when(Condition.all(old.when(), Condition.any()))
                .overrides(Set.of(old.id()))
                .build();
        DivisionOfLaborPolicy more = DivisionOfLaborPolicy.builder()
                .id("more")
                .using(trial.policy())
                .add(dead)
                .build();

        assertThat(difference(trial.policy(), more, trial).none()).isTrue();
        assertThat(Proof.of(more).deadRules().flaws())
                .anyMatch(flaw ->
                        flaw.kind() == Flaw.Kind.DEAD_RULE && flaw.rules().contains("dead"));
        assertThat(Proof.of(more).redundantRules().flaws())
                .anyMatch(flaw -> flaw.rules().contains("dead"));
    }

    @Property
    void narrowingNeverEnlarges(@ForAll("trials") Trial trial) {
        DivisionOfLaborPolicy policy = trial.policy();
        // The facts of the condition belong to both spaces, so that they count the same situations.
        Condition sure = Condition.any(trial.within(), Condition.always());
        Proof wide = Proof.of(policy).within(sure).during(DateRange.always());
        Proof narrow = wide.within(trial.within()).during(trial.during());
        boolean sameDays = trial.during().equals(DateRange.always());

        if (sameDays) {
            assertThat(narrow.situations()).isLessThanOrEqualTo(wide.situations());
            assertThat(total(narrow.silences())).isLessThanOrEqualTo(total(wide.silences()));
            assertThat(total(narrow.conflicts())).isLessThanOrEqualTo(total(wide.conflicts()));
        }
        if (wide.never(trial.outcome()).holds()) {
            assertThat(narrow.never(trial.outcome()).holds()).isTrue();
        }
    }

    private static BigInteger total(Flaws flaws) {
        return flaws.flaws().stream().map(Flaw::situations).reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Property
    void countsAddUpOverTheReadingsOfAFact(@ForAll("trials") Trial trial) {
        Proof proof = proof(trial);
        for (Fact fact : tested(trial)) {
            List<Proof> parts = new ArrayList<>();
            fact.values().forEach(word -> parts.add(proof.within(Condition.oneOf(fact.id(), word))));
            if (fact.mayBeUnknown()) {
                parts.add(proof.within(Condition.oneOf(fact.id(), "unknown")));
            }
            assertThat(sum(parts, Proof::situations)).isEqualTo(proof.situations());
            assertThat(sum(parts, part -> total(part.silences()))).isEqualTo(total(proof.silences()));
            assertThat(sum(parts, part -> part.never(trial.outcome()).situations()))
                    .isEqualTo(proof.never(trial.outcome()).situations());
        }
    }

    private static BigInteger sum(List<Proof> parts, Function<Proof, BigInteger> count) {
        return parts.stream().map(count).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The facts of words of which the space of a trial speaks: of these the first two. */
    private static List<Fact> tested(Trial trial) {
        Listing listing = new Listing(ProofProperties.space(trial, trial.policy()), List.of());
        return listing.facts().stream()
                .map(listing::fact)
                .filter(fact -> fact.type() == Fact.Type.WORD)
                .limit(2)
                .toList();
    }

    @Property
    void countsAddUpOverTheDays(@ForAll("trials") Trial trial) {
        Rule change = trial.policy().rules().values().asList().get(0);
        DivisionOfLaborPolicy policy = DivisionOfLaborPolicy.builder()
                .id("changing")
                .using(trial.policy())
                .add(change.toBuilder().inForce(DateRange.from(HALF)).build())
                .build();
        Proof all = Proof.of(policy);
        Proof before = all.during(DateRange.parse("../" + HALF));
        Proof after = all.during(DateRange.from(HALF));

        assertThat(before.situations().add(after.situations())).isEqualTo(all.situations());
        assertThat(total(before.silences()).add(total(after.silences()))).isEqualTo(total(all.silences()));
    }

    @Property
    void probabilitiesWeighReadings(@ForAll("trials") Trial trial) {
        Space space = ProofProperties.space(trial, trial.policy());
        Map<String, Integer> sixths = Map.of("red", 3, "green", 2, "unknown", 1);
        Map<String, Fraction> shares = new HashMap<>();
        sixths.forEach((word, share) -> shares.put(word, Fraction.of(share, 6)));
        Universe universe = new Universe(space, List.of());
        BigInteger expected = BigInteger.ZERO;
        for (PossibleSituation situation : universe.situations) {
            boolean colours = situation.readings().containsKey("issue.colour");
            String colour = situation.reading("issue.colour").toString();
            boolean meant = new Plainly(trial.policy(), situation).claims(trial.outcome());
            int weight = !meant ? 0 : colours ? sixths.getOrDefault(colour, 0) : 1;
            expected = expected.add(BigInteger.valueOf(weight));
        }

        Theorem theorem = Proof.of(trial.policy()).over(weighing(space, shares)).never(trial.outcome());

        assertThat(theorem.situations()).isEqualTo(expected);
        assertThat(theorem.holds()).isEqualTo(expected.signum() == 0);
    }

    /** A policy that knows no colours cannot weigh them. */
    private static Space weighing(Space space, Map<String, Fraction> shares) {
        return space.vocabulary().fact("issue.colour").isPresent() ? space.weighing("issue.colour", shares) : space;
    }

    @Property
    void probabilitiesWeighDifferences(@ForAll("trials") Trial trial) {
        Space space = ProofProperties.space(trial, trial.policy(), trial.other());
        Map<String, Integer> sixths = Map.of("red", 3, "green", 2, "unknown", 1);
        Map<String, Fraction> shares = new HashMap<>();
        sixths.forEach((word, share) -> shares.put(word, Fraction.of(share, 6)));
        Map<String, BigInteger> expected =
                ProofProperties.changes(new Universe(space, List.of()), trial.policy(), trial.other(), situation -> {
                    boolean colours = situation.readings().containsKey("issue.colour");
                    String colour = situation.reading("issue.colour").toString();
                    return BigInteger.valueOf(colours ? sixths.getOrDefault(colour, 0) : 1);
                });

        Difference found = Proof.difference(trial.policy(), trial.other(), weighing(space, shares), Budget.standard());

        assertThat(counts(found)).isEqualTo(expected);
    }

    @Property
    void whatIsKnownWhenTheBudgetEndsIsTrue(@ForAll("trials") Trial trial, @ForAll @IntRange(max = 40) int steps) {
        Budget budget = Budget.standard().steps(steps);
        Proof proof = proof(trial);
        Proof hasty = proof.budget(budget);
        Condition claim = trial.outcome();

        Theorem known = hasty.never(claim);
        Theorem whole = proof.never(claim);
        assertThat(known.situations()).isLessThanOrEqualTo(whole.situations());
        if (known.undecided().isEmpty()) {
            assertThat(known.situations()).isEqualTo(whole.situations());
        }
        known.counterexample().ifPresent(witness -> {
            Universe universe = new Universe(ProofProperties.space(trial, trial.policy()), List.of());
            List<PossibleSituation> described = universe.describedBy(witness.situation());
            assertThat(universe.situations).containsAll(described);
            assertThat(described)
                    .isNotEmpty()
                    .allMatch(situation -> new Plainly(trial.policy(), situation).claims(claim));
        });
        truePart(hasty.conflicts(), proof.conflicts());
        truePart(hasty.silences(), proof.silences());
        truePart(hasty.deadRules(), proof.deadRules());
        truePart(hasty.redundantRules(), proof.redundantRules());
        truePart(hasty.ineffectiveOverrides(), proof.ineffectiveOverrides());
    }

    private static void truePart(Flaws known, Flaws whole) {
        for (Flaw flaw : known.flaws()) {
            Optional<Flaw> same = whole.flaws().stream()
                    .filter(other ->
                            other.kind() == flaw.kind() && other.rules().equals(flaw.rules()))
                    .findFirst();
            assertThat(same).isPresent();
            assertThat(flaw.situations()).isLessThanOrEqualTo(same.get().situations());
        }
        if (known.undecided().isEmpty()) {
            assertThat(known.flaws()).hasSameSizeAs(whole.flaws());
        }
    }

    @Property
    void theDifferenceThatIsKnownWhenTheBudgetEndsIsTrue(
            @ForAll("trials") Trial trial, @ForAll @IntRange(min = 1, max = 60) int steps) {
        Space space = ProofProperties.space(trial, trial.policy(), trial.other());
        Budget budget = Budget.standard().steps(steps);
        Difference known = Proof.difference(trial.policy(), trial.other(), space, budget);
        Difference whole = Proof.difference(trial.policy(), trial.other(), space, Budget.standard());

        Map<String, BigInteger> counts = counts(whole);
        counts(known).forEach((kind, count) -> assertThat(count).isLessThanOrEqualTo(counts.get(kind)));
        assertThat(known.situations()).isGreaterThanOrEqualTo(whole.situations());
        if (known.undecided().isEmpty()) {
            assertThat(counts(known)).isEqualTo(counts);
            assertThat(known.situations()).isEqualTo(whole.situations());
        }
    }

    private static Map<String, BigInteger> counts(Difference difference) {
        Map<String, BigInteger> counts = new HashMap<>();
        difference
                .changes()
                .forEach(change -> counts.put(
                        change.aspects() + " " + change.leftRules() + " " + change.rightRules(), change.situations()));
        return counts;
    }
}
