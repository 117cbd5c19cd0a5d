package dev.comity.model;

/**
 * What kind of good is at stake (Kaul et al. 1999).
 *
 * <pre>{@code
 * PublicGood fish = new PublicGood(Optional.of(GoodRange.REGIONAL), Optional.of(GoodType.COMMON_POOL), Optional.empty(),
 *         ImmutableSortedSet.of(), Optional.empty());
 * issue("haze-2013").toBuilder().publicGood(fish).build().publicGood().type();   // Optional[COMMON_POOL]
 * }</pre>
 */
public enum GoodType {
    /** Nobody is kept out, nobody uses it up. */
    PURE,
    /** Outsiders can be kept out. */
    CLUB,
    /** Nobody is kept out, but it is used up. */
    COMMON_POOL,
    /** Private. */
    PRIVATE
}
