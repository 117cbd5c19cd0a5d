package dev.comity.proof;

/** Ends a sweep that has used up its budget. */
final class OutOfBudget extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutOfBudget(String why) {
        super(why, null, false, false);
    }
}
