package dev.comity.survey;

import dev.comity.model.Fraction;
import java.util.Comparator;

/**
 * Two bodies that overlap. Sorted by overlap, the strongest first, then by ids.
 *
 * <pre>{@code
 * Institution.Builder body = Institution.builder().scope(Scope.REGIONAL).fullMembers("north", "south")
 *         .mandate(Domain.TRADE, GovernanceFunction.COORDINATION);
 * Architecture twins = Architecture.builder()
 *         .addStates("north", "south")
 *         .add(body.id("league").build())
 *         .add(body.id("union").build())
 *         .build();
 * Survey.of(twins.on(LocalDate.of(2025, 6, 30))).overlapping();   // [OverlappingPair[one=league, other=union, overlap=1]]
 * }</pre>
 *
 * @param one a body
 * @param other another, whose id is the greater
 * @param overlap the {@linkplain Measure#OVERLAP measure}, over 0 to 1
 */
public record OverlappingPair(String one, String other, Fraction overlap) implements Comparable<OverlappingPair> {
    private static final Comparator<OverlappingPair> ORDER = Comparator.comparing(OverlappingPair::overlap)
            .reversed()
            .thenComparing(OverlappingPair::one)
            .thenComparing(OverlappingPair::other);

    @Override
    public int compareTo(OverlappingPair that) {
        return ORDER.compare(this, that);
    }
}
