package dev.comity.routing;

import dev.comity.condition.Reading;
import dev.comity.condition.Situation;
import dev.comity.condition.Stage;
import dev.comity.condition.Truth;
import dev.comity.model.Fraction;

/** The rules of one unit, as bits: which may still fire, which fired, which are open, which are defeated. */
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
    /** Preferences that others override where they are applied. */
    private final long[] dropped;
    /** What stands for anybody. */
    private final long[] standing;
    /** The kinds of their effects. */
    private int kinds;

    private final long[] concerned;
    /** Those that speak of forums. */
    private final CompiledForumRules forums;

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
        this.dropped = new long[words];
        this.standing = new long[words];
        this.concerned = new long[words];
        this.forums = new CompiledForumRules(unit, this);
    }

    void room(int candidateWords) {
        size = candidateWords * Long.SIZE;
        forums.room(candidateWords);
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
            dropped[i] = 0;
        }
        forums.begin();
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
                int rule = (i << 6) + Long.numberOfTrailingZeros(left);
                forums.judge(rule, BitSets.has(holds, rule));
            }
        }
        settle();
    }

    /** Finds which of the rules may fire, for some candidate if they speak of forums; {@return whether any may} */
    private boolean concern(long[] asked) {
        long any = 0;
        for (int i = 0; i < words; i++) {
            long possible = may[i] & asked[i] & (~policy.perForum[i] | forums.mayForAny(i));
            for (long left = possible & policy.perForum[i]; left != 0; left &= left - 1) {
                boolean idle = !forums.concern((i << 6) + Long.numberOfTrailingZeros(left));
                possible &= idle ? ~Long.lowestOneBit(left) : -1L;
            }
            concerned[i] = possible;
            any |= possible;
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

    /** {@return whether a condition that mixes facts holds for a candidate, or the unit} */
    Truth ask(int row, int rule) {
        asking = row;
        return policy.rules[rule].when().test(situation);
    }

    // ---- who defeats whom: rules come after all that override them ----

    private void settle() {
        for (int i = 0; i < words; i++) {
            for (long left = fired[i] & policy.overridden[i]; left != 0; left &= left - 1) {
                settle((i << 6) + Long.numberOfTrailingZeros(left));
            }
        }
        forums.settle();
    }

    private void settle(int rule) {
        if (anyDefeats(rule)) {
            BitSets.add(defeated, rule);
        }
    }

    /** {@return whether a rule that speaks of no forum defeats another} */
    boolean anyDefeats(int rule) {
        long[] others = policy.overriders[rule];
        for (int i = 0; i < words; i++) {
            if ((fired[i] & ~defeated[i] & others[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    // ---- what came of it ----

    /** {@return whether a rule fired for a candidate, or the unit} */
    boolean fired(int row, int rule) {
        return row == size ? BitSets.has(fired, rule) : forums.fired(row, rule);
    }

    /** {@return whether it is not known if a rule fires for a candidate, or the unit} */
    boolean open(int row, int rule) {
        return row == size ? BitSets.has(open, rule) : forums.open(row, rule);
    }

    /** {@return whether a rule that fired for a candidate, or the unit, is defeated} */
    boolean defeated(int row, int rule) {
        return row == size ? BitSets.has(defeated, rule) : forums.defeated(row, rule);
    }

    boolean stands(int row, int rule) {
        return fired(row, rule) && !defeated(row, rule) && !BitSets.has(dropped, rule);
    }

    /** Makes a set of the candidates for which one of some rules stands. */
    void having(long[] rules, long[] into) {
        forums.having(rules, dropped, into);
    }

    /** {@return whether a rule about forums may have fired for any} */
    boolean anyJudged() {
        return forums.anyJudged();
    }

    /** {@return what rules require of a candidate, as bits} */
    int requirements(int c) {
        return forums.requirements(c);
    }

    /** Collects what stands for anybody. */
    void sumUp() {
        for (int i = 0; i < words; i++) {
            standing[i] = fired[i] & ~defeated[i];
        }
        forums.addStanding(standing);
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

    /** {@return a word of the rules that stand} */
    long standing(int word) {
        return standing[word];
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
