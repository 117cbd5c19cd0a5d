package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.condition.Condition;
import dev.comity.condition.Constraint;
import dev.comity.condition.Fact;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.condition.Vocabulary;
import dev.comity.model.DateRange;
import dev.comity.model.Fraction;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.util.Map;
import java.util.TreeMap;

/**
 * The situations over which proofs speak: every combination of readings of the facts that the policies test, on every
 * epoch between days on which a rule begins or ends, without those that no world brings about.
 *
 * <p>A situation is one issue, one function and one candidate. Numbers are cut where a condition compares them, domains
 * are told apart as far as conditions do, and unknown is a reading where a fact may be unknown. Immutable, safe for any
 * thread.
 *
 * <pre>{@code
 * Space dead = Space.of(networked).within(Condition.oneOf("forum.vitality", "dead"));
 * Proof.of(networked).over(dead).never(Condition.oneOf("outcome.standing", "free")).holds();   // true
 * }</pre>
 *
 * @param policies the policies, one or two
 * @param within what must certainly hold
 * @param during on which days
 * @param constraints combinations that cannot be
 * @param distributions for some facts how probable each reading is; the other facts count every reading alike
 */
public record Space(
        ImmutableList<DivisionOfLaborPolicy> policies,
        ImmutableList<Condition> within,
        DateRange during,
        ImmutableList<Constraint> constraints,
        ImmutableMap<String, ImmutableMap<String, Fraction>> distributions) {

    /**
     * {@return the whole space of one or two policies}
     *
     * @param policies one or two policies
     */
    public static Space of(DivisionOfLaborPolicy... policies) {
        return new Space(
                ImmutableList.copyOf(policies),
                ImmutableList.of(),
                DateRange.always(),
                Vocabulary.constraints(),
                ImmutableMap.of());
    }

    /**
     * {@return the part of the space in which a condition certainly holds, too}
     *
     * @param condition what must certainly hold: over facts, not outcomes
     */
    public Space within(Condition condition) {
        ImmutableList<Condition> more =
                ImmutableList.<Condition>builder().addAll(within).add(condition).build();
        return new Space(policies, more, during, constraints, distributions);
    }

    /**
     * {@return the part of the space on days of a range}
     *
     * @param range the days
     */
    public Space during(DateRange range) {
        return new Space(policies, within, range, constraints, distributions);
    }

    /**
     * {@return the space without what cannot be, if these combinations cannot be, either}
     *
     * @param impossible combinations that cannot be
     */
    public Space without(Constraint... impossible) {
        ImmutableList<Constraint> more = ImmutableList.<Constraint>builder()
                .addAll(constraints)
                .add(impossible)
                .build();
        return new Space(policies, within, during, more, distributions);
    }

    /**
     * {@return the space with the readings of a fact counted by their probabilities} Facts are taken as independent of
     * each other, except that what cannot be is left out.
     *
     * @param fact a fact of words
     * @param probabilities shares by reading ({@code unknown} for the unknown); readings that are not named count
     *     nothing; they need not add up to one
     * @throws IllegalArgumentException if it is no fact of words of the policies, if it never reads one of them, or if a
     *     share is negative or all are zero
     */
    public Space weighing(String fact, Map<String, Fraction> probabilities) {
        refuseImprobable(fact, probabilities);
        TreeMap<String, ImmutableMap<String, Fraction>> more = new TreeMap<>(distributions);
        more.put(fact, ImmutableMap.copyOf(probabilities));
        return new Space(policies, within, during, constraints, ImmutableMap.copyOf(more));
    }

    private void refuseImprobable(String id, Map<String, Fraction> probabilities) {
        Fact fact = vocabulary()
                .fact(id)
                .filter(known -> known.type() == Fact.Type.WORD)
                .orElseThrow(() -> new IllegalArgumentException("there is no fact of words `" + id + "`"));
        probabilities.forEach((word, share) -> {
            boolean read = fact.values().contains(word) || fact.mayBeUnknown() && word.equals(Reading.UNKNOWN_WORD);
            if (!read) {
                throw new IllegalArgumentException("`" + id + "` never reads `" + word + "`");
            }
            if (share.compareTo(Fraction.ZERO) < 0) {
                throw new IllegalArgumentException("the share of `" + word + "` is negative; write a number from 0 on");
            }
        });
        if (probabilities.values().stream().allMatch(Fraction.ZERO::equals)) {
            throw new IllegalArgumentException("every reading of `" + id + "` counts nothing; name one that counts");
        }
    }

    /** {@return the same restrictions, for another policy} */
    Space about(DivisionOfLaborPolicy policy) {
        return new Space(ImmutableList.of(policy), within, during, constraints, distributions);
    }

    /** {@return the facts of all its policies} */
    Vocabulary vocabulary() {
        Vocabulary all = Vocabulary.standard();
        for (DivisionOfLaborPolicy policy : policies) {
            for (Fact fact : policy.vocabulary().facts().values()) {
                all = Vocabulary.standard().fact(fact.id()).isPresent() ? all : all.with(fact);
            }
        }
        return all;
    }

    /** {@return the numbers of the first policy, by which conditions of the user are read} */
    Parameters parameters() {
        return policies.isEmpty() ? Parameters.standard() : policies.get(0).parameters();
    }
}
