package dev.comity.bench;

/** Whether all ways of routing find the same; nothing is measured before they do. */
final class Agreement {
    private Agreement() {}

    /** @throws IllegalStateException if a way finds other leads, verdict or rule than naive Java on an issue */
    static void check(Questions questions, Way way) {
        Way.Run naive = Way.NAIVE.ready(questions);
        Way.Run run = way.ready(questions);
        for (int i = 0; i < questions.size(); i++) {
            Found expected = naive.found(i);
            Found found = run.found(i);
            if (!found.equals(expected)) {
                throw new IllegalStateException(
                        way + " finds " + found + ", naive Java " + expected + ": " + questions.issues.get(i));
            }
        }
    }
}
