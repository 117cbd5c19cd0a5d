package dev.comity.proof;

import dev.comity.condition.Truth;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    private final Overrides overrides;
    private final GroupList list;
    private final TreeMap<String, Entry> entries = new TreeMap<>();

    Rulebook(Overrides overrides, GroupList list) {
        this.overrides = overrides;
        this.list = list;
    }

    DivisionOfLaborPolicy policy() {
        return overrides.policy;
    }

    /** {@return a rule, entered with those that override it} */
    Entry enter(Rule rule) {
        Entry known = entries.get(rule.id());
        if (known != null) {
            return known;
        }
        Entry entry = new Entry(rule, list.where(rule.when(), rule.inForce(), policy().parameters()));
        entries.put(rule.id(), entry);
        overrides.of(rule).forEach(other -> entry.over.add(enter(other)));
        return entry;
    }

    /** {@return all rules entered so far} */
    Collection<Entry> entries() {
        return entries.values();
    }

    List<Entry> enter(Collection<Rule> rules) {
        return rules.stream().map(this::enter).toList();
    }

    /** {@return the rules of the policy that have such an effect, entered} */
    List<Entry> enterThose(Predicate<Effect> kind) {
        return enter(policy().rules().values().stream()
                .filter(rule -> rule.then().stream().anyMatch(kind))
                .toList());
    }

    /** {@return whether one of some rules stands} */
    static Truth anyStands(List<Entry> rules, Question.Groups situation) {
        Truth truth = Truth.FALSE;
        for (int i = 0; i < rules.size() && truth != Truth.TRUE; i++) {
            truth = truth.or(rules.get(i).stands(situation));
        }
        return truth;
    }

    /** A rule with the group of situations in which it fires. */
    static final class Entry {
        final Rule rule;
        private final int group;
        private final List<Entry> over = new ArrayList<>();

        private Entry(Rule rule, int group) {
            this.rule = rule;
            this.group = group;
        }

        Truth fires(Question.Groups situation) {
            return situation.holds(group);
        }

        Truth stands(Question.Groups situation) {
            return undefeatedBy(over, situation);
        }

        /** {@return whether it fires and none of some rules stands} */
        Truth undefeatedBy(List<Entry> rules, Question.Groups situation) {
            Truth truth = situation.holds(group);
            for (int i = 0; i < rules.size() && truth != Truth.FALSE; i++) {
                truth = truth.and(rules.get(i).stands(situation).not());
            }
            return truth;
        }

        /** {@return the rules that defeat it and are not among some} */
        List<Entry> overWithout(Collection<Entry> some) {
            return over.stream().filter(other -> !some.contains(other)).toList();
        }

        int group() {
            return group;
        }

        /** Adds the groups on which it depends whether the rule stands. */
        void collect(long[] groups) {
            Bits.set(groups, group);
            for (int i = 0; i < over.size(); i++) {
                over.get(i).collect(groups);
            }
        }

        String id() {
            return rule.id();
        }
    }
}
