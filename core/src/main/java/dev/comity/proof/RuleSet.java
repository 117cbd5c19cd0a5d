package dev.comity.proof;

import com.google.common.collect.ObjectArrays;
import dev.comity.condition.Truth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Some rules by the groups in which they fire, so that only those are looked at that may still fire.
 *
 * <p>Whether any of them stands is told without looking at how they defeat each other: where one fires that no rule beside
 * them defeats, it stands, or one of them does that defeats it.
 */
final class RuleSet {
    private final long[] groups;
    private final Member[][] byGroup;

    /** A rule with those that defeat it and are not in the set. */
    private record Member(Rulebook.Entry rule, List<Rulebook.Entry> over) {
        Truth stands(Question.Groups situation) {
            return rule.undefeatedBy(over, situation);
        }
    }

    /** @param count how many groups there are */
    RuleSet(List<Rulebook.Entry> rules, int count) {
        this.groups = new long[(count + 63) / 64];
        this.byGroup = new Member[count][];
        Set<Rulebook.Entry> all = new HashSet<>(rules);
        for (Rulebook.Entry rule : rules) {
            Bits.set(groups, rule.group());
            Member member = new Member(rule, rule.overWithout(all));
            Member[] before = byGroup[rule.group()];
            byGroup[rule.group()] = before == null ? new Member[] {member} : ObjectArrays.concat(before, member);
        }
    }

    /** {@return the first of its groups from a number on that may hold a situation; −1 if there is none} */
    private int next(Question.Groups situation, int from) {
        long[] possible = situation.possible();
        int w = from >> 6;
        if (w >= groups.length) {
            return -1;
        }
        long word = groups[w] & possible[w] & -1L << from;
        while (word == 0) {
            if (++w == groups.length) {
                return -1;
            }
            word = groups[w] & possible[w];
        }
        return (w << 6) + Long.numberOfTrailingZeros(word);
    }

    /** {@return whether one of the rules stands} */
    Truth anyStands(Question.Groups situation) {
        Truth truth = Truth.FALSE;
        for (int group = next(situation, 0); group >= 0; group = next(situation, group + 1)) {
            for (Member member : byGroup[group]) {
                truth = truth.or(member.stands(situation));
                if (truth == Truth.TRUE) {
                    return truth;
                }
            }
        }
        return truth;
    }

    /**
     * {@return the first by which one of them certainly stands; null if it is open whether any does, and those by which one
     * may are added to a list}
     */
    Rulebook.@Nullable Entry firstThatStands(Question.Groups situation, List<Rulebook.Entry> open) {
        for (int group = next(situation, 0); group >= 0; group = next(situation, group + 1)) {
            for (Member member : byGroup[group]) {
                Truth stands = member.stands(situation);
                if (stands == Truth.TRUE) {
                    return member.rule();
                } else if (stands == Truth.UNKNOWN) {
                    open.add(member.rule());
                }
            }
        }
        return null;
    }

    /** Takes the rules that may fire. */
    void forEach(Question.Groups situation, Consumer<Rulebook.Entry> action) {
        for (int group = next(situation, 0); group >= 0; group = next(situation, group + 1)) {
            for (Member member : byGroup[group]) {
                action.accept(member.rule());
            }
        }
    }
}
