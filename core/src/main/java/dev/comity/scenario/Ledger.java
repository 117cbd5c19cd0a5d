package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.model.Words;
import dev.comity.routing.Allocation;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Unit;
import dev.comity.scenario.Facet.Quantity;
import dev.comity.survey.Axis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Issues as they are routed in the world as it is, and the shares that a sample makes of them. */
final class Ledger {
    /** An issue with what a sample is held against. Issues count by weight, the units of one issue alike. */
    record Entry(
            Issue issue, Fraction unitWeight, Routing before, ImmutableSortedSet<String> affected, String region) {}

    /** The shares of a sample, and the units that it leaves without a lead. */
    record Shares(Map<Facet, Fraction> shares, Fraction opened, ImmutableSortedSet<IssueUnit> gaps) {}

    private final ImmutableList<Entry> entries;
    /** The weight of all units of which a facet is a share. */
    private final Map<Facet, Fraction> wholes = new TreeMap<>();

    private Fraction all = Fraction.ZERO;
    private Fraction gaps = Fraction.ZERO;
    private final Set<String> affected = new TreeSet<>();

    Ledger(List<Entry> entries) {
        this.entries = ImmutableList.copyOf(entries);
        for (Entry entry : entries) {
            affected.addAll(entry.affected());
            for (Allocation allocation : entry.before().allocations().values()) {
                all = all.plus(entry.unitWeight());
                gaps = allocation.status() == Status.GAP ? gaps.plus(entry.unitWeight()) : gaps;
                for (Facet facet : places(entry, allocation.unit())) {
                    wholes.merge(facet, entry.unitWeight(), Fraction::plus);
                }
                for (String actor : entry.affected()) {
                    wholes.merge(Facet.of(Quantity.LOSING, Axis.STATE, actor), entry.unitWeight(), Fraction::plus);
                }
            }
        }
    }

    ImmutableList<Entry> entries() {
        return entries;
    }

    private static List<Facet> places(Entry entry, Unit unit) {
        return List.of(
                Facet.of(Quantity.OPENED, Axis.DOMAIN, unit.domain().path()),
                Facet.of(Quantity.OPENED, Axis.FUNCTION, Words.of(unit.function())),
                Facet.of(Quantity.OPENED, Axis.REGION, entry.region()));
    }

    /**
     * {@return the shares of a sample}
     *
     * @param after the routings of the entries, in their order
     */
    Shares shares(List<Routing> after) {
        Map<Facet, Fraction> parts = new HashMap<>();
        Set<IssueUnit> opened = new TreeSet<>();
        Set<String> losing = new TreeSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Map<Unit, Allocation> later = after.get(i).allocations();
            if (!later.equals(entry.before().allocations())) {
                entry.before().allocations().forEach((unit, before) -> {
                    UnitComparison comparison = UnitComparison.plain(before, later.get(unit));
                    add(entry, comparison, parts, losing);
                    if (comparison.gapOpened()) {
                        opened.add(new IssueUnit(entry.issue().id(), unit));
                    }
                });
            }
        }
        return new Shares(
                shares(parts, losing),
                share(parts.getOrDefault(Facet.of(Quantity.OPENED), Fraction.ZERO), all),
                ImmutableSortedSet.copyOf(opened));
    }

    private static void add(Entry entry, UnitComparison comparison, Map<Facet, Fraction> parts, Set<String> losing) {
        Fraction weight = entry.unitWeight();
        if (comparison.gapOpened()) {
            parts.merge(Facet.of(Quantity.OPENED), weight, Fraction::plus);
            places(entry, comparison.unit()).forEach(facet -> parts.merge(facet, weight, Fraction::plus));
        }
        if (comparison.gapClosed()) {
            parts.merge(Facet.of(Quantity.CLOSED), weight, Fraction::plus);
        }
        if (comparison.leadsChanged()) {
            parts.merge(Facet.of(Quantity.MOVED), weight, Fraction::plus);
        }
        for (String actor : comparison.losing()) {
            losing.add(actor);
            parts.merge(Facet.of(Quantity.LOSING, Axis.STATE, actor), weight, Fraction::plus);
        }
    }

    /** A sample without issues has no shares. */
    private Map<Facet, Fraction> shares(Map<Facet, Fraction> parts, Set<String> losing) {
        Map<Facet, Fraction> shares = new TreeMap<>();
        if (entries.isEmpty()) {
            return shares;
        }
        Fraction opened = parts.getOrDefault(Facet.of(Quantity.OPENED), Fraction.ZERO);
        Fraction closed = parts.getOrDefault(Facet.of(Quantity.CLOSED), Fraction.ZERO);
        shares.put(Facet.of(Quantity.GAPS), share(gaps.plus(opened).minus(closed), all));
        shares.put(Facet.of(Quantity.OPENED), share(opened, all));
        shares.put(Facet.of(Quantity.CLOSED), share(closed, all));
        shares.put(Facet.of(Quantity.MOVED), share(parts.getOrDefault(Facet.of(Quantity.MOVED), Fraction.ZERO), all));
        shares.put(
                Facet.of(Quantity.LOSING),
                affected.isEmpty() ? Fraction.ZERO : Fraction.of(losing.size(), affected.size()));
        wholes.forEach((facet, whole) -> shares.put(facet, share(parts.getOrDefault(facet, Fraction.ZERO), whole)));
        return shares;
    }

    private static Fraction share(Fraction part, Fraction whole) {
        return part.equals(Fraction.ZERO) ? part : part.over(whole);
    }
}
