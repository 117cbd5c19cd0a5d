package dev.comity.survey;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts coalitions by size and weight, exactly. The generating function Π(1 + x·y^weight) is worked out for each half of
 * the voters, terms that agree put together, and the two halves are joined by binary search (Brams & Affuso 1976 for the
 * generating function, Horowitz & Sahni 1974 for the halves). So voters alike cost next to nothing, and 30 voters that
 * all differ some tens of thousands of terms.
 */
final class Coalitions {
    /** More terms than this for a half are given up. */
    static final int LIMIT = 300_000;

    private final List<Map<Long, BigInteger>> first;
    private final List<Terms> second = new ArrayList<>();

    /** Terms of one size, by weight, each with the number of coalitions at least as heavy. */
    private record Terms(long[] weights, BigInteger[] atLeast) {
        static Terms of(Map<Long, BigInteger> terms) {
            TreeMap<Long, BigInteger> sorted = new TreeMap<>(terms);
            long[] weights = new long[sorted.size()];
            BigInteger[] atLeast = new BigInteger[weights.length + 1];
            atLeast[weights.length] = BigInteger.ZERO;
            int i = weights.length;
            for (Map.Entry<Long, BigInteger> term : sorted.descendingMap().entrySet()) {
                weights[--i] = term.getKey();
                atLeast[i] = atLeast[i + 1].add(term.getValue());
            }
            return new Terms(weights, atLeast);
        }

        BigInteger reaching(long weight) {
            int found = Arrays.binarySearch(weights, weight);
            return atLeast[found >= 0 ? found : -found - 1];
        }
    }

    private Coalitions(List<Map<Long, BigInteger>> first, List<Map<Long, BigInteger>> second) {
        this.first = first;
        second.forEach(terms -> this.second.add(Terms.of(terms)));
    }

    /** {@return the coalitions of voters of these weights; empty if there are too many different ones} */
    static Optional<Coalitions> of(List<Long> weights) {
        List<Long> sorted = new ArrayList<>(weights);
        sorted.sort(null);
        // Voters alike go to the same half, where their terms fall together.
        int middle = (sorted.size() + 1) / 2;
        Optional<List<Map<Long, BigInteger>>> first = terms(sorted.subList(0, middle));
        Optional<List<Map<Long, BigInteger>>> second = terms(sorted.subList(middle, sorted.size()));
        return first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : Optional.of(new Coalitions(first.get(), second.get()));
    }

    /** The coefficients by size and weight. */
    private static Optional<List<Map<Long, BigInteger>>> terms(List<Long> weights) {
        List<Map<Long, BigInteger>> terms = new ArrayList<>();
        terms.add(new HashMap<>(Map.of(0L, BigInteger.ONE)));
        for (long weight : weights) {
            terms.add(new HashMap<>());
            int count = 0;
            for (int size = terms.size() - 1; size > 0; size--) {
                Map<Long, BigInteger> larger = terms.get(size);
                terms.get(size - 1).forEach((sum, ways) -> larger.merge(sum + weight, ways, BigInteger::add));
                count += larger.size();
            }
            if (count > LIMIT) {
                return Optional.empty();
            }
        }
        return Optional.of(terms);
    }

    /**
     * Counts the coalitions of each size that weigh enough.
     *
     * @param needed the weight needed by size; {@link Long#MAX_VALUE} for never; at least as long as the largest size
     */
    BigInteger[] reaching(long[] needed) {
        BigInteger[] counts = new BigInteger[first.size() + second.size() - 1];
        Arrays.fill(counts, BigInteger.ZERO);
        for (int i = 0; i < first.size(); i++) {
            for (Map.Entry<Long, BigInteger> term : first.get(i).entrySet()) {
                for (int j = 0; j < second.size(); j++) {
                    if (needed[i + j] != Long.MAX_VALUE) {
                        BigInteger others = second.get(j).reaching(needed[i + j] - term.getKey());
                        counts[i + j] = counts[i + j].add(others.multiply(term.getValue()));
                    }
                }
            }
        }
        return counts;
    }
}
