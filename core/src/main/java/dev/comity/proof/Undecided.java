package dev.comity.proof;

/**
 * A question that ran out of budget.
 *
 * <pre>{@code
 * Proof.of(networked).budget(Budget.standard().steps(1)).conflicts().undecided().get(0);
 * // undecided: whether R12 and R15a conflict; more than 1 steps are needed
 * }</pre>
 *
 * @param question what was asked
 * @param why what ended it
 * @param known what is known so far; empty if nothing
 */
public record Undecided(String question, String why, String known) {
    /** {@return a line} */
    @Override
    public String toString() {
        return "undecided: " + question + "; " + why + (known.isEmpty() ? "" : "; " + known);
    }
}
