package dev.comity.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Parameters;
import dev.comity.condition.Vocabulary;
import dev.comity.finding.Findings;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * A policy for dividing the labour of governance: its own rules and numbers on top of the policies that it uses.
 *
 * <p>A used policy gives all its rules, facts and numbers; an own rule of the same id replaces a used one, {@link
 * #without()} removes some. So a reform is a policy that uses the old one. The order of rules means nothing. Build with
 * {@link #builder()}. Equality is by all attributes. Immutable, safe for any thread.
 *
 * <pre>{@code
 * DivisionOfLaborPolicy house = DivisionOfLaborPolicy.builder()
 *         .id("house")
 *         .using(networked)
 *         .without("R41")
 *         .build();
 * house.rules().containsKey("R41");   // false
 * house.check().isEmpty();            // true
 * }</pre>
 */
@Value.Immutable
public abstract sealed class DivisionOfLaborPolicy permits ImmutableDivisionOfLaborPolicy {
    DivisionOfLaborPolicy() {}

    /** {@return the identifier} */
    public abstract String id();

    /** {@return a line about it} */
    @Value.Default
    public String title() {
        return id();
    }

    /** {@return the policies that it uses} */
    public abstract ImmutableList<DivisionOfLaborPolicy> uses();

    /** {@return rules of used policies that it does without} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> without();

    /** {@return its own rules by id} */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Rule> ownRules();

    /** {@return facts that it adds to the vocabulary, by id} */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Fact> ownFacts();

    /** {@return its own numbers; others come from used policies, then from {@link Parameters#standard()}} */
    @Value.Default
    public Parameters ownParameters() {
        return Parameters.none();
    }

    /** {@return in which order levels are tried; empty: as in a used policy, else ascending} */
    public abstract Optional<Direction> ownDirection();

    /** {@return where the search through the levels stops; empty: as in a used policy, else at a sufficient body} */
    public abstract Optional<Stop> ownStop();

    /** {@return all rules that count, by id} */
    @Value.Derived
    public ImmutableSortedMap<String, Rule> rules() {
        TreeMap<String, Rule> all = new TreeMap<>();
        uses().forEach(used -> all.putAll(used.rules()));
        all.keySet().removeAll(without());
        all.putAll(ownRules());
        return ImmutableSortedMap.copyOf(all);
    }

    /** {@return all numbers that count} */
    public final Parameters parameters() {
        Parameters all = Parameters.standard();
        for (DivisionOfLaborPolicy used : uses()) {
            all = all.with(used.collected());
        }
        return all.with(ownParameters());
    }

    private Parameters collected() {
        Parameters all = Parameters.none();
        for (DivisionOfLaborPolicy used : uses()) {
            all = all.with(used.collected());
        }
        return all.with(ownParameters());
    }

    /** {@return in which order levels are tried} */
    public final Direction direction() {
        return ownDirection()
                .or(() -> uses().stream()
                        .map(DivisionOfLaborPolicy::direction)
                        .filter(d -> d != Direction.ASCENDING)
                        .findFirst())
                .orElse(Direction.ASCENDING);
    }

    /** {@return where the search through the levels stops} */
    public final Stop stop() {
        return ownStop()
                .or(() -> uses().stream()
                        .map(DivisionOfLaborPolicy::stop)
                        .filter(s -> s != Stop.AT_SUFFICIENT)
                        .findFirst())
                .orElse(Stop.AT_SUFFICIENT);
    }

    /**
     * {@return the standard vocabulary with the facts that this policy and those it uses add}
     *
     * @throws IllegalArgumentException if two facts have one id
     */
    public final Vocabulary vocabulary() {
        return vocabulary(Vocabulary.standard());
    }

    private Vocabulary vocabulary(Vocabulary base) {
        Vocabulary all = base;
        for (DivisionOfLaborPolicy used : uses()) {
            all = used.vocabulary(all);
        }
        for (Fact fact : ownFacts().values()) {
            all = all.with(fact);
        }
        return all;
    }

    /** {@return what is wrong with it: unknown facts and values, misplaced stages, missing or cyclic overrides} */
    public final Findings check() {
        return PolicyCheck.check(this, vocabulary());
    }

    /**
     * {@return what is wrong with a condition that speaks of facts of a vocabulary and of numbers of this policy: unknown
     * facts, values and numbers}
     *
     * @param condition what is checked
     * @param vocabulary the facts that may stand in it
     * @param name how findings name the condition, as if it were a rule
     */
    public final Findings check(String name, Condition condition, Vocabulary vocabulary) {
        return PolicyCheck.check(this, vocabulary, name, condition);
    }

    /**
     * {@return a short fingerprint of its rules, numbers and facts; equal policies have equal ones, and policies that
     * differ in these almost certainly different ones} It is no proof against forgery.
     */
    public final String digest() {
        return PolicyDigest.of(this);
    }

    /**
     * {@return this policy without some of its rules}
     *
     * @param rules the ids of the rules
     */
    public final DivisionOfLaborPolicy without(ImmutableSortedSet<String> rules) {
        return builder().id(id()).title(title()).using(this).without(rules).build();
    }

    /** {@return a line on what it is} */
    @Override
    public final String toString() {
        return id() + " (" + title() + "): " + rules().size() + " rules, "
                + ownRules().size() + " of its own";
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

    /** Builds policies. {@code id} is required. */
    public static final class Builder extends ImmutableDivisionOfLaborPolicy.Builder {
        Builder() {}

        /**
         * Adds rules; their ids must differ.
         *
         * @param rules own rules; one of the id of a used rule replaces it
         * @return this
         */
        public Builder add(Rule... rules) {
            for (Rule rule : rules) {
                ownRules(rule.id(), rule);
            }
            return this;
        }

        /**
         * Adds facts.
         *
         * @param facts facts beside the standard ones
         * @return this
         */
        public Builder add(Fact... facts) {
            for (Fact fact : facts) {
                ownFacts(fact.id(), fact);
            }
            return this;
        }

        /**
         * Adds a policy to use.
         *
         * @param policy whose rules, facts and numbers are taken over
         * @return this
         */
        public Builder using(DivisionOfLaborPolicy policy) {
            uses(policy);
            return this;
        }
    }
}
