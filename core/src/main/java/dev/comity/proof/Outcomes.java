package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Fact;
import dev.comity.condition.Stage;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.model.Words;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.DutyKind;
import dev.comity.policy.Effect;
import dev.comity.policy.Target;
import dev.comity.policy.WarningKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What can be claimed of the outcome of a situation, in the same language as facts.
 *
 * <ul>
 *   <li>{@code outcome.standing}: {@code free}, {@code conditional}, {@code barred} or {@code excluded}: the worst that
 *       the rules say of the candidate
 *   <li>{@code outcome.gap}, {@code outcome.insufficient}: {@code yes} or {@code no}
 *   <li>{@code outcome.reserved}, {@code outcome.included}, {@code outcome.preferred}, {@code outcome.co-leads}, {@code
 *       outcome.supports}: {@code forum} or the words for roles and levels
 *   <li>{@code outcome.duty}, {@code outcome.warning}: their kinds
 *   <li>{@code outcome.rule}: the rules that stand
 * </ul>
 *
 * <pre>{@code
 * Condition dead = Condition.oneOf("forum.vitality", "dead");
 * Condition free = Condition.oneOf("outcome.standing", "free");
 * Condition.all(dead, free).describe(Outcomes.vocabulary(networked));
 * // the vitality of the forum is dead and outcome.standing is free
 * Proof.of(networked).never(Condition.all(dead, free)).holds();   // true
 * }</pre>
 */
public final class Outcomes {
    static final String STANDING = "outcome.standing";
    static final String GAP = "outcome.gap";
    static final String INSUFFICIENT = "outcome.insufficient";
    static final String RULE = "outcome.rule";
    private static final String PREFIX = "outcome.";

    private Outcomes() {}

    static boolean isOutcome(String fact) {
        return fact.startsWith(PREFIX);
    }

    /**
     * {@return the facts of a policy with the outcomes, for reading claims from documents}
     *
     * @param policy the policy, of which facts and rules are taken
     */
    public static Vocabulary vocabulary(DivisionOfLaborPolicy policy) {
        TreeMap<String, Fact> facts = new TreeMap<>(policy.vocabulary().facts());
        add(facts, STANDING, Fact.Type.WORD, List.of("free", "conditional", "barred", "excluded"));
        add(facts, GAP, Fact.Type.WORD, List.of("yes", "no"));
        add(facts, INSUFFICIENT, Fact.Type.WORD, List.of("yes", "no"));
        for (String set : List.of("reserved", "included", "preferred", "co-leads", "supports")) {
            add(facts, PREFIX + set, Fact.Type.TAGS, targets());
        }
        add(facts, PREFIX + "duty", Fact.Type.TAGS, words(DutyKind.values()));
        add(facts, PREFIX + "warning", Fact.Type.TAGS, words(WarningKind.values()));
        add(facts, RULE, Fact.Type.TAGS, List.copyOf(policy.rules().keySet()));
        return new Vocabulary(com.google.common.collect.ImmutableSortedMap.copyOf(facts));
    }

    private static void add(TreeMap<String, Fact> facts, String id, Fact.Type type, List<String> values) {
        facts.put(
                id,
                new Fact(
                        id,
                        ImmutableList.copyOf(values),
                        type,
                        false,
                        Stage.RESULT,
                        id,
                        "what the rules amount to",
                        Optional.empty(),
                        Optional.empty()));
    }

    private static List<String> targets() {
        List<String> words = new ArrayList<>(List.of("forum"));
        words.addAll(words(Role.values()));
        words.addAll(words(Level.values()));
        return words.stream().distinct().toList();
    }

    private static List<String> words(Enum<?>[] constants) {
        return java.util.Arrays.stream(constants).map(Words::of).toList();
    }

    /** {@return the effects that make an outcome of sets read a word} */
    static Predicate<Effect> effects(String outcome, String word) {
        return switch (outcome.substring(PREFIX.length())) {
            case "reserved" -> effect -> effect instanceof Effect.Reserve e && names(e.target(), word);
            case "included" -> effect -> effect instanceof Effect.Include e && names(e.target(), word);
            case "preferred" -> effect -> effect instanceof Effect.Prefer e && names(e.target(), word);
            case "co-leads" -> effect -> effect instanceof Effect.CoLead e && names(e.target(), word);
            case "supports" -> effect -> effect instanceof Effect.Support e && names(e.target(), word);
            case "duty" ->
                effect -> effect instanceof Effect.Owe e && Words.of(e.kind()).equals(word);
            case "warning" ->
                effect -> effect instanceof Effect.Warn e && Words.of(e.kind()).equals(word);
            default -> throw new IllegalArgumentException("there is no outcome `" + outcome + "`");
        };
    }

    private static boolean names(Target target, String word) {
        if (target instanceof Target.Forum) {
            return word.equals("forum");
        }
        if (target instanceof Target.Bearing bearing) {
            return Words.of(bearing.role()).equals(word);
        }
        return ((Target.AtLevels) target)
                .levels().stream().anyMatch(level -> Words.of(level).equals(word));
    }
}
