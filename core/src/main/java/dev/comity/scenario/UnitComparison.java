package dev.comity.scenario;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.routing.Allocation;
import dev.comity.routing.Lead;
import dev.comity.routing.Status;
import dev.comity.routing.Unit;
import java.util.TreeSet;

/**
 * One unit before and after.
 *
 * <pre>{@code
 * Comparison unasur = Comparison.of(router, scenario("unasur-alive"), List.of(issue("venezuela-2018")));
 * UnitComparison mediation = unasur.issues().get(0).units().get(0);
 * mediation.gapClosed();   // true
 * mediation.gaining();     // [VEN]
 * }</pre>
 *
 * @param before what became of it in the world as it is
 * @param after what became of it in the scenario
 * @param came bodies that are candidates only after
 * @param went bodies that were candidates only before
 * @param reasons rules that stand on one side only, for the bodies whose part is another; if it is the same bodies', for
 *     these; none where nothing else became of it
 */
public record UnitComparison(
        Allocation before,
        Allocation after,
        ImmutableSortedSet<String> came,
        ImmutableSortedSet<String> went,
        ImmutableSortedSet<Reason> reasons) {

    /** {@return the same without who came and went, and without reasons} */
    static UnitComparison plain(Allocation before, Allocation after) {
        return new UnitComparison(
                before, after, ImmutableSortedSet.of(), ImmutableSortedSet.of(), ImmutableSortedSet.of());
    }

    /** {@return the unit} */
    public Unit unit() {
        return before.unit();
    }

    /** {@return whether something else became of it; other rules with the same outcome do not count} */
    public boolean changed() {
        return changed(before, after);
    }

    static boolean changed(Allocation before, Allocation after) {
        return before.status() != after.status()
                || !before.leads().equals(after.leads())
                || !before.supporting().equals(after.supporting())
                || !before.conditions().equals(after.conditions())
                || !before.reasons().equals(after.reasons())
                || !before.direct().equals(after.direct())
                || !before.uncovered().equals(after.uncovered());
    }

    /** {@return whether others lead} */
    public boolean leadsChanged() {
        return !before.leadIds().equals(after.leadIds());
    }

    /** {@return whether nobody leads any more} */
    public boolean gapOpened() {
        return before.status() != Status.GAP && after.status() == Status.GAP;
    }

    /** {@return whether somebody leads where nobody did} */
    public boolean gapClosed() {
        return before.status() == Status.GAP && after.status() != Status.GAP;
    }

    /** {@return those affected whom a lead covers before but none after} */
    public ImmutableSortedSet<String> losing() {
        return ImmutableSortedSet.copyOf(Sets.difference(covered(before), covered(after)));
    }

    /** {@return those affected whom a lead covers after but none before} */
    public ImmutableSortedSet<String> gaining() {
        return ImmutableSortedSet.copyOf(Sets.difference(covered(after), covered(before)));
    }

    private static TreeSet<String> covered(Allocation allocation) {
        TreeSet<String> covered = new TreeSet<>();
        for (Lead lead : allocation.leads()) {
            covered.addAll(lead.states());
        }
        return covered;
    }

    /** {@return the unit, the leads on both sides, who loses and gains} */
    @Override
    public String toString() {
        String text =
                unit() + ": " + who(before) + (who(before).equals(who(after)) ? " as before" : " -> " + who(after));
        text += losing().isEmpty() ? "" : "; loses " + some(losing());
        return gaining().isEmpty() ? text : text + "; gains " + some(gaining());
    }

    private static String who(Allocation allocation) {
        return switch (allocation.status()) {
            case GAP -> "gap";
            case CONDITIONAL ->
                some(allocation.leadIds()) + " if granted " + String.join(", ", allocation.conditions());
            case ALLOCATED -> some(allocation.leadIds());
        };
    }

    private static String some(ImmutableSortedSet<String> ids) {
        int shown = 6;
        return ids.size() <= shown
                ? String.join(", ", ids)
                : String.join(", ", ids.asList().subList(0, shown)) + " and " + (ids.size() - shown) + " more";
    }
}
