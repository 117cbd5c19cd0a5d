package dev.comity.proof;

import dev.comity.condition.Condition;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Whether something never happens.
 *
 * <pre>{@code
 * Theorem theorem = Proof.of(networked).never(Condition.oneOf("outcome.gap", "yes"));
 * theorem.holds();                                      // false
 * theorem.counterexample().orElseThrow().situation();   // pool.candidates: none
 * }</pre>
 *
 * @param never what was asked about
 * @param situations in how many situations it does happen
 * @param counterexample one of them; empty if there is none
 * @param undecided why it was not decided; empty if it was
 */
public record Theorem(
        Condition never, BigInteger situations, Optional<Witness> counterexample, Optional<Undecided> undecided) {
    /** {@return whether it is proved} */
    public boolean holds() {
        return counterexample.isEmpty() && undecided.isEmpty();
    }

    /** {@return a line, and the counterexample} */
    @Override
    public String toString() {
        if (holds()) {
            return "proved: it never happens";
        }
        return counterexample
                .map(witness -> "it happens in " + Numbers.grouped(situations) + " situations, for example\n" + witness)
                .orElseGet(() -> undecided.orElseThrow().toString());
    }
}
