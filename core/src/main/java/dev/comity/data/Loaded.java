package dev.comity.data;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.Findings;

/**
 * What came of loading a data set. Immutable, safe for any thread.
 *
 * @param <T> the type of the value
 * @param value what was loaded
 * @param tallies how much was read, used and set aside; one for each file, or for each kind of entry
 * @param findings what could not be mapped, each group once with its count and the place of its first row
 */
public record Loaded<T>(T value, ImmutableList<Tally> tallies, Findings findings) {}
