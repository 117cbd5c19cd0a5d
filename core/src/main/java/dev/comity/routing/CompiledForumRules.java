package dev.comity.routing;

import dev.comity.condition.Truth;
import java.util.Arrays;

/**
 * The rules of one unit that speak of forums: for each rule sets of candidates, for whom it fired, is open, or is
 * defeated, so that it is asked once for all of them.
 */
final class CompiledForumRules {
    private final CompiledUnit unit;
    private final CompiledRules rules;
    private final CompiledPolicy policy;
    private final int words;
    /** Rules that fired or are open for some candidate; only for these the sets of candidates tell something. */
    private final long[] judged;

    private boolean anyJudged;
    private final long[] mayForAny;

    // ---- by rule: candidates ----
    private final long[][] firedFor;
    private final long[][] openFor;
    private final long[][] defeatedFor;

    CompiledForumRules(CompiledUnit unit, CompiledRules rules) {
        this.unit = unit;
        this.rules = rules;
        this.policy = unit.policy;
        this.words = policy.words;
        this.judged = new long[words];
        this.mayForAny = new long[words];
        this.firedFor = new long[policy.rules.length][];
        this.openFor = new long[policy.rules.length][];
        this.defeatedFor = new long[policy.rules.length][];
    }

    void room(int candidateWords) {
        long[] perForum = policy.perForum;
        for (int rule = BitSets.next(perForum, 0); rule >= 0; rule = BitSets.next(perForum, rule + 1)) {
            firedFor[rule] = new long[candidateWords];
            openFor[rule] = new long[candidateWords];
            defeatedFor[rule] = new long[candidateWords];
        }
    }

    void begin() {
        for (int i = 0; i < words; i++) {
            judged[i] = 0;
            mayForAny[i] = unit.forms.prospects.mayForAny[i];
        }
        anyJudged = false;
        for (int c = unit.forms.anyOdd ? BitSets.next(unit.forms.odd, 0) : -1;
                c >= 0;
                c = BitSets.next(unit.forms.odd, c + 1)) {
            BitSets.addAll(mayForAny, unit.form(c).may);
        }
    }

    /** {@return a word of the rules that may fire for anybody, as far as can be told at once} */
    long mayForAny(int word) {
        return mayForAny[word];
    }

    /** Begins with those candidates for whom a rule may fire, whatever the issue; {@return whether there are any} */
    boolean concern(int rule) {
        long[] some = firedFor[rule];
        long any = 0;
        for (int i = 0; i < some.length; i++) {
            some[i] = i < unit.forms.prospects.words ? unit.candidates[i] & unit.forms.prospects.may(rule, i) : 0;
            if (unit.forms.anyOdd) {
                some[i] &= ~unit.forms.odd[i];
            }
            any |= some[i];
        }
        for (int c = unit.forms.anyOdd ? BitSets.next(unit.forms.odd, 0) : -1;
                c >= 0;
                c = BitSets.next(unit.forms.odd, c + 1)) {
            if (BitSets.has(unit.form(c).may, rule)) {
                BitSets.add(some, c);
                any = 1;
            }
        }
        return any != 0;
    }

    /** Finds for whom of those a rule fires, or may. */
    void judge(int rule, boolean certain) {
        long[] some = firedFor[rule];
        long[] doubtful = openFor[rule];
        findDoubtful(rule, certain, some, doubtful);
        boolean may = true;
        CompiledFact[] facts = policy.forumFactsOf[rule];
        for (int i = 0; i < facts.length && may; i++) {
            may = read(rule, facts[i], some, doubtful);
        }
        if (may && BitSets.has(policy.mixed, rule)) {
            askMixed(rule, some, doubtful);
        }
        long any = 0;
        for (int i = 0; i < some.length && may; i++) {
            any |= some[i];
            doubtful[i] &= some[i];
            some[i] &= ~doubtful[i];
        }
        if (any != 0) {
            BitSets.add(judged, rule);
            anyJudged = true;
            Arrays.fill(defeatedFor[rule], 0);
        }
    }

    private void findDoubtful(int rule, boolean certain, long[] some, long[] doubtful) {
        for (int i = 0; i < some.length; i++) {
            doubtful[i] = some[i] == 0 ? 0 : some[i] & (certain ? ~unit.forms.prospects.holds(rule, i) : -1L);
        }
        for (int c = unit.forms.anyOdd && certain ? BitSets.next(unit.forms.odd, 0) : -1;
                c >= 0;
                c = BitSets.next(unit.forms.odd, c + 1)) {
            if (BitSets.has(unit.form(c).holds, rule)) {
                BitSets.remove(doubtful, c);
            } else {
                BitSets.add(doubtful, c);
            }
        }
    }

    /** Leaves of the candidates those for whom a fact lets the rule fire; {@return whether there may be any} */
    private boolean read(int rule, CompiledFact fact, long[] some, long[] doubtful) {
        CompiledFact.Value same = unit.readings.same(fact);
        if (same != null) {
            if (!BitSets.has(same.holds(), rule)) {
                System.arraycopy(some, 0, doubtful, 0, some.length);
            }
            return BitSets.has(same.may(), rule);
        }
        unit.readings.read(fact, some).narrow(rule, some, doubtful);
        return !BitSets.isEmpty(some);
    }

    private void askMixed(int rule, long[] some, long[] doubtful) {
        Arrays.fill(doubtful, 0);
        for (int c = BitSets.next(some, 0); c >= 0; c = BitSets.next(some, c + 1)) {
            Truth truth = rules.ask(c, rule);
            if (truth == Truth.FALSE) {
                BitSets.remove(some, c);
            } else if (truth == Truth.UNKNOWN) {
                BitSets.add(doubtful, c);
            }
        }
    }

    /** Settles who is defeated: rules come after all that override them. */
    void settle() {
        for (int i = 0; i < words; i++) {
            for (long left = judged[i] & policy.overridden[i]; left != 0; left &= left - 1) {
                settle((i << 6) + Long.numberOfTrailingZeros(left));
            }
        }
    }

    private void settle(int rule) {
        long[] those = firedFor[rule];
        long[] fallen = defeatedFor[rule];
        if (rules.anyDefeats(rule)) {
            System.arraycopy(those, 0, fallen, 0, those.length);
            return;
        }
        long[] others = policy.overriders[rule];
        for (int i = 0; i < words; i++) {
            for (long left = judged[i] & others[i]; left != 0; left &= left - 1) {
                int other = (i << 6) + Long.numberOfTrailingZeros(left);
                for (int w = 0; w < those.length; w++) {
                    fallen[w] |= those[w] & firedFor[other][w] & ~defeatedFor[other][w];
                }
            }
        }
    }

    // ---- what came of it ----

    boolean fired(int c, int rule) {
        return is(firedFor, c, rule);
    }

    boolean open(int c, int rule) {
        return is(openFor, c, rule);
    }

    boolean defeated(int c, int rule) {
        return is(defeatedFor, c, rule);
    }

    private boolean is(long[][] sets, int c, int rule) {
        return BitSets.has(judged, rule) && BitSets.has(sets[rule], c);
    }

    /** Makes a set of the candidates for which one of some rules stands. */
    void having(long[] some, long[] dropped, long[] into) {
        Arrays.fill(into, 0);
        if (!anyJudged) {
            return;
        }
        for (int i = 0; i < words; i++) {
            for (long left = judged[i] & some[i] & ~dropped[i]; left != 0; left &= left - 1) {
                int rule = (i << 6) + Long.numberOfTrailingZeros(left);
                for (int w = 0; w < into.length; w++) {
                    into[w] |= firedFor[rule][w] & ~defeatedFor[rule][w];
                }
            }
        }
    }

    /** {@return whether a rule about forums may have fired for any} */
    boolean anyJudged() {
        return anyJudged;
    }

    int requirements(int c) {
        int found = 0;
        long[] require = policy.effects.require;
        for (int i = 0; i < words; i++) {
            for (long left = judged[i] & require[i]; left != 0; left &= left - 1) {
                int rule = (i << 6) + Long.numberOfTrailingZeros(left);
                found |= fired(c, rule) && !defeated(c, rule) ? policy.effects.requirements[rule] : 0;
            }
        }
        return found;
    }

    /** Adds the rules that stand for any candidate. */
    void addStanding(long[] standing) {
        for (int i = 0; i < words; i++) {
            for (long left = judged[i]; left != 0; left &= left - 1) {
                int rule = (i << 6) + Long.numberOfTrailingZeros(left);
                if (!BitSets.containsAll(defeatedFor[rule], firedFor[rule])) {
                    standing[i] |= 1L << rule;
                }
            }
        }
    }
}
