package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;

/**
 * Members by derivation: the members of one institution are, with their status, members of another, for example of its
 * organ, as long as that exists. Who only observes, has signed, asks to join or has left is not derived.
 *
 * <pre>{@code
 * world.institution("AHA_CENTRE").membersOf().get(0).value().institution();   // ASEAN
 * Snapshot day = world.on(LocalDate.of(2020, 1, 1));
 * day.reach("AHA_CENTRE").equals(day.reach("ASEAN"));   // true
 * }</pre>
 *
 * @param institution whose members
 * @param except those who are not
 */
public record MembersOf(String institution, ImmutableSortedSet<String> except) {
    /**
     * {@return all members of an institution}
     *
     * @param institution the id of an institution
     */
    public static MembersOf of(String institution) {
        return new MembersOf(institution, ImmutableSortedSet.of());
    }
}
