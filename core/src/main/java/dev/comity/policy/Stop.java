package dev.comity.policy;

/**
 * Where the search through the levels stops.
 *
 * <pre>{@code
 * networked.stop();     // AT_SUFFICIENT
 * regionalist.stop();   // AT_ELIGIBLE
 * }</pre>
 */
public enum Stop {
    /** At the first level with a sufficient body. */
    AT_SUFFICIENT,
    /** At the first level with an eligible body that is not universal, sufficient or not. */
    AT_ELIGIBLE
}
