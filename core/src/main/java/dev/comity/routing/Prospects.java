package dev.comity.routing;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of candidates before any issue is read: how they rank, and for each rule about forums those for whom it
 * may fire, and those for whom nothing more can hinder it. Never changes; {@link #with} makes one that knows more.
 */
final class Prospects {
    final CandidateList list;
    /** How many words hold the candidates of a list, and one more. */
    final int words;
    /** The entries that are known, and the candidates that they are in general. */
    private final long[] known;

    final Form[] forms;
    /** Sets of those that rank alike before all else, the best first. */
    final long[][] ranks;
    /** For each rule a set of candidates, one after the other. */
    private final long[] may;

    private final long[] holds;

    Prospects(CandidateList list) {
        this(list, new long[BitSets.words(list.entries.length + 1)]);
    }

    private Prospects(CandidateList list, long[] known) {
        this.list = list;
        this.words = known.length;
        this.known = known;
        this.forms = new Form[known.length * Long.SIZE];
        int rules = list.epoch.policy.rules.length;
        this.may = new long[rules * words];
        this.holds = new long[rules * words];
        Map<Integer, long[]> alike = new TreeMap<>();
        for (int c = BitSets.next(known, 0); c >= 0; c = BitSets.next(known, c + 1)) {
            forms[c] = list.entries[c].first();
            BitSets.add(alike.computeIfAbsent(CompiledRanking.first(forms[c]), rank -> new long[words]), c);
            transpose(c, forms[c].may, may);
            transpose(c, forms[c].holds, holds);
        }
        this.ranks = alike.values().toArray(long[][]::new);
    }

    private void transpose(int c, long[] rules, long[] into) {
        long[] perForum = list.epoch.policy.perForum;
        for (int rule = BitSets.next(rules, 0); rule >= 0; rule = BitSets.next(rules, rule + 1)) {
            if (BitSets.has(perForum, rule)) {
                into[rule * words + (c >>> 6)] |= 1L << c;
            }
        }
    }

    boolean knows(long[] candidates) {
        for (int i = 0; i < words; i++) {
            if ((candidates[i] & ~known[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return the same with some more candidates} */
    Prospects with(long[] candidates) {
        long[] more = known.clone();
        for (int i = 0; i < words; i++) {
            more[i] |= candidates[i];
        }
        return new Prospects(list, more);
    }

    /** {@return a word of those for whom a rule may fire} */
    long may(int rule, int word) {
        return may[rule * words + word];
    }

    /** {@return a word of those for whom nothing but the unit and what it reads can hinder a rule} */
    long holds(int rule, int word) {
        return holds[rule * words + word];
    }
}
