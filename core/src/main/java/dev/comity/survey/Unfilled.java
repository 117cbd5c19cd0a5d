package dev.comity.survey;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Fraction;
import dev.comity.routing.Unit;

/**
 * What is lost when every universal body is blocked, and not filled by others in full.
 *
 * @param issue the id of the issue
 * @param unit the domain and function
 * @param lost the bodies that led it
 * @param filled the share of what is lost that others fill, from 0 to less than 1
 * @param why reasons of the gap, or what would have to be granted
 */
public record Unfilled(
        String issue, Unit unit, ImmutableSortedSet<String> lost, Fraction filled, ImmutableSortedSet<String> why) {
    /** {@return the issue, the unit, who led and why nobody else does} */
    @Override
    public String toString() {
        return issue + ": " + unit + ", led by " + String.join(", ", lost) + ", filled "
                + MeasurementText.rounded(filled) + (why.isEmpty() ? "" : "; " + String.join("; ", why));
    }
}
