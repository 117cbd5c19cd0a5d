package dev.comity.routing;

import dev.comity.condition.Reading;
import dev.comity.condition.Situation;
import dev.comity.condition.Stage;
import dev.comity.condition.Truth;
import dev.comity.model.Fraction;
import java.util.Arrays;

/**
 * The rules of one unit: which may still fire, which fired, which are open, which are defeated. Rules that speak of no
 * forum are bits; for every rule that does there are sets of candidates, so that it is asked once for all of them.
 */
final class CompiledRules {
    private final CompiledUnit unit;
    private final CompiledPolicy policy;
    private final int words;

    // ---- rules: those that what is read of the unit leaves certain, and possible ----
    private final long[] holds;
    private final long[] may;
    // ---- of those that speak of no forum ----
    private final long[] fired;
    private final long[] open;
    private final long[] defeated;
    /** Those about forums that fired or are open for some candidate. */
    private final long[] judged;

    private boolean anyJudged;
    /** Preferences that others override where they are applied. */
    private final long[] dropped;
    /** What stands for anybody. */
    private final long[] standing;
    /** The kinds of their effects. */
    private int kinds;

    private final long[] concerned;

    // ---- by rule about forums, where it is judged: candidates ----
    private final long[][] firedFor;
    private final long[][] openFor;
    private final long[][] defeatedFor;
    private int size;

    private int asking;
    private final Situation situation = new Situation() {
        @Override
        public Reading reading(String fact) {
            return unit.readings.value(asking, policy.fact(fact)).reading();
        }

        @Override
        public Fraction parameter(String name) {
            return policy.parameter(name);
        }
    };

    CompiledRules(CompiledUnit unit) {
        this.unit = unit;
        this.policy = unit.policy;
        this.words = policy.words;
        this.holds = new long[words];
        this.may = new long[words];
        this.fired = new long[words];
        this.open = new long[words];
        this.defeated = new long[words];
        this.judged = new long[words];
        this.dropped = new long[words];
        this.standing = new long[words];
        this.concerned = new long[words];
        this.firedFor = new long[policy.rules.length][];
        this.openFor = new long[policy.rules.length][];
        this.defeatedFor = new long[policy.rules.length][];
    }

    void room(int candidateWords) {
        size = candidateWords * Long.SIZE;
        long[] perForum = policy.perForum;
        for (int rule = BitSets.next(perForum, 0); rule >= 0; rule = BitSets.next(perForum, rule + 1)) {
            firedFor[rule] = new long[candidateWords];
            openFor[rule] = new long[candidateWords];
            defeatedFor[rule] = new long[candidateWords];
        }
    }

    /** {@return the row of the unit itself, after those of candidates} */
    int whole() {
        return size;
    }

    void begin() {
        IssueForm form = unit.issue.form;
        for (int i = 0; i < words; i++) {
            holds[i] = unit.list().holds[i] & form.holds[i];
            may[i] = unit.list().may[i] & form.may[i];
            fired[i] = 0;
            open[i] = 0;
            defeated[i] = 0;
            judged[i] = 0;
            dropped[i] = 0;
        }
        anyJudged = false;
        unit.readings.begin();
    }

    /** Leaves of the rules those that a reading of the unit leaves. */
    void narrow(CompiledFact.Value value) {
        for (int i = 0; i < words; i++) {
            holds[i] &= value.holds()[i];
            may[i] &= value.may()[i];
        }
    }

    // ---- asking ----

    /** Asks every rule of a stage that may fire, then settles who defeats whom. */
    void judge(Stage stage) {
        if (!concern(policy.asked[stage.ordinal()])) {
            return;
        }
        readUnit();
        for (int i = 0; i < words; i++) {
            long ofUnit = concerned[i] & ~policy.perForum[i];
            long certain = ofUnit & holds[i] & ~policy.mixed[i];
            fired[i] |= certain;
            open[i] |= ofUnit & ~certain & ~policy.mixed[i];
            for (long left = ofUnit & policy.mixed[i]; left != 0; left &= left - 1) {
                askMixed((i << 6) + Long.numberOfTrailingZeros(left));
            }
            for (long left = concerned[i] & policy.perForum[i]; left != 0; left &= left - 1) {
                judgeForums((i << 6) + Long.numberOfTrailingZeros(left));
            }
        }
        settle();
    }

    /** Finds which of the rules may fire, for some candidate if they speak of forums; {@return whether any may} */
    private boolean concern(long[] asked) {
        long any = 0;
        for (int i = 0; i < words; i++) {
            long possible = may[i] & asked[i];
            for (long left = possible & policy.perForum[i]; left != 0; left &= left - 1) {
                boolean idle = !concernForums((i << 6) + Long.numberOfTrailingZeros(left));
                possible &= idle ? ~Long.lowestOneBit(left) : -1L;
            }
            concerned[i] = possible;
            any |= possible;
        }
        return any != 0;
    }

    /** Begins with those candidates for whom a rule may fire, whatever the issue; {@return whether there are any} */
    private boolean concernForums(int rule) {
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

    /** Reads fact by fact what rules hang on, rule by rule, as long as the rule may still fire. */
    private void readUnit() {
        for (int i = 0; i < words; i++) {
            for (long left = concerned[i] & policy.reading[i]; left != 0; left &= left - 1) {
                int rule = (i << 6) + Long.numberOfTrailingZeros(left);
                for (CompiledFact fact : policy.unitFactsOf[rule]) {
                    if (!BitSets.has(may, rule)) {
                        break;
                    }
                    unit.readings.value(size, fact);
                }
            }
        }
        for (int i = 0; i < words; i++) {
            concerned[i] &= may[i];
        }
    }

    private void askMixed(int rule) {
        Truth truth = ask(size, rule);
        if (truth == Truth.TRUE) {
            BitSets.add(fired, rule);
        } else if (truth == Truth.UNKNOWN) {
            BitSets.add(open, rule);
        }
    }

    private Truth ask(int row, int rule) {
        asking = row;
        return policy.rules[rule].when().test(situation);
    }

    private void judgeForums(int rule) {
        long[] some = firedFor[rule];
        long[] doubtful = openFor[rule];
        findDoubtful(rule, some, doubtful);
        boolean may = true;
        CompiledFact[] facts = policy.forumFactsOf[rule];
        for (int i = 0; i < facts.length && may; i++) {
            may = read(rule, facts[i], some, doubtful);
        }
        if (may && BitSets.has(policy.mixed, rule)) {
            askMixedOfForums(rule, some, doubtful);
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

    private void findDoubtful(int rule, long[] some, long[] doubtful) {
        boolean certain = BitSets.has(holds, rule);
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

    private void askMixedOfForums(int rule, long[] some, long[] doubtful) {
        Arrays.fill(doubtful, 0);
        for (int c = BitSets.next(some, 0); c >= 0; c = BitSets.next(some, c + 1)) {
            Truth truth = ask(c, rule);
            if (truth == Truth.FALSE) {
                BitSets.remove(some, c);
            } else if (truth == Truth.UNKNOWN) {
                BitSets.add(doubtful, c);
            }
        }
    }

    // ---- who defeats whom: rules come after all that override them ----

    private void settle() {
        for (int i = 0; i < words; i++) {
            for (long left = fired[i] & policy.overridden[i]; left != 0; left &= left - 1) {
                settle((i << 6) + Long.numberOfTrailingZeros(left));
            }
        }
        for (int i = 0; i < words; i++) {
            for (long left = judged[i] & policy.overridden[i]; left != 0; left &= left - 1) {
                settleForums((i << 6) + Long.numberOfTrailingZeros(left));
            }
        }
    }

    private void settle(int rule) {
        if (anyDefeats(rule)) {
            BitSets.add(defeated, rule);
        }
    }

    /** {@return whether a rule that speaks of no forum defeats another} */
    private boolean anyDefeats(int rule) {
        long[] others = policy.overriders[rule];
        for (int i = 0; i < words; i++) {
            if ((fired[i] & ~defeated[i] & others[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    private void settleForums(int rule) {
        long[] those = firedFor[rule];
        long[] fallen = defeatedFor[rule];
        if (anyDefeats(rule)) {
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

    /** {@return whether a rule fired for a candidate, or the unit} */
    boolean fired(int row, int rule) {
        return row == size ? BitSets.has(fired, rule) : is(firedFor, row, rule);
    }

    /** {@return whether it is not known if a rule fires for a candidate, or the unit} */
    boolean open(int row, int rule) {
        return row == size ? BitSets.has(open, rule) : is(openFor, row, rule);
    }

    /** {@return whether a rule that fired for a candidate, or the unit, is defeated} */
    boolean defeated(int row, int rule) {
        return row == size ? BitSets.has(defeated, rule) : is(defeatedFor, row, rule);
    }

    private boolean is(long[][] sets, int c, int rule) {
        return BitSets.has(judged, rule) && BitSets.has(sets[rule], c);
    }

    boolean stands(int row, int rule) {
        return fired(row, rule) && !defeated(row, rule) && !BitSets.has(dropped, rule);
    }

    /** Makes a set of the candidates for which one of some rules stands. */
    void having(long[] rules, long[] into) {
        Arrays.fill(into, 0);
        if (!anyJudged) {
            return;
        }
        for (int i = 0; i < words; i++) {
            for (long left = judged[i] & rules[i] & ~dropped[i]; left != 0; left &= left - 1) {
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
                found |= stands(c, rule) ? CompiledEffects.requirements(policy, rule) : 0;
            }
        }
        return found;
    }

    /** Collects what stands for anybody. */
    void sumUp() {
        for (int i = 0; i < words; i++) {
            standing[i] = fired[i] & ~defeated[i];
            for (long left = judged[i]; left != 0; left &= left - 1) {
                int rule = (i << 6) + Long.numberOfTrailingZeros(left);
                if (!BitSets.containsAll(defeatedFor[rule], firedFor[rule])) {
                    standing[i] |= 1L << rule;
                }
            }
        }
        noteKinds();
    }

    /** {@return whether an effect of a kind stands for anybody} */
    boolean stands(int kind) {
        return (kinds & kind) != 0;
    }

    private void noteKinds() {
        kinds = 0;
        for (int i = 0; i < words; i++) {
            for (long left = standing[i]; left != 0; left &= left - 1) {
                kinds |= policy.effects.kinds[(i << 6) + Long.numberOfTrailingZeros(left)];
            }
        }
    }

    /** {@return the least rule that stands among some, from one on; -1 if there is none} */
    int next(long[] rules, int from) {
        long mask = -1L << from;
        for (int i = from >>> 6; i < words; i++, mask = -1L) {
            long left = standing[i] & rules[i] & mask;
            if (left != 0) {
                return (i << 6) + Long.numberOfTrailingZeros(left);
            }
        }
        return -1;
    }

    /** Makes a set of the rules that stand among those in two sets. */
    void standing(long[] some, long[] others, long[] into) {
        for (int i = 0; i < words; i++) {
            into[i] = standing[i] & some[i] & others[i];
        }
    }

    /** Drops rules wherever they stand. */
    void drop(long[] rules) {
        for (int i = 0; i < words; i++) {
            dropped[i] |= rules[i];
            standing[i] &= ~rules[i];
        }
        noteKinds();
    }
}
