package dev.comity.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;

/**
 * A division of the world into regions. Regions are made, not found (Adler &amp; Barnett 1998), so a scheme is data that a
 * user can swap; memberships do not change with it, levels and spillovers may.
 *
 * <pre>{@code
 * world.regionScheme().id();                               // M49
 * world.regionScheme().region("IDN");                      // Optional[Asia]
 * world.regionScheme().regionsOf(List.of("IDN", "FRA"));   // [Asia, Europe]
 * }</pre>
 *
 * @param id identifier, for example {@code M49}
 * @param source who divides so
 * @param regions the region of each actor
 * @param subregions the sub-region of each actor, where the scheme has any
 */
public record RegionScheme(
        String id, String source, ImmutableMap<String, String> regions, ImmutableMap<String, String> subregions) {
    /**
     * {@return the region of an actor; empty if the scheme has none for it}
     *
     * @param actor the id of an actor
     */
    public Optional<String> region(String actor) {
        return Optional.ofNullable(regions.get(actor));
    }

    /**
     * {@return the regions in which the actors lie}
     *
     * @param actors the ids of actors; those without a region are left out
     */
    public ImmutableSortedSet<String> regionsOf(Iterable<String> actors) {
        ImmutableSortedSet.Builder<String> found = ImmutableSortedSet.naturalOrder();
        for (String actor : actors) {
            region(actor).ifPresent(found::add);
        }
        return found.build();
    }
}
