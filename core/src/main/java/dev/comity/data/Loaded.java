package dev.comity.data;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.Findings;

/**
 * What came of loading a data set. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Loaded<Architecture> states = StateSystem.cow(Path.of("states2016.csv"));
 * states.value().actors().keySet();           // [FRA, RUS, SUN]
 * states.tallies();                           // [4 rows: 3 used; 1 are of a state without an id]
 * states.findings().all().get(0).message();   // the interruption of `FRA` is not kept: 1 rows
 * }</pre>
 *
 * @param <T> the type of the value
 * @param value what was loaded
 * @param tallies how much was read, used and set aside; one for each file, or for each kind of entry
 * @param findings what could not be mapped, each group once with its count and the place of its first row
 */
public record Loaded<T>(T value, ImmutableList<Tally> tallies, Findings findings) {}
