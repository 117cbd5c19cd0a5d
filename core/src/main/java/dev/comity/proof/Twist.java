package dev.comity.proof;

/** Ways to draw the same facts otherwise, tried where the plain drawing does not read as wanted. */
enum Twist {
    /** Other bodies make the pool, for the forum itself is not eligible, or not sufficient. */
    FORUM_ASIDE,
    /** The forum lives on means that others lend. */
    LENT_MEANS,
    /** The weakest link, or the threshold, of the good tells whether the forum suffices. */
    OWN_TEST,
    /** The forum reaches only some of those whom it covers. */
    PARTIAL_REACH,
    /** The forum covers those affected by the area of its treaty. */
    BY_AREA,
    /** The forum covers those affected by their consent. */
    BY_CONSENT,
    /** A rival of the forum's level holds the matter alone. */
    RIVAL,
    /** A rival at the lowest level holds the matter alone. */
    RIVAL_BELOW,
    /** A universal rival holds the matter alone. */
    RIVAL_ABOVE,
    /** A rival is more capable. */
    CAPABLE_RIVAL,
    /** A body like the one that leads supports it. */
    SUPPORTER,
    /** A weaker universal body covers those whom the forum leaves out. */
    COMPLEMENT
}
