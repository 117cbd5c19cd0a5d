package dev.comity.proof;

import com.google.common.collect.ImmutableMap;
import dev.comity.model.Fraction;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * How much each reading of each variable counts: one, if every situation counts alike; else in proportion to the
 * probabilities that somebody gave for a fact, as whole numbers, so that sums stay exact.
 */
final class Weights {
    private final BigInteger[][] weights;
    private final BigInteger[] totals;

    Weights(List<Variable> variables, Map<String, ImmutableMap<String, Fraction>> distributions) {
        this.weights = new BigInteger[variables.size()][];
        this.totals = new BigInteger[variables.size()];
        for (int v = 0; v < weights.length; v++) {
            Variable variable = variables.get(v);
            ImmutableMap<String, Fraction> given = distributions.get(Beside.plain(variable.fact()));
            weights[v] = given == null || variable.tag().isPresent() ? alike(variable) : inProportion(variable, given);
            totals[v] = BigInteger.ZERO;
            for (BigInteger weight : weights[v]) {
                totals[v] = totals[v].add(weight);
            }
        }
    }

    private static BigInteger[] alike(Variable variable) {
        BigInteger[] ones = new BigInteger[variable.size()];
        java.util.Arrays.fill(ones, BigInteger.ONE);
        return ones;
    }

    private static BigInteger[] inProportion(Variable variable, ImmutableMap<String, Fraction> given) {
        BigInteger common = BigInteger.ONE;
        for (Fraction share : given.values()) {
            common = common.multiply(share.denominator()).divide(common.gcd(share.denominator()));
        }
        BigInteger[] weights = new BigInteger[variable.size()];
        for (int i = 0; i < weights.length; i++) {
            Fraction share = given.getOrDefault(variable.values().get(i).toString(), Fraction.ZERO);
            weights[i] = share.numerator().multiply(common.divide(share.denominator()));
        }
        return weights;
    }

    /** {@return how much one reading counts} */
    BigInteger of(int variable, int value) {
        return weights[variable][value];
    }

    /** {@return how much all readings of a variable count together} */
    BigInteger total(int variable) {
        return totals[variable];
    }

    /** {@return how much the readings of a mask count together} */
    BigInteger of(int variable, long mask) {
        BigInteger sum = BigInteger.ZERO;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            sum = sum.add(weights[variable][Long.numberOfTrailingZeros(rest)]);
        }
        return sum;
    }
}
