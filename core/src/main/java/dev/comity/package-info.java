/**
 * Comity: models governance architectures and routes issues through them, with legal reasons.
 *
 * <p>The map, in the reader's order; each package uses only those above it:
 *
 * <ol>
 *   <li>{@link dev.comity.finding}: what is wrong with a description, where, and how to mend it
 * </ol>
 */
@NullMarked
package dev.comity;

import org.jspecify.annotations.NullMarked;
