package dev.comity.routing;

/**
 * At which level the heart of an issue is governed.
 *
 * <pre>{@code
 * router.route(issue("darfur-2007")).verdict();   // HYBRID
 * }</pre>
 */
public enum Verdict {
    /** By regional or sub-regional bodies. */
    REGIONAL,
    /** By bodies across regions. */
    CROSS_REGIONAL,
    /** By universal bodies. */
    MULTILATERAL,
    /** By a coalition. */
    COALITION,
    /** By bodies of several of these classes together. */
    HYBRID,
    /** By nobody yet. */
    NONE
}
