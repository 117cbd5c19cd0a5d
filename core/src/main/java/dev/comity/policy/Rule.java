package dev.comity.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.condition.Stage;
import dev.comity.condition.Vocabulary;
import dev.comity.model.DateRange;
import org.immutables.value.Value;

/**
 * One rule: if the condition holds, the effects act. Rules name roles and levels, never institutions.
 *
 * <p>Build with {@link #builder()}. Equality is by all attributes. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Rule watch = Rule.builder()
 *         .id("HOUSE-1")
 *         .title("Outbreaks are watched where all report")
 *         .tier(Tier.DIVISION_OF_LABOUR)
 *         .when(Condition.all(Condition.oneOf("function", "monitoring"), Condition.oneOf("issue.domain", "health")))
 *         .then(Effect.prefer(Target.levels(Level.MULTILATERAL)))
 *         .overrides("R31")
 *         .build();
 * watch.describe(Vocabulary.standard());
 * // if the function is monitoring and the domain is health, then multilateral bodies are preferred
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Rule permits ImmutableRule {
    Rule() {}

    /** {@return the identifier, unique in a policy} */
    public abstract String id();

    /** {@return a line about it} */
    @Value.Default
    public String title() {
        return id();
    }

    /** {@return its tier} */
    public abstract Tier tier();

    /** {@return when it fires} */
    @Value.Default
    public Condition when() {
        return Condition.always();
    }

    /** {@return what it does; their order means nothing} */
    public abstract ImmutableList<Effect> then();

    /** {@return rules of the same tier that it defeats where both fire} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> overrides();

    /** {@return when it is in force} */
    @Value.Default
    public DateRange inForce() {
        return DateRange.always();
    }

    /** {@return the treaty article, resolution or paper from which it comes} */
    @Value.Default
    public String source() {
        return "";
    }

    /** {@return whether the source was checked against a text: {@code yes}, {@code no}, or which part} */
    @Value.Default
    public String verified() {
        return "no";
    }

    /** {@return whether it is asked for every candidate: it tests a fact of the forum, or acts on the forum} */
    public final boolean perForum() {
        boolean[] found = new boolean[1];
        when().forEachTest((fact, words) -> found[0] |= fact.startsWith("forum."));
        return found[0] || then().stream().anyMatch(Rule::actsOnForum);
    }

    private static boolean actsOnForum(Effect effect) {
        Target target = effect instanceof Effect.Reserve e
                ? e.target()
                : effect instanceof Effect.Include i
                        ? i.target()
                        : effect instanceof Effect.Prefer p
                                ? p.target()
                                : effect instanceof Effect.CoLead c
                                        ? c.target()
                                        : effect instanceof Effect.Support s ? s.target() : null;
        boolean owes = effect instanceof Effect.Owe owe
                && (owe.debtor() instanceof Party.Forum || owe.addressee() instanceof Party.Forum);
        boolean onForum = effect instanceof Effect.DropVote
                || effect instanceof Effect.Exclude
                || effect instanceof Effect.BarLead
                || effect instanceof Effect.Require
                || effect instanceof Effect.Insufficient
                || effect instanceof Effect.Subset
                || effect instanceof Effect.Permit
                || effect instanceof Effect.AdmitCoalition;
        return target instanceof Target.Forum || owes || onForum;
    }

    /**
     * {@return the stage from which on its condition can be told}
     *
     * @param vocabulary the facts that the policy knows
     */
    public final Stage stage(Vocabulary vocabulary) {
        Stage[] latest = {Stage.VOTE};
        when().forEachTest((fact, words) -> vocabulary
                .fact(fact)
                .filter(known -> known.stage().compareTo(latest[0]) > 0)
                .ifPresent(known -> latest[0] = known.stage()));
        return latest[0];
    }

    /**
     * {@return the rule as a sentence}
     *
     * @param vocabulary the facts that the policy knows
     */
    public final String describe(Vocabulary vocabulary) {
        StringBuilder text =
                new StringBuilder("if ").append(when().describe(vocabulary)).append(", then ");
        for (int i = 0; i < then().size(); i++) {
            text.append(i == 0 ? "" : "; ").append(then().get(i).describe("the forum"));
        }
        return text.toString();
    }

    /** {@return a builder that begins with these attributes} */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.from(this);
        return builder;
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds rules. {@code id} and {@code tier} are required. */
    public static final class Builder extends ImmutableRule.Builder {
        Builder() {}
    }
}
