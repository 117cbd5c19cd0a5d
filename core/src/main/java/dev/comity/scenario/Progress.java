package dev.comity.scenario;

/**
 * Told how far a long run is, and asked whether it should go on. One that says no ends the run early, with what is finished;
 * so does an interrupt of the thread that waits for the run. Calls come one at a time, but from any thread of the run.
 *
 * <pre>{@code
 * Progress tenth = (done, all) -> done < all / 10;
 * tenth.goOn(9, 100);    // true
 * tenth.goOn(10, 100);   // false
 * }</pre>
 */
@FunctionalInterface
public interface Progress {
    /**
     * {@return whether to go on}
     *
     * @param done how many steps are finished
     * @param all how many there are
     */
    boolean goOn(long done, long all);

    /** {@return one that looks away and goes on} */
    static Progress none() {
        return (done, all) -> true;
    }
}
