package dev.comity.proof;

import com.google.common.collect.ObjectArrays;
import dev.comity.condition.Truth;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Some rules by the groups in which they fire, so that only those are looked at that may still fire. */
final class RuleSet {
    private final long[] groups;
    private final Rulebook.Entry[][] byGroup;

    /** @param count how many groups there are */
    RuleSet(List<Rulebook.Entry> rules, int count) {
        this.groups = new long[(count + 63) / 64];
        this.byGroup = new Rulebook.Entry[count][];
        for (Rulebook.Entry rule : rules) {
            Bits.set(groups, rule.group());
            Rulebook.Entry[] before = byGroup[rule.group()];
            byGroup[rule.group()] = before == null ? new Rulebook.Entry[] {rule} : ObjectArrays.concat(before, rule);
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
            for (Rulebook.Entry rule : byGroup[group]) {
                truth = truth.or(rule.stands(situation));
                if (truth == Truth.TRUE) {
                    return truth;
                }
            }
        }
        return truth;
    }

    /** {@return the first that certainly stands; null if none does, and those that may are added to a list} */
    Rulebook.@Nullable Entry firstThatStands(Question.Groups situation, List<Rulebook.Entry> open) {
        for (int group = next(situation, 0); group >= 0; group = next(situation, group + 1)) {
            for (Rulebook.Entry rule : byGroup[group]) {
                Truth stands = rule.stands(situation);
                if (stands == Truth.TRUE) {
                    return rule;
                } else if (stands == Truth.UNKNOWN) {
                    open.add(rule);
                }
            }
        }
        return null;
    }

    /** Takes the rules that may fire. */
    void forEach(Question.Groups situation, Consumer<Rulebook.Entry> action) {
        for (int group = next(situation, 0); group >= 0; group = next(situation, group + 1)) {
            for (Rulebook.Entry rule : byGroup[group]) {
                action.accept(rule);
            }
        }
    }
}
