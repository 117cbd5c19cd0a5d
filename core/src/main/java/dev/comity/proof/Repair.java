package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Condition;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Tier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fewest changes that make a policy sound: overrides between rules that oppose each other, and a default rule for
 * where no rule says who leads.
 *
 * <p>Of sets of changes with equally many the one counts that has the fewest overrides by which a rule that fires more
 * often defeats one that fires more rarely (the special rule is to go before the general one); of those, the one whose last
 * change comes first in the alphabet, then the last but one, and so on. It was proved that the amended policy has neither conflicts nor silences and keeps the
 * claims. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Repair.of(Proof.of(ReferencePolicies.law()));   // the rule default is added
 * }</pre>
 *
 * @param policy the policy that was to be repaired
 * @param changes the changes, in order; empty if none are needed, or none were found
 * @param amended the amended policy, which uses the other and replaces the rules that change; the policy itself if it is
 *     sound; empty if no set of such changes makes it sound, or it was not decided
 * @param undecided why it was not decided; empty if it was
 */
public record Repair(
        DivisionOfLaborPolicy policy,
        ImmutableList<Change> changes,
        Optional<DivisionOfLaborPolicy> amended,
        Optional<Undecided> undecided) {

    /** A single change. */
    public sealed interface Change {}

    /**
     * A rule comes to defeat another of its tier.
     *
     * @param rule the id of the one that defeats
     * @param defeated the id of the one that it defeats
     */
    public record Override(String rule, String defeated) implements Change {
        @java.lang.Override
        public String toString() {
            return rule + " overrides " + defeated;
        }
    }

    /**
     * A rule is added.
     *
     * @param rule the rule
     */
    public record Added(Rule rule) implements Change {
        @java.lang.Override
        public String toString() {
            return "the rule " + rule.id() + " is added";
        }
    }

    /**
     * {@return the least repair of a policy, with {@link #standardDefault} where it is silent}
     *
     * @param proof the policy that is to be repaired, with the space and the budget
     */
    public static Repair of(Proof proof) {
        return of(proof, standardDefault(), List.of());
    }

    /**
     * {@return the least repair of a policy over the space of a proof, each question within its budget}
     *
     * @param proof the policy that is to be repaired, with the space and the budget
     * @param otherwise the rule that may be added where the policy is silent
     * @param never what must never happen under the amended policy
     * @throws IllegalArgumentException if the policy has a rule of that id, or a claim tests what is not there
     */
    public static Repair of(Proof proof, Rule otherwise, List<Condition> never) {
        if (proof.policy().rules().containsKey(otherwise.id())) {
            throw new IllegalArgumentException(
                    "the policy has a rule `" + otherwise.id() + "` already; give the default another id");
        }
        return new RepairSearch(proof, otherwise, never).search();
    }

    /** {@return the rule {@code default}: the first level that suffices leads} */
    public static Rule standardDefault() {
        return Rule.builder()
                .id("default")
                .title("Where nothing else is said, the first level that suffices leads")
                .tier(Tier.SUBSIDIARITY)
                .then(new Effect.Ascend())
                .build();
    }

    /** {@return the changes, one a line, or why there are none} */
    @java.lang.Override
    public String toString() {
        if (undecided.isPresent()) {
            return undecided.get().toString();
        }
        if (amended.isEmpty()) {
            return "no set of overrides and defaults makes " + policy.id() + " sound";
        }
        return changes.isEmpty()
                ? policy.id() + " is sound"
                : changes.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
