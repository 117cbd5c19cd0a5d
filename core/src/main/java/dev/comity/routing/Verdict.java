package dev.comity.routing;

/** At which level the heart of an issue is governed. */
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
