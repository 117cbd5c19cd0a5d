package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;

/**
 * Where a mandate applies: to the members, to the world, or to named places.
 *
 * <pre>{@code
 * Territory.of("IDN", "high-seas");   // IDN, high-seas
 * Territory.members();                // members
 * }</pre>
 */
public sealed interface Territory {
    /** The states that the body reaches. */
    record OfMembers() implements Territory {
        @Override
        public String toString() {
            return "members";
        }
    }

    /** Everywhere, the commons too. */
    record World() implements Territory {
        @Override
        public String toString() {
            return "world";
        }
    }

    /**
     * Named places.
     *
     * @param places actors, {@code members-of:ID}, or commons ({@code high-seas}, {@code outer-space}, …)
     */
    record Places(ImmutableSortedSet<String> places) implements Territory {
        @Override
        public String toString() {
            return String.join(", ", places);
        }
    }

    /** {@return the members} */
    static Territory members() {
        return new OfMembers();
    }

    /** {@return the world} */
    static Territory world() {
        return new World();
    }

    /**
     * {@return named places}
     *
     * @param places ids of actors, and words for commons
     */
    static Territory of(String... places) {
        return new Places(ImmutableSortedSet.copyOf(places));
    }
}
