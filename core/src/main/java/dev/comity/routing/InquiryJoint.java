package dev.comity.routing;

import com.google.common.collect.ImmutableSet;
import dev.comity.condition.Parameters;
import dev.comity.model.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bodies that suffice together, as gates; as {@link JointSearch}, which is asked itself where bodies could count as one, or
 * where there are very many.
 */
final class InquiryJoint {
    private static final int LARGEST = 3;
    private static final int MOST_WAYS = 20_000;

    private final UnitInquiry unit;
    private final UnitPlan plan;
    private final Gates gates;
    private final InquiryPool pool;
    private final boolean plain;
    private final Map<Integer, List<Way>> bySize = new HashMap<>();
    private final Map<Integer, int[]> leads = new HashMap<>();

    InquiryJoint(UnitInquiry unit, InquiryPool pool) {
        this.unit = unit;
        this.plan = unit.plan;
        this.gates = unit.gates;
        this.pool = pool;
        this.plain = !anyTwins();
    }

    /**
     * Some bodies that suffice together, with one capacity each.
     *
     * @param gate that they do, with these capacities
     * @param sum of their capacities
     * @param members the bodies
     */
    private record Way(int gate, Fraction sum, List<Contender> members) {}

    /** {@return by number, that a contender leads together with others; empty if none do} */
    Optional<int[]> find(UnitRun run) {
        if (!plain || !run.isAny(c -> gates.all(pool.isOpen(c), coversEnough(c)))) {
            return plain ? Optional.empty() : run.fixed(search(run));
        }
        for (int size = 1; size <= LARGEST; size++) {
            List<Way> ways = bySize.computeIfAbsent(size, this::ways);
            if (ways.size() > MOST_WAYS) {
                return run.fixed(search(run));
            }
            if (run.is(any(ways))) {
                return Optional.of(leads.computeIfAbsent(size, key -> leads(ways)));
            }
        }
        return Optional.empty();
    }

    private int any(List<Way> ways) {
        return gates.any(ways.stream().mapToInt(Way::gate).toArray());
    }

    private List<Way> ways(int size) {
        List<Contender> able = plan.contenders.stream()
                .filter(c -> pool.isOpen(c) != Gates.NEVER)
                .toList();
        List<Way> ways = new ArrayList<>();
        extend(able, 0, size, new Way(Gates.ALWAYS, Fraction.ZERO, List.of()), ways);
        return ways;
    }

    private void extend(List<Contender> able, int from, int size, Way chosen, List<Way> ways) {
        if (ways.size() > MOST_WAYS) {
            return;
        }
        if (chosen.members().size() == size) {
            consider(chosen, ways);
            return;
        }
        for (int i = from; i < able.size(); i++) {
            Contender c = able.get(i);
            List<Contender> members = new ArrayList<>(chosen.members());
            members.add(c);
            for (Fraction own : capacities(c)) {
                int with = gates.all(
                        chosen.gate(),
                        pool.isOpen(c),
                        Gates.not(parentIsOpen(c)),
                        unit.capacity(c, x -> x.capacity.equals(own)));
                if (with != Gates.NEVER) {
                    extend(able, i + 1, size, new Way(with, chosen.sum().plus(own), members), ways);
                }
            }
        }
    }

    private List<Fraction> capacities(Contender c) {
        return c.capacities.isEmpty()
                ? List.of(c.whole.capacity)
                : c.capacities.stream().map(x -> x.capacity).distinct().toList();
    }

    private void consider(Way chosen, List<Way> ways) {
        if (chosen.sum().atLeast(plan.scene.parameter(Parameters.CAPACITY))) {
            int gate = gates.all(
                    chosen.gate(),
                    gates.any(chosen.members().stream()
                            .mapToInt(this::coversEnough)
                            .toArray()),
                    gates.any(chosen.members().stream().mapToInt(pool::contains).toArray()));
            if (gate != Gates.NEVER) {
                ways.add(new Way(gate, chosen.sum(), chosen.members()));
            }
        }
    }

    /** {@return by number, that a contender is among those that make the greatest sum} */
    private int[] leads(List<Way> ways) {
        int[] leads = new int[plan.contenders.size()];
        Arrays.fill(leads, Gates.NEVER);
        int greater = Gates.NEVER;
        for (Fraction sum : new TreeSet<>(ways.stream().map(Way::sum).toList()).descendingSet()) {
            List<Way> equal = ways.stream().filter(way -> way.sum().equals(sum)).toList();
            for (Contender c : plan.contenders) {
                int among = any(
                        equal.stream().filter(way -> way.members().contains(c)).toList());
                leads[c.number] = gates.any(leads[c.number], gates.all(among, Gates.not(greater)));
            }
            greater = gates.any(greater, any(equal));
        }
        return leads;
    }

    /** Bodies with the same mandates and members count once; whether they have the same members may hang on facts. */
    private boolean anyTwins() {
        return plan.contenders.stream()
                .anyMatch(
                        c -> plan.contenders.stream().anyMatch(other -> other.number > c.number && areTwins(c, other)));
    }

    private boolean areTwins(Contender one, Contender other) {
        boolean mayBeOpen = pool.isOpen(one) != Gates.NEVER && pool.isOpen(other) != Gates.NEVER;
        return mayBeOpen
                && ImmutableSet.copyOf(one.whole.institution.mandates())
                        .equals(ImmutableSet.copyOf(other.whole.institution.mandates()));
    }

    private int coversEnough(Contender c) {
        Fraction needed = plan.scene.parameter(Parameters.COVERAGE);
        return unit.measures(c, x -> x.coverage.atLeast(needed));
    }

    /** An organ on its parent's record counts with the parent. */
    private int parentIsOpen(Contender c) {
        Optional<String> parent = c.whole.institution.parentOn(plan.scene.date);
        if (parent.isEmpty() || !plan.state.measures.inheritsRecord(c.whole, plan.state.unit)) {
            return Gates.NEVER;
        }
        return gates.any(plan.contenders.stream()
                .filter(other -> other.id().equals(parent.get()))
                .mapToInt(pool::isOpen)
                .toArray());
    }

    private Set<Contender> search(UnitRun run) {
        Set<Candidate> open = new TreeSet<>();
        Set<Candidate> preferred = new TreeSet<>();
        for (Contender c : plan.contenders) {
            if (run.is(pool.isOpen(c))) {
                Candidate candidate = Contender.measured(run.measured(c), run.capacity(c, x -> x));
                open.add(candidate);
                if (run.is(pool.contains(c))) {
                    preferred.add(candidate);
                }
            }
        }
        Set<Candidate> found = new JointSearch(plan.state, open, preferred).find();
        return UnitRun.set(plan.contenders.stream()
                .filter(c -> found.stream().anyMatch(x -> x.id().equals(c.id())))
                .toList());
    }
}
