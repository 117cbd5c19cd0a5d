package dev.comity.proof;

/**
 * A question that ran out of budget.
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
