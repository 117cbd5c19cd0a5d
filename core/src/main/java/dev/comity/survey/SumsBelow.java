package dev.comity.survey;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts losing coalitions by size and weight where one quota decides: a plain table of all sums below the quota (Mann &
 * Shapley 1962). It serves bodies of many voters with short weights, such as a hundred and ninety governors, for whom the
 * halves of {@link Coalitions} grow too large.
 */
final class SumsBelow {
    private static final long CELLS = 2_000_000;

    private final List<Long> weights;
    private final int quota;
    private final BigInteger[][] counts;

    private SumsBelow(List<Long> weights, int quota) {
        this.weights = weights;
        this.quota = quota;
        int n = weights.size();
        this.counts = new BigInteger[n + 1][quota];
        for (BigInteger[] row : counts) {
            Arrays.fill(row, BigInteger.ZERO);
        }
        counts[0][0] = BigInteger.ONE;
        for (int voters = 0; voters < n; voters++) {
            add(weights.get(voters), voters);
        }
    }

    private void add(long weight, int before) {
        for (int size = before + 1; size > 0 && weight < quota; size--) {
            for (int sum = quota - 1; sum >= weight; sum--) {
                BigInteger more = counts[size - 1][sum - (int) weight];
                if (more.signum() != 0) {
                    counts[size][sum] = counts[size][sum].add(more);
                }
            }
        }
    }

    /** {@return the power in a game; empty if more than one quota decides, or the table would be too large} */
    static Optional<VotingPower> power(VotingGame game) {
        long quota = game.needed().get(0);
        boolean plain = game.needed().stream().allMatch(needed -> needed == quota)
                && !game.vetoes().contains(true);
        if (!plain || quota < 1 || quota > CELLS || quota * (game.voters().size() + 1) > CELLS) {
            return Optional.empty();
        }
        return Optional.of(
                new SumsBelow(game.weights(), (int) quota).power(game.voters().size(), game));
    }

    private VotingPower power(int n, VotingGame game) {
        BigInteger losing = BigInteger.ZERO;
        for (BigInteger[] row : counts) {
            for (BigInteger count : row) {
                losing = losing.add(count);
            }
        }
        Map<Long, BigInteger[]> known = new HashMap<>();
        List<BigInteger[]> swings = new ArrayList<>();
        for (long weight : weights) {
            swings.add(known.computeIfAbsent(weight, this::swings));
        }
        return PowerCount.power(game, BigInteger.TWO.pow(n).subtract(losing), swings);
    }

    /** By size: coalitions without a voter of the weight that lose, and win with it. */
    private BigInteger[] swings(long weight) {
        int n = weights.size();
        BigInteger[] swings = new BigInteger[n];
        BigInteger[] smaller = new BigInteger[quota];
        Arrays.fill(smaller, BigInteger.ZERO);
        for (int size = 0; size < n; size++) {
            BigInteger[] without = new BigInteger[quota];
            BigInteger sum = BigInteger.ZERO;
            for (int total = 0; total < quota; total++) {
                // Those with the voter are those without it, one voter and its weight less.
                BigInteger with = total < weight ? BigInteger.ZERO : smaller[total - (int) weight];
                without[total] = with.signum() == 0 ? counts[size][total] : counts[size][total].subtract(with);
                sum = total >= quota - weight ? sum.add(without[total]) : sum;
            }
            swings[size] = sum;
            smaller = without;
        }
        return swings;
    }
}
