package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Fraction;
import dev.comity.model.Level;

/**
 * A body that leads a unit. Sorted by id.
 *
 * <pre>{@code
 * Routing haze = router.route(issue("haze-2013"));
 * haze.allocation(GovernanceFunction.MONITORING).leads().get(0).states();   // [BRN, IDN, MYS, SGP]
 * }</pre>
 *
 * @param institution the body
 * @param level its level
 * @param coLead whether a rule joined it to the leads
 * @param coverage how much of the issue it covers, 0 to 1
 * @param states those affected that it covers
 */
public record Lead(
        String institution, Level level, boolean coLead, Fraction coverage, ImmutableSortedSet<String> states)
        implements Comparable<Lead> {
    @Override
    public int compareTo(Lead other) {
        return institution.compareTo(other.institution);
    }
}
