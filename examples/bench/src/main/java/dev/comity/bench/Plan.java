package dev.comity.bench;

/**
 * How long is measured.
 *
 * @param name the name of the plan
 * @param warmups how many iterations are thrown away
 * @param iterations how many count
 * @param seconds how long an iteration takes
 * @param starts how many processes are started for a cold start
 * @param issues on how many issues the ways of routing must agree
 */
record Plan(String name, int warmups, int iterations, int seconds, int starts, int issues) {
    /** {@return the plan that an option names: {@code --try} only shows that everything works} */
    static Plan of(String... options) {
        return switch (String.join(" ", options)) {
            case "" -> full();
            case "--quick" -> quick();
            case "--try" -> new Plan("trial", 0, 1, 1, 1, 300);
            default -> throw new IllegalArgumentException("`--quick`, `--try` or nothing is expected");
        };
    }

    private static Plan quick() {
        return new Plan("quick", 5, 3, 1, 3, 10_000);
    }

    private static Plan full() {
        return new Plan("full", 5, 5, 2, 11, 10_000);
    }
}
