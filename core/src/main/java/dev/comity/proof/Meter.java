package dev.comity.proof;

/** Counts what a sweep uses of its budget. */
final class Meter {
    private static final int EVERY = 1024;

    private final Budget budget;
    private long steps;
    private int nodes;

    Meter(Budget budget) {
        this.budget = budget;
    }

    void step() {
        if (++steps > budget.steps()) {
            throw new OutOfBudget("more than " + budget.steps() + " steps are needed");
        }
        if (steps % EVERY == 1 && !budget.goOn().getAsBoolean()) {
            throw new OutOfBudget("it was stopped after " + steps + " steps");
        }
    }

    void node() {
        if (++nodes > budget.nodes()) {
            throw new OutOfBudget("more than " + budget.nodes() + " partial results are needed");
        }
    }

    long steps() {
        return steps;
    }
}
