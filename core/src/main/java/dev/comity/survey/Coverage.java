package dev.comity.survey;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeBasedTable;
import dev.comity.condition.Parameters;
import dev.comity.model.Fraction;
import dev.comity.model.Level;
import dev.comity.model.Spillover;
import dev.comity.model.Words;
import dev.comity.routing.Allocation;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Unit;
import java.util.Set;

/** What is governed and by whom, as the policy routes it, and what remains when every universal body is blocked. */
final class Coverage {
    private static final String NO_UNITS = "no issue could be routed";

    private final Scenery scenery;
    private final Routed routed;
    private final Supplier<ImmutableList<Loss>> losses;

    Coverage(Scenery scenery, Routed routed) {
        this.scenery = scenery;
        this.routed = routed;
        this.losses = Suppliers.memoize(this::losses);
    }

    /** What is conditional counts as open. */
    Measurement gap() {
        Breakdown gap = new Breakdown();
        for (Routed.Of each : routed.issues) {
            for (Allocation allocation : each.routing().allocations().values()) {
                add(gap, each, allocation.unit(), each.weight(), open(each, allocation));
                Set<String> covered = routed.coveredStates(each, allocation, true);
                byState(gap, each, each.affected(), covered, false);
            }
        }
        return gap.into(of(Measure.GAP), NO_UNITS).build();
    }

    private Fraction open(Routed.Of each, Allocation allocation) {
        return Fraction.ONE.minus(routed.covered(each, allocation, true));
    }

    ImmutableTable<String, String, Fraction> gapByDomainAndRegion() {
        TreeBasedTable<String, String, Breakdown> cells = TreeBasedTable.create();
        for (Routed.Of each : routed.issues) {
            for (Allocation allocation : each.routing().allocations().values()) {
                cells.row(Body.top(allocation.unit().domain()))
                        .computeIfAbsent(routed.region(each), any -> new Breakdown())
                        .add(each.weight(), open(each, allocation));
            }
        }
        ImmutableTable.Builder<String, String, Fraction> gaps = ImmutableTable.builder();
        cells.cellSet()
                .forEach(cell -> cell.getValue()
                        .share()
                        .ifPresent(share -> gaps.put(cell.getRowKey(), cell.getColumnKey(), share)));
        return gaps.build();
    }

    /**
     * A unit is lost if a universal body leads it outright and, once all of them are blocked, none does; it weighs as much
     * as the universal leads cover and others beside them do not. It is filled as far as others then lead more of it
     * outright: what hangs on an authorisation or consent that nobody gave fills nothing. The components say how much is lost
     * and filled of all that was asked.
     */
    Measurement vetoFill() {
        Breakdown fill = new Breakdown();
        for (Loss loss : losses.get()) {
            Fraction weight = loss.each().weight().times(loss.lost());
            add(fill, loss.each(), loss.before().unit(), weight, loss.filled());
            Set<String> lost = Sets.difference(
                    routed.coveredStates(loss.each(), loss.before(), true),
                    routed.coveredStates(loss.each(), loss.before(), false));
            byState(fill, loss.each(), lost, routed.coveredStates(loss.each(), loss.after(), false), true);
        }
        Measurement.Builder builder = of(Measure.VETO_FILL);
        Fraction all = weight();
        if (!all.equals(Fraction.ZERO)) {
            builder.part(Axis.COMPONENT, "lost", fill.whole().over(all));
            builder.part(Axis.COMPONENT, "filled", fill.part().over(all));
        }
        return fill.into(
                        builder.input("weight lost", MeasurementText.rounded(fill.whole())),
                        "nothing is lost: no universal body leads anything that it must decide")
                .build();
    }

    private Fraction weight() {
        Fraction all = Fraction.ZERO;
        for (Routed.Of each : routed.issues) {
            int units = each.routing().allocations().size();
            all = all.plus(each.weight().times(Fraction.of(units, 1)));
        }
        return all;
    }

    /** {@return what is lost and not filled in full, in the order of the portfolio} */
    ImmutableList<Unfilled> unfilled() {
        ImmutableList.Builder<Unfilled> list = ImmutableList.builder();
        for (Loss loss : losses.get()) {
            if (!loss.filled().equals(Fraction.ONE)) {
                Allocation after = loss.after();
                ImmutableSortedSet<String> why = after.status() == Status.GAP ? after.reasons() : after.conditions();
                list.add(new Unfilled(
                        loss.each().issue().id(), after.unit(), loss.before().leadIds(), loss.filled(), why));
            }
        }
        return list.build();
    }

    /** How small a change of one number of the policy changes a verdict. */
    Measurement margin(int steps) {
        return new Margins(scenery, routed, steps).margin();
    }

    /**
     * A unit that is lost.
     *
     * @param lost the share of those affected for whom nobody but universal bodies led it, over 0 to 1
     * @param filled the share of that for which others lead it afterwards, 0 to 1
     */
    private record Loss(Routed.Of each, Allocation before, Allocation after, Fraction lost, Fraction filled) {}

    private ImmutableList<Loss> losses() {
        ImmutableList.Builder<Loss> losses = ImmutableList.builder();
        for (Routed.Of each : routed.issues) {
            Routing blocked = blocked(each);
            for (Allocation before : each.routing().allocations().values()) {
                Allocation after = blocked.allocations().get(before.unit());
                Fraction others = routed.covered(each, before, false);
                Fraction lost = routed.covered(each, before, true).minus(others);
                if (leadsUniversally(before) && !leadsUniversally(after) && !lost.equals(Fraction.ZERO)) {
                    Fraction more = routed.covered(each, after, false).minus(others);
                    Fraction filled =
                            more.atLeast(Fraction.ZERO) ? more.min(lost).over(lost) : Fraction.ZERO;
                    losses.add(new Loss(each, before, after, lost, filled));
                }
            }
        }
        return losses.build();
    }

    /** Where no universal body leads, nothing can be lost, and there is no need to route again. */
    private Routing blocked(Routed.Of each) {
        return leadsUniversally(each.routing().allocations().values()) ? routed.blocked(each) : each.routing();
    }

    private static boolean leadsUniversally(Iterable<Allocation> allocations) {
        for (Allocation allocation : allocations) {
            if (leadsUniversally(allocation)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsUniversally(Allocation allocation) {
        return allocation.status() == Status.ALLOCATED
                && allocation.leads().stream().anyMatch(Routed::universal);
    }

    /**
     * Whether leads stand where the theory of decentralisation would have them (Oates 1972; Alesina et al. 2005): at the
     * level of the spillover, or below it where preferences differ by the policy's threshold or more. Issues that do not
     * say how far they spill are left out.
     */
    Measurement subsidiarityFit() {
        Breakdown fit = new Breakdown();
        Fraction threshold = routed.router.policy().parameters().get(Parameters.HETEROGENEITY);
        for (Routed.Of each : routed.issues) {
            for (Allocation allocation : each.routing().allocations().values()) {
                if (allocation.status() == Status.ALLOCATED
                        && each.issue().spillover().isPresent()) {
                    boolean diverse = each.issue()
                            .heterogeneity()
                            .filter(h -> h.atLeast(threshold))
                            .isPresent();
                    ImmutableSortedSet<Level> levels =
                            predicted(each.issue().spillover().get(), diverse);
                    long there = allocation.leads().stream()
                            .filter(lead -> levels.contains(lead.level()))
                            .count();
                    add(
                            fit,
                            each,
                            allocation.unit(),
                            each.weight(),
                            Fraction.of(there, allocation.leads().size()));
                }
            }
        }
        Measurement.Builder builder = of(Measure.SUBSIDIARITY_FIT).input("heterogeneous from", threshold);
        return fit.into(builder, "nobody leads an issue of which the spillover is known")
                .build();
    }

    private static ImmutableSortedSet<Level> predicted(Spillover spillover, boolean diverse) {
        ImmutableSortedSet<Level> below = ImmutableSortedSet.of(Level.SUBREGIONAL, Level.REGIONAL);
        return switch (spillover) {
            case NATIONAL, BILATERAL, REGIONAL -> below;
            case CROSS_REGIONAL -> diverse ? below : ImmutableSortedSet.of(Level.CROSS_REGIONAL);
            case GLOBAL ->
                diverse
                        ? ImmutableSortedSet.of(Level.SUBREGIONAL, Level.REGIONAL, Level.CROSS_REGIONAL)
                        : ImmutableSortedSet.of(Level.MULTILATERAL);
        };
    }

    private void add(Breakdown breakdown, Routed.Of each, Unit unit, Fraction weight, Fraction share) {
        breakdown.add(weight, share);
        breakdown.add(Axis.DOMAIN, Body.top(unit.domain()), weight, share);
        breakdown.add(Axis.FUNCTION, Words.of(unit.function()), weight, share);
        breakdown.add(Axis.REGION, routed.region(each), weight, share);
    }

    /** Each state counts alike here: it is among those or it is not. */
    private static void byState(
            Breakdown breakdown, Routed.Of each, Set<String> states, Set<String> those, boolean among) {
        for (String state : states) {
            Fraction share = those.contains(state) == among ? Fraction.ONE : Fraction.ZERO;
            breakdown.add(Axis.STATE, state, each.weight(), share);
        }
    }

    private Measurement.Builder of(Measure measure) {
        return scenery.of(measure)
                .input("policy", routed.router.policy().id())
                .input("issues", routed.issues.size())
                .input("issues left out", routed.leftOut);
    }
}
