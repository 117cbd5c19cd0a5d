package dev.comity.proof;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import dev.comity.condition.Condition;
import dev.comity.condition.Threshold;
import dev.comity.condition.Truth;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One of two policies that are compared: what it says by which rules, and which of them the other does not share. */
final class Side {
    /** The rules that the other policy does not hold, or reads with other numbers. */
    final List<Rulebook.Entry> unshared;

    private final Rulebook book;
    private final ListMultimap<Said, Rule> said = ArrayListMultimap.create();
    private final Set<String> changed;
    private final ListMultimap<Said, Rulebook.Entry> entered = ArrayListMultimap.create();

    Side(DivisionOfLaborPolicy policy, DivisionOfLaborPolicy other, GroupList groups) {
        this.book = new Rulebook(new Overrides(policy), groups);
        List<Rule> own = unshared(policy, other);
        this.changed = reached(policy, own);
        this.unshared = book.enter(own);
        for (Rule rule : policy.rules().values()) {
            for (Effect effect : rule.then()) {
                if (Overrides.isHeard(rule, effect)) {
                    said.put(Said.of(policy, rule, effect), rule);
                }
            }
        }
    }

    /** Notes for each group in which a rule fires on which groups it depends whether the rule stands. */
    void collect(long[][] needed) {
        book.entries().forEach(entry -> entry.collect(needed[entry.group()]));
    }

    /** {@return all that can be said} */
    Set<Said> said() {
        return said.keySet();
    }

    /** {@return what is said by rules that are not shared, or that such a rule may defeat} */
    Set<Said> changed() {
        return Multimaps.filterValues(said, this::isChanged).keySet();
    }

    /** Takes note of what rules that only the other policy holds may defeat there, and no rule defeats here. */
    void noteDefeated(Side other) {
        changed.addAll(other.changed);
    }

    private boolean isChanged(Rule rule) {
        return changed.contains(rule.id());
    }

    /** Enters the rules that say something. */
    void enter(Said thing) {
        if (!entered.containsKey(thing)) {
            entered.putAll(thing, book.enter(said.get(thing)));
        }
    }

    /**
     * {@return the rules by which this side may say something that the other does not say}
     *
     * @param shared whether the other could say it, too: then only rules that are not shared make a difference
     */
    private List<Rulebook.Entry> responsible(Said thing, boolean shared) {
        List<Rulebook.Entry> all = entered.get(thing);
        return shared ? all.stream().filter(entry -> isChanged(entry.rule)).toList() : all;
    }

    /** {@return how a thing is said here, once all is entered} */
    Voice voice(Said thing, List<Said> stronger, boolean shared, int groups) {
        List<Rulebook.Entry> silencing = new ArrayList<>();
        stronger.forEach(other -> silencing.addAll(entered.get(other)));
        List<Rulebook.Entry> unlike = new ArrayList<>(entered.get(thing));
        unlike.addAll(silencing);
        unlike.removeIf(entry -> !isChanged(entry.rule));
        return new Voice(
                new RuleSet(entered.get(thing), groups),
                new RuleSet(silencing, groups),
                new RuleSet(unlike, groups),
                new RuleSet(responsible(thing, shared), groups));
    }

    /**
     * One thing as one side says it.
     *
     * @param saying the rules that say it
     * @param silencing the rules that silence it
     * @param unlike those of both that are not shared, or that such a rule may defeat: the others stand or fall alike on
     *     both sides
     * @param responsible those of the first that are named where only this side says it
     */
    record Voice(RuleSet saying, RuleSet silencing, RuleSet unlike, RuleSet responsible) {
        /** {@return whether it is said and nothing silences it} */
        Truth counts(Question.Groups situation) {
            Truth said = saying.anyStands(situation);
            return said == Truth.FALSE
                    ? said
                    : said.and(silencing.anyStands(situation).not());
        }

        /** Takes an interest in the rules on which it depends whether it counts. */
        void interest(Question.Groups situation, Contrast.Interest interest) {
            interest.in(saying, situation);
            interest.in(silencing, situation);
        }
    }

    /** {@return the ids of some rules, of those that they defeat, and so on} */
    static Set<String> reached(DivisionOfLaborPolicy policy, List<Rule> rules) {
        Set<String> ids = new HashSet<>();
        List<Rule> open = new ArrayList<>(rules);
        while (!open.isEmpty()) {
            Rule rule = open.remove(open.size() - 1);
            if (ids.add(rule.id())) {
                for (String id : rule.overrides()) {
                    if (policy.rules().containsKey(id)) {
                        open.add(policy.rules().get(id));
                    }
                }
            }
        }
        return ids;
    }

    /** {@return the rules of a policy that the other does not hold, or reads with other numbers} */
    static List<Rule> unshared(DivisionOfLaborPolicy one, DivisionOfLaborPolicy other) {
        List<Rule> unshared = new ArrayList<>();
        for (Rule rule : one.rules().values()) {
            if (!rule.equals(other.rules().get(rule.id())) || !sameNumbers(rule.when(), one, other)) {
                unshared.add(rule);
            }
        }
        return unshared;
    }

    private static boolean sameNumbers(Condition condition, DivisionOfLaborPolicy one, DivisionOfLaborPolicy other) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().allMatch(part -> sameNumbers(part, one, other));
        } else if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().allMatch(part -> sameNumbers(part, one, other));
        } else if (condition instanceof Condition.Not not) {
            return sameNumbers(not.part(), one, other);
        }
        return !(condition instanceof Condition.Compare compare)
                || !(compare.threshold() instanceof Threshold.Parameter parameter)
                || one.parameters()
                        .get(parameter.name())
                        .equals(other.parameters().get(parameter.name()));
    }
}
