package dev.comity.routing;

import dev.comity.model.Obligation;
import java.util.Arrays;
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
    /** Those that are kept from some subjects, and those that nobody's vote could let decide. */
    final long[] barred;

    final long[] blocked;
    /** For each step of obligation those whose acts bind at least so. */
    private final long[][] binding = new long[Obligation.values().length][];
    /** Rules about forums that may fire for any of them. */
    final long[] mayForAny;

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
        this.barred = new long[words];
        this.blocked = new long[words];
        Arrays.setAll(binding, step -> new long[words]);
        Map<Integer, long[]> alike = new TreeMap<>();
        for (int c = BitSets.next(known, 0); c >= 0; c = BitSets.next(known, c + 1)) {
            forms[c] = list.entries[c].first();
            BitSets.add(alike.computeIfAbsent(CompiledRanking.first(forms[c]), rank -> new long[words]), c);
            note(c, forms[c]);
            transpose(c, forms[c].may, may);
            transpose(c, forms[c].holds, holds);
        }
        this.ranks = alike.values().toArray(long[][]::new);
        this.mayForAny = new long[list.may.length];
        for (int rule = 0; rule < rules; rule++) {
            for (int i = 0; i < words; i++) {
                mayForAny[rule >>> 6] |= may(rule, i) != 0 ? 1L << rule : 0;
            }
        }
    }

    private void note(int c, Form form) {
        if (form.body.barred.length > 0) {
            BitSets.add(barred, c);
        }
        if (form.voting != null && form.voting.blocked) {
            BitSets.add(blocked, c);
        }
        for (int step = 0; step <= form.obligation; step++) {
            BitSets.add(binding[step], c);
        }
    }

    /** {@return a word of those whose acts bind at least so} */
    long binding(int obligation, int word) {
        return obligation < 0 ? -1L : binding[obligation][word];
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
