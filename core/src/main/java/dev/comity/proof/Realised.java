package dev.comity.proof;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.routing.Routing;

/**
 * A situation brought about: a small world and an issue in which the ordinary router reads the facts so.
 *
 * @param world the world, of a few invented states and bodies
 * @param issue the issue; it needs other functions, too, where a fact looks beyond the one
 * @param forum the candidate of which the situation speaks; empty where there is none
 * @param fired the rules that fired for the candidate or for the whole unit, defeated or not
 * @param routing what the router decided
 */
public record Realised(
        Architecture world, Issue issue, String forum, ImmutableSortedSet<String> fired, Routing routing) {}
