package dev.comity.proof;

import java.util.function.BooleanSupplier;

/**
 * How much work a question may take. All questions here are hard in the worst case; one that runs out of budget ends
 * undecided, and says what it knows.
 *
 * <pre>{@code
 * Budget tight = Budget.standard().steps(1);
 * Proof.of(networked).budget(tight).conflicts().undecided().isEmpty();   // false
 * }</pre>
 *
 * @param steps the most boxes that are looked at
 * @param nodes the most partial results that are remembered
 * @param goOn asked now and then whether to go on, for example until a deadline; called from the asking thread
 */
public record Budget(long steps, int nodes, BooleanSupplier goOn) {
    /** {@return ten million steps and a million partial results} */
    public static Budget standard() {
        return new Budget(10_000_000, 1_000_000, () -> true);
    }

    /**
     * {@return the same budget, that also ends when asked to}
     *
     * @param condition asked now and then, from the asking thread, whether to go on
     */
    public Budget whileTrue(BooleanSupplier condition) {
        return new Budget(steps, nodes, condition);
    }

    /**
     * {@return the same budget with another number of steps}
     *
     * @param most how many boxes are looked at, at most
     */
    public Budget steps(long most) {
        return new Budget(most, nodes, goOn);
    }
}
