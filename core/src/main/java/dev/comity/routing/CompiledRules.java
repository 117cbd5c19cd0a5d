package dev.comity.routing;

import dev.comity.condition.Reading;
import dev.comity.condition.Situation;
import dev.comity.condition.Stage;
import dev.comity.condition.Truth;
import dev.comity.model.Fraction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rules of one unit as bits: which may still fire, which fired, which are open, which are defeated. */
final class CompiledRules {
    private final CompiledUnit unit;
    private final CompiledPolicy policy;
    private final int words;

    // ---- by candidate; the last row is that of the unit itself ----
    private long[][] holds = new long[0][];
    private long[][] may = new long[0][];
    long[][] fired = new long[0][];
    long[][] open = new long[0][];
    long[][] defeated = new long[0][];
    private int size;
    /** Preferences that others override where they are applied. */
    private final long[] dropped;

    private final long[] concerned;
    /** What stands for anybody. */
    private final long[] standing;

    /** Whether the rows of candidates have begun; if not, no rule fired for any of them. */
    private boolean live;

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
        this.dropped = new long[words];
        this.concerned = new long[words];
        this.standing = new long[words];
    }

    void room(int candidates) {
        size = candidates;
        holds = new long[size + 1][words];
        may = new long[size + 1][words];
        fired = new long[size + 1][words];
        open = new long[size + 1][words];
        defeated = new long[size + 1][words];
    }

    /** {@return the row of the unit itself} */
    int whole() {
        return size;
    }

    void begin() {
        IssueForm form = unit.issue.form;
        for (int i = 0; i < words; i++) {
            holds[size][i] = unit.list.holds[i] & form.holds[i];
            may[size][i] = unit.list.may[i] & form.may[i];
        }
        forget(size);
        live = false;
        Arrays.fill(dropped, 0);
        unit.readings.begin();
    }

    private void forget(int row) {
        Arrays.fill(fired[row], 0);
        Arrays.fill(open[row], 0);
        Arrays.fill(defeated[row], 0);
    }

    /** Begins with the candidates too, where a rule may fire that speaks of them. */
    private void enliven() {
        live = true;
        for (int c = unit.next(0); c >= 0; c = unit.next(c + 1)) {
            System.arraycopy(unit.forms[c].holds, 0, holds[c], 0, words);
            System.arraycopy(unit.forms[c].may, 0, may[c], 0, words);
            forget(c);
            unit.readings.narrow(c);
        }
    }

    /** Leaves of the rules for a candidate what readings leave, but for one fact, which is to be read again. */
    void readAgain(int c, @Nullable CompiledFact fact) {
        if (fact != null) {
            unit.readings.forget(c, fact);
            System.arraycopy(unit.forms[c].holds, 0, holds[c], 0, words);
            System.arraycopy(unit.forms[c].may, 0, may[c], 0, words);
            unit.readings.narrow(c);
        }
    }

    /** Leaves of the rules for a candidate, or the unit, those that a reading leaves. */
    void narrow(int c, CompiledFact.Value value) {
        long[] certain = holds[c];
        long[] possible = may[c];
        for (int i = 0; i < words; i++) {
            certain[i] &= value.holds()[i];
            possible[i] &= value.may()[i];
        }
    }

    /** Asks every rule of a stage that may fire, then settles who defeats whom. */
    void judge(Stage stage) {
        long[] asked = policy.asked[stage.ordinal()];
        boolean any = false;
        boolean forums = false;
        for (int i = 0; i < words; i++) {
            long possible = may[size][i] & asked[i];
            any |= possible != 0;
            forums |= (possible & policy.perForum[i]) != 0;
        }
        if (!any) {
            return;
        }
        if (forums && !live) {
            enliven();
        }
        readUnit(asked);
        fire(size, asked, false);
        for (int c = forums ? unit.next(0) : -1; c >= 0; c = unit.next(c + 1)) {
            if (readForum(c, asked)) {
                fire(c, asked, true);
            }
        }
        settle();
    }

    /** Reads what those rules of the stage that may still fire hang on, for the unit. */
    private void readUnit(long[] asked) {
        for (int i = 0; i < words; i++) {
            long forum = 0;
            for (int c = live ? unit.next(0) : -1; c >= 0; c = unit.next(c + 1)) {
                forum |= may[c][i];
            }
            concerned[i] = may[size][i] & asked[i] & policy.reading[i] & (forum | ~policy.perForum[i]);
        }
        read(size, policy.unitFactsOf);
    }

    /** {@return whether a rule may fire for a candidate} */
    private boolean readForum(int c, long[] asked) {
        boolean any = false;
        for (int i = 0; i < words; i++) {
            long possible = may[c][i] & may[size][i] & asked[i] & policy.perForum[i];
            any |= possible != 0;
            concerned[i] = possible & policy.readingForum[i];
        }
        if (any) {
            read(c, policy.forumFactsOf);
        }
        return any;
    }

    /** Reads fact by fact, rule by rule, as long as the rule may still fire. */
    private void read(int row, CompiledFact[][] factsOf) {
        for (int rule = BitSets.next(concerned, 0); rule >= 0; rule = BitSets.next(concerned, rule + 1)) {
            for (CompiledFact fact : factsOf[rule]) {
                if (!unit.readings.isRead(row, fact)) {
                    long[] possible = unit.readings.value(row, fact).may();
                    for (int i = 0; i < words; i++) {
                        concerned[i] &= possible[i];
                    }
                    if (!BitSets.has(concerned, rule)) {
                        break;
                    }
                }
            }
        }
    }

    private void fire(int c, long[] asked, boolean perForum) {
        for (int i = 0; i < words; i++) {
            long mine = asked[i] & (perForum ? policy.perForum[i] : ~policy.perForum[i]);
            long possible = may[c][i] & may[size][i] & mine;
            long certain = holds[c][i] & holds[size][i] & possible & ~policy.mixed[i];
            fired[c][i] |= certain;
            open[c][i] |= possible & ~certain & ~policy.mixed[i];
            for (long left = possible & policy.mixed[i]; left != 0; left &= left - 1) {
                askMixed(c, (i << 6) + Long.numberOfTrailingZeros(left));
            }
        }
    }

    private void askMixed(int c, int rule) {
        asking = c;
        Truth truth = policy.rules[rule].when().test(situation);
        if (truth == Truth.TRUE) {
            BitSets.add(fired[c], rule);
        } else if (truth == Truth.UNKNOWN) {
            BitSets.add(open[c], rule);
        }
    }

    private void settle() {
        settle(size);
        for (int c = live ? unit.next(0) : -1; c >= 0; c = unit.next(c + 1)) {
            settle(c);
        }
    }

    private void settle(int c) {
        if (!BitSets.meets(fired[c], policy.overridden)) {
            return;
        }
        for (int i = 0; i < words; i++) {
            for (long left = fired[c][i] & policy.overridden[i]; left != 0; left &= left - 1) {
                int rule = (i << 6) + Long.numberOfTrailingZeros(left);
                if (isOverridden(c, rule)) {
                    BitSets.add(defeated[c], rule);
                }
            }
        }
    }

    private boolean isOverridden(int c, int rule) {
        long[] others = policy.overriders[rule];
        for (int i = 0; i < words; i++) {
            long forum = policy.perForum[i];
            long standing = fired[c][i] & ~defeated[c][i] & forum | fired[size][i] & ~defeated[size][i] & ~forum;
            if ((standing & others[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    // ---- what stands ----

    /** {@return whether candidates may have rules of their own that fired} */
    boolean isLive() {
        return live;
    }

    boolean stands(int c, long[] rules) {
        if (c != size && !live) {
            return false;
        }
        long[] own = fired[c];
        long[] fallen = defeated[c];
        for (int i = 0; i < words; i++) {
            if ((own[i] & ~fallen[i] & ~dropped[i] & rules[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean stands(int c, int rule) {
        return (c == size || live)
                && BitSets.has(fired[c], rule)
                && !BitSets.has(defeated[c], rule)
                && !BitSets.has(dropped, rule);
    }

    /** Makes a set of the candidates for which one of some rules stands. */
    void having(long[] rules, long[] into) {
        Arrays.fill(into, 0);
        for (int c = live ? unit.next(0) : -1; c >= 0; c = unit.next(c + 1)) {
            if (stands(c, rules)) {
                BitSets.add(into, c);
            }
        }
    }

    int requirements(int c) {
        int found = 0;
        if (!live) {
            return found;
        }
        long[] require = policy.effects.require;
        for (int i = 0; i < words; i++) {
            for (long left = fired[c][i] & ~defeated[c][i] & require[i]; left != 0; left &= left - 1) {
                found |= CompiledEffects.requirements(policy, (i << 6) + Long.numberOfTrailingZeros(left));
            }
        }
        return found;
    }

    /** Collects what stands for anybody. */
    void sumUp() {
        for (int i = 0; i < words; i++) {
            long all = fired[size][i] & ~defeated[size][i];
            for (int c = live ? unit.next(0) : -1; c >= 0; c = unit.next(c + 1)) {
                all |= fired[c][i] & ~defeated[c][i];
            }
            standing[i] = all;
        }
    }

    boolean stands(long[] rules) {
        return BitSets.meets(standing, rules);
    }

    /** {@return the least rule that stands among some, from one on; -1 if there is none} */
    int next(long[] rules, int from) {
        return next(rules, rules, from);
    }

    /** {@return the least rule that stands among those in two sets, from one on; -1 if there is none} */
    int next(long[] some, long[] others, int from) {
        long mask = -1L << from;
        for (int i = from >>> 6; i < words; i++, mask = -1L) {
            long left = standing[i] & some[i] & others[i] & mask;
            if (left != 0) {
                return (i << 6) + Long.numberOfTrailingZeros(left);
            }
        }
        return -1;
    }

    /** Drops a rule wherever it stands. */
    void drop(int rule) {
        BitSets.add(dropped, rule);
        BitSets.remove(standing, rule);
    }
}
