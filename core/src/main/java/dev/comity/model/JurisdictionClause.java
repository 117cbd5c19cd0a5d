package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;

/**
 * What a treaty says of the settlement of disputes between its members.
 *
 * <pre>{@code
 * world.institution("AFRICAN_COURT").jurisdictions().get(0).value().kind();   // COMPULSORY
 * }</pre>
 *
 * @param kind what it says
 * @param domains for which disputes
 * @param tribunal the institution that it names; empty: the body itself
 */
public record JurisdictionClause(Kind kind, ImmutableSortedSet<Domain> domains, Optional<String> tribunal) {
    /** What a clause can say. */
    public enum Kind {
        /** Members have accepted the tribunal in advance. */
        COMPULSORY,
        /** Members may go nowhere else. */
        EXCLUSIVE,
        /** The tribunal is the one to be used when the complainant relies on this clause. */
        CHOSEN
    }
}
