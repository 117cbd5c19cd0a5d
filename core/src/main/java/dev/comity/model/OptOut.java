package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;

/**
 * Members that are not bound, and do not vote, in some domains.
 *
 * <pre>{@code
 * OptOut apart = world.institution("CARICOM").optOuts().get(0).value();
 * apart.actors();    // [BHS]
 * apart.domains();   // [trade]
 * }</pre>
 *
 * @param actors who
 * @param domains where
 */
public record OptOut(ImmutableSortedSet<String> actors, ImmutableSortedSet<Domain> domains) {}
