package dev.comity.proof;

import dev.comity.condition.Truth;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Some rules of a policy with those that override them, and what becomes of each in a situation: whether it fires, and
 * whether it stands.
 *
 * <p>A preference is taken to meet the pool, so that it defeats the preferences that it overrides: whether it does
 * depends on the other candidates, of whom a situation says little.
 */
final class Rulebook {
    final DivisionOfLaborPolicy policy;
    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<String, List<Rule>> overriders = new HashMap<>();
    private final TreeMap<String, Rule> rules = new TreeMap<>();

    Rulebook(DivisionOfLaborPolicy policy, Collection<Rule> wanted, GroupList list) {
        this.policy = policy;
        wanted.forEach(rule -> add(rule, list));
    }

    private void add(Rule rule, GroupList list) {
        if (rules.putIfAbsent(rule.id(), rule) != null) {
            return;
        }
        groups.put(rule.id(), list.where(rule.when(), rule.inForce(), policy.parameters()));
        List<Rule> over = overriders(policy, rule);
        overriders.put(rule.id(), over);
        over.forEach(other -> add(other, list));
    }

    /** {@return the rules that defeat a rule wherever both fire} */
    static List<Rule> overriders(DivisionOfLaborPolicy policy, Rule rule) {
        List<Rule> found = new ArrayList<>();
        for (Rule other : policy.rules().values()) {
            if (other.overrides().contains(rule.id()) && concerns(other, rule)) {
                found.add(other);
            }
        }
        return found;
    }

    /** A rule that is asked of a candidate defeats one of the whole unit only where both are preferences. */
    private static boolean concerns(Rule other, Rule rule) {
        return !other.perForum() || rule.perForum() || prefers(other) && prefers(rule);
    }

    private static boolean prefers(Rule rule) {
        return rule.then().stream().anyMatch(Effect.Prefer.class::isInstance);
    }

    Collection<Rule> rules() {
        return rules.values();
    }

    int group(Rule rule) {
        return groups.get(rule.id());
    }

    boolean holds(Rule rule) {
        return rule.equals(rules.get(rule.id()));
    }

    Truth fires(Rule rule, Question.Groups situation) {
        return situation.holds(group(rule));
    }

    Truth stands(Rule rule, Question.Groups situation) {
        Truth truth = fires(rule, situation);
        List<Rule> over = overriders.get(rule.id());
        for (int i = 0; i < over.size() && truth != Truth.FALSE; i++) {
            truth = truth.and(stands(over.get(i), situation).not());
        }
        return truth;
    }

    /** {@return whether a rule stands that has such an effect} */
    Truth anyStands(Predicate<Effect> kind, Question.Groups situation) {
        Truth truth = Truth.FALSE;
        for (Rule rule : rules.values()) {
            if (truth != Truth.TRUE && rule.then().stream().anyMatch(kind)) {
                truth = truth.or(stands(rule, situation));
            }
        }
        return truth;
    }

    /** {@return the rules that stand; call it only where every rule is settled} */
    List<Rule> standing(Question.Groups situation) {
        List<Rule> standing = new ArrayList<>();
        for (Rule rule : rules.values()) {
            if (stands(rule, situation) == Truth.TRUE) {
                standing.add(rule);
            }
        }
        return standing;
    }

    /** {@return whether it is settled of every rule if it stands} */
    boolean settled(Question.Groups situation) {
        for (Rule rule : rules.values()) {
            if (stands(rule, situation) == Truth.UNKNOWN) {
                return false;
            }
        }
        return true;
    }
}
