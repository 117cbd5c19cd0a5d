/**
 * What exists: actors, institutions with their dated memberships, mandates and decision rules, the architecture that
 * they make, and the issues that are put to it.
 *
 * <p>Every value is immutable and safe for any thread. Facts are dated, half-open and carry their source; an {@link
 * dev.comity.model.Architecture} holds all of them and gives a {@link dev.comity.model.Snapshot} on a date.
 *
 * <pre>{@code
 * Snapshot today = world.on(LocalDate.of(2026, 1, 2));
 * today.status("USA", "WHO");   // Optional[NOTICE_GIVEN]
 * }</pre>
 */
@NullMarked
@ValueStyle
package dev.comity.model;

import dev.comity.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
