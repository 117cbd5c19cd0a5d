/**
 * The embedded world: states, institutions with their dated members and mandates, reference policies and known cases, as
 * sourced data files that were compiled into this library.
 *
 * <p>Everything here is a value like any other; an application may as well bring a world of its own.
 *
 * <pre>{@code
 * Atlas.world().on(LocalDate.of(2026, 1, 2)).status("USA", "WHO");   // Optional[NOTICE_GIVEN]
 * }</pre>
 */
@NullMarked
package dev.comity.atlas;

import org.jspecify.annotations.NullMarked;
