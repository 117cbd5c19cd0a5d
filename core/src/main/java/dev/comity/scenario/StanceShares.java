package dev.comity.scenario;

import dev.comity.model.Fraction;
import dev.comity.model.Stance;

/**
 * How often an actor opposes and abstains; in the rest of the votes it supports.
 *
 * <pre>{@code
 * StanceShares.of(6, 1, 3).oppose();   // 0.3
 * }</pre>
 *
 * @param oppose the share of votes against, from 0
 * @param abstain the share of abstentions, from 0; both together at most 1
 */
public record StanceShares(Fraction oppose, Fraction abstain) {
    private static final StanceShares SUPPORTING = new StanceShares(Fraction.ZERO, Fraction.ZERO);

    /**
     * Checks the shares.
     *
     * @param oppose the share of votes against, from 0
     * @param abstain the share of abstentions, from 0
     * @throws IllegalArgumentException if a share is below 0, or both together are above 1
     */
    public StanceShares {
        if (oppose.compareTo(Fraction.ZERO) < 0
                || abstain.compareTo(Fraction.ZERO) < 0
                || oppose.plus(abstain).compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException(
                    "shares go from 0 to 1 together, not `" + oppose + "` and `" + abstain + "`");
        }
    }

    /** {@return the shares of one that always supports} */
    public static StanceShares supporting() {
        return SUPPORTING;
    }

    /**
     * {@return the shares of some votes}
     *
     * @param support how many votes in favour, from 0
     * @param abstain how many abstentions, from 0
     * @param oppose how many votes against, from 0
     * @throws IllegalArgumentException if there is none
     */
    public static StanceShares of(long support, long abstain, long oppose) {
        long all = support + abstain + oppose;
        return new StanceShares(Fraction.of(oppose, all), Fraction.of(abstain, all));
    }

    /** {@return the stance at a place in 0 to 1: the lowest places oppose, the next abstain} */
    Stance at(double place) {
        if (place < oppose.toDouble()) {
            return Stance.OPPOSE;
        }
        return place < oppose.plus(abstain).toDouble() ? Stance.ABSTAIN : Stance.SUPPORT;
    }
}
