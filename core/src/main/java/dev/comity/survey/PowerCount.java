package dev.comity.survey;

import com.google.common.collect.ImmutableSortedMap;
import dev.comity.model.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts who wins and who swings in a game. */
final class PowerCount {
    private final VotingGame game;
    private final int n;

    /** Swings by size of the coalition without the voter; voters alike have the same. */
    private final Map<List<Object>, BigInteger[]> known = new HashMap<>();

    PowerCount(VotingGame game) {
        this.game = game;
        this.n = game.voters().size();
    }

    Optional<VotingPower> count() {
        Optional<BigInteger[]> winning = winning(-1, false);
        List<BigInteger[]> swings = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Optional<BigInteger[]> own = winning.isEmpty() ? Optional.empty() : swings(i);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            swings.add(own.get());
        }
        return winning.map(counts -> power(game, sum(counts), swings));
    }

    /**
     * The power that follows from counts.
     *
     * @param winning how many coalitions win
     * @param swings for each voter how many coalitions of others it swings, by their size
     */
    static VotingPower power(VotingGame game, BigInteger winning, List<BigInteger[]> swings) {
        int n = game.voters().size();
        BigInteger all = BigInteger.ZERO;
        for (BigInteger[] own : swings) {
            all = all.add(sum(own));
        }
        BigInteger coalitions = BigInteger.TWO.pow(n);
        BigInteger losing = coalitions.subtract(winning);
        ImmutableSortedMap.Builder<String, VotingPower.OfMember> members = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < n; i++) {
            BigInteger own = sum(swings.get(i));
            members.put(
                    game.voters().asList().get(i),
                    new VotingPower.OfMember(
                            share(own, BigInteger.TWO.pow(n - 1)),
                            share(own, all),
                            pivotal(swings.get(i), n),
                            share(own, winning),
                            share(own, losing)));
        }
        return new VotingPower(share(winning, coalitions), members.build());
    }

    private static Fraction share(BigInteger part, BigInteger whole) {
        return whole.signum() == 0 ? Fraction.ZERO : new Fraction(part, whole);
    }

    /** Σ swings of size k · k! (n−k−1)! ÷ n! */
    private static Fraction pivotal(BigInteger[] swings, int n) {
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; k < swings.length; k++) {
            sum = sum.add(swings[k].multiply(factorial(k)).multiply(factorial(n - k - 1)));
        }
        return new Fraction(sum, factorial(n));
    }

    private static BigInteger factorial(int k) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= k; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }

    private static BigInteger sum(BigInteger[] counts) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger count : counts) {
            sum = sum.add(count);
        }
        return sum;
    }

    private Optional<BigInteger[]> swings(int voter) {
        List<Object> kind = List.of(game.weights().get(voter), game.vetoes().get(voter));
        BigInteger[] found = known.get(kind);
        if (found == null) {
            Optional<BigInteger[]> with = winning(voter, true);
            Optional<BigInteger[]> without = winning(voter, false);
            if (with.isEmpty() || without.isEmpty()) {
                return Optional.empty();
            }
            found = with.get();
            for (int k = 0; k < n; k++) {
                found[k] = found[k].subtract(without.get()[k]);
            }
            known.put(kind, found);
        }
        return Optional.of(found);
    }

    /**
     * Coalitions without a voter that win, by size; or that win when it joins them.
     *
     * @param voter who stays out; −1 for nobody
     * @param joining whether it joins afterwards
     */
    private Optional<BigInteger[]> winning(int voter, boolean joining) {
        List<Long> free = new ArrayList<>();
        int fixed = 0;
        long fixedWeight = 0;
        for (int i = 0; i < n; i++) {
            boolean veto = game.vetoes().get(i);
            if (i != voter && veto) {
                fixed++;
                fixedWeight += game.weights().get(i);
            } else if (i != voter) {
                free.add(game.weights().get(i));
            }
        }
        int sizes = voter < 0 ? n + 1 : n;
        boolean vetoed = voter >= 0 && game.vetoes().get(voter) && !joining;
        int joined = joining ? 1 : 0;
        long weight = fixedWeight + (joining ? game.weights().get(voter) : 0);
        return vetoed ? Optional.of(zeros(sizes)) : reaching(free, fixed, joined, weight, sizes);
    }

    private Optional<BigInteger[]> reaching(List<Long> free, int fixed, int joined, long weight, int sizes) {
        long[] needed = new long[free.size() + 1];
        for (int k = 0; k < needed.length; k++) {
            long whole = game.needed().get(k + fixed + joined);
            needed[k] = whole == Long.MAX_VALUE ? whole : whole - weight;
        }
        return Coalitions.of(free).map(coalitions -> {
            BigInteger[] counts = zeros(sizes);
            BigInteger[] found = coalitions.reaching(needed);
            System.arraycopy(found, 0, counts, fixed, found.length);
            return counts;
        });
    }

    private static BigInteger[] zeros(int length) {
        BigInteger[] zeros = new BigInteger[length];
        java.util.Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }
}
