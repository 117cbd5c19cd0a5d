package dev.comity.survey;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Fraction;
import dev.comity.routing.Unit;

/**
 * What is lost when every universal body is blocked, and not filled by others in full.
 *
 * <pre>{@code
 * Portfolio mine = Portfolio.of("mine", List.of(issue("darfur-2007")));
 * Survey.of(world.on(LocalDate.of(2025, 6, 30)), networked, mine).unfilled().get(0);
 * // darfur-2007: authorisation (peace-security), led by UNSC, filled 0; reserved: UNSC (multilateral): R41
 * }</pre>
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
