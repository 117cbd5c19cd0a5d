package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Architecture;
import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Allocation;
import dev.comity.routing.Router;
import dev.comity.routing.Unit;
import java.math.BigInteger;
import java.util.Map;

/**
 * Which units of some weighed issues two policies decide differently in one world. These are routings by the ordinary
 * router, not situations: what is counted is issues × domains × functions, each with the weight of its issue, and nothing
 * is said of issues that are not given. For every possible situation see {@link Proof#difference}.
 *
 * <p>A unit is decided differently if others lead, under other conditions, or for other states; if other states are left
 * out or act directly; or if others support. Duties, warnings and the reasons of a gap are not compared. Immutable, safe
 * for any thread.
 *
 * <pre>{@code
 * PortfolioDifference parted =
 *         PortfolioDifference.of(world, universalist, regionalist, Map.of(issue("haze-2013"), Fraction.ONE));
 * parted.share();                            // 50 %
 * parted.changes().get(0).units().get(0);    // haze-2013, monitoring (environment): UNEP → ASEAN
 * }</pre>
 *
 * @param left the id of the one policy
 * @param right the id of the other
 * @param units how many units there are, not weighed
 * @param weight how much all units weigh together
 * @param different how much those weigh that are decided differently
 * @param changes the differences, the heaviest first
 */
public record PortfolioDifference(
        String left, String right, int units, Fraction weight, Fraction different, ImmutableList<Change> changes) {
    private static final int MOST_SHOWN = 10;

    /**
     * Units that are decided differently in the same way, by the same rules.
     *
     * @param aspects what becomes of them under each policy, by aspect; only aspects in which they differ. Bodies are told
     *     by their levels, and by name where the levels are the same
     * @param leftRules the rules that stand under the one policy only, or read otherwise there, for a body that has
     *     another part, or for another body with an effect beyond it; without those that only cite, warn or oblige. Empty
     *     where numbers, the order of levels, or what was decided of another unit makes the difference
     * @param rightRules the same for the other policy
     * @param weight how much the units weigh together
     * @param units the units, by issue in the order given
     */
    public record Change(
            ImmutableSortedMap<Aspect, Difference.Pair> aspects,
            ImmutableSortedSet<String> leftRules,
            ImmutableSortedSet<String> rightRules,
            Fraction weight,
            ImmutableList<Decided> units) {
        /** {@return the ids of the issues concerned} */
        public ImmutableSortedSet<String> issues() {
            return units.stream()
                    .map(Decided::issue)
                    .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        }
    }

    /**
     * What two policies decide of a unit.
     *
     * @param issue the id of the issue
     * @param left what the one decides
     * @param right what the other decides
     */
    public record Decided(String issue, Allocation left, Allocation right) {
        /** {@return the unit} */
        public Unit unit() {
            return left.unit();
        }

        /** {@return the issue, the unit and who leads it} */
        @Override
        public String toString() {
            return issue + ", " + unit() + ": " + leads(left) + " → " + leads(right);
        }

        private static String leads(Allocation allocation) {
            return allocation.leads().isEmpty() ? "nobody" : String.join(" + ", allocation.leadIds());
        }
    }

    /**
     * {@return where two policies decide issues differently}
     *
     * @param world the architecture
     * @param left the one policy
     * @param right the other policy
     * @param issues the issues, each with its weight, from 0; ids that are the same are not told apart
     * @throws IllegalArgumentException if a weight is less than 0
     * @throws InvalidDescriptionException if a policy or an issue has errors
     */
    public static PortfolioDifference of(
            Architecture world, DivisionOfLaborPolicy left, DivisionOfLaborPolicy right, Map<Issue, Fraction> issues) {
        PortfolioContrast contrast = new PortfolioContrast(Router.of(world, left), Router.of(world, right));
        issues.forEach((issue, weight) -> {
            if (weight.compareTo(Fraction.ZERO) < 0) {
                throw new IllegalArgumentException("a weight is zero or more, not `" + weight + "`");
            }
            contrast.add(issue, weight);
        });
        return contrast.difference();
    }

    /** {@return whether every unit is decided alike} */
    public boolean none() {
        return changes.isEmpty();
    }

    /** {@return the share of the weight that is decided differently, in per cent} */
    public String share() {
        return share(different);
    }

    /**
     * {@return the share of the whole weight that a change makes up, in per cent}
     *
     * @param change one of {@link #changes}
     */
    public String share(Change change) {
        return share(change.weight());
    }

    private String share(Fraction part) {
        BigInteger whole = weight.numerator().multiply(part.denominator());
        return Numbers.share(part.numerator().multiply(weight.denominator()), whole);
    }

    /** {@return how many units are decided differently, not weighed} */
    public int differentUnits() {
        return changes.stream().mapToInt(change -> change.units().size()).sum();
    }

    /** {@return the share, then the heaviest changes with their units, in 100 columns} */
    @Override
    public String toString() {
        Columns text = new Columns(left + " and " + right + " decide " + share() + " of the portfolio differently ("
                + differentUnits() + " of " + units + " units)");
        for (Change change : Iterables.limit(changes, MOST_SHOWN)) {
            text.changes(share(change), left, change.leftRules(), right, change.rightRules(), change.aspects());
            change.units().forEach(unit -> text.under(unit.toString()));
        }
        if (changes.size() > MOST_SHOWN) {
            Fraction rest = different;
            for (Change change : Iterables.limit(changes, MOST_SHOWN)) {
                rest = rest.minus(change.weight());
            }
            text.rest(share(rest), changes.size() - MOST_SHOWN);
        }
        return text.toString();
    }
}
