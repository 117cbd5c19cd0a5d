package dev.comity.examples.study;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * How organisations overlap in a year.
 *
 * @param jaccard members that two organisations share, of those that either has, as the mean over all pairs of
 *     organisations with members; the half of the overlap of Haftel and Lenz (2022) that data without mandates give
 * @param shared organisations to which two states both belong, as the mean over all pairs of states
 */
record Overlap(double jaccard, double shared) {
    static Overlap of(IgoYears.Year year) {
        List<BitSet> bodies =
                year.members.values().stream().filter(m -> !m.isEmpty()).toList();
        long states = year.states.cardinality();
        return new Overlap(jaccard(bodies), pairs(bodies) / (states * (states - 1) / 2.0));
    }

    private static double jaccard(List<BitSet> bodies) {
        double sum = 0;
        for (int i = 0; i < bodies.size(); i++) {
            for (int j = i + 1; j < bodies.size(); j++) {
                BitSet both = (BitSet) bodies.get(i).clone();
                both.and(bodies.get(j));
                int shared = both.cardinality();
                sum += (double) shared
                        / (bodies.get(i).cardinality() + bodies.get(j).cardinality() - shared);
            }
        }
        return sum / (bodies.size() * (bodies.size() - 1) / 2.0);
    }

    private static double pairs(Collection<BitSet> bodies) {
        double pairs = 0;
        for (BitSet members : bodies) {
            pairs += members.cardinality() * (members.cardinality() - 1) / 2.0;
        }
        return pairs;
    }
}
