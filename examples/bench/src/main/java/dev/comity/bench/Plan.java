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
 * @param seeds the seeds of invented policies
 * @param sizes how many rules the invented policies have
 */
record Plan(
        String name, int warmups, int iterations, int seconds, int starts, int issues, String[] seeds, String[] sizes) {
    /** {@return the plan that an option names: {@code --try} only shows that everything works} */
    static Plan of(String... options) {
        return switch (String.join(" ", options)) {
            case "" -> full();
            case "--quick" -> quick();
            case "--try" -> new Plan("trial", 0, 1, 1, 1, 300, new String[] {"7"}, new String[] {"40"});
            default -> throw new IllegalArgumentException("`--quick`, `--try` or nothing is expected");
        };
    }

    private static Plan quick() {
        return new Plan("quick", 2, 3, 1, 3, 10_000, new String[] {"7"}, new String[] {"5000"});
    }

    private static Plan full() {
        return new Plan(
                "full", 5, 5, 2, 11, 10_000, new String[] {"7", "8", "9"}, new String[] {"200", "1000", "5000"});
    }
}
