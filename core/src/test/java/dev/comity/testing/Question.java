package dev.comity.testing;

import dev.comity.model.Architecture;
import dev.comity.model.Issue;

/**
 * An issue put to a world.
 *
 * @param world the world
 * @param issue an issue about its actors and institutions
 */
public record Question(Architecture world, Issue issue) {}
