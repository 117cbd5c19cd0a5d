package dev.comity.routing;

import com.google.common.collect.ImmutableSet;
import dev.comity.condition.Parameters;
import dev.comity.model.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bodies that suffice together, by asking; as {@link JointSearch}, which is asked only where several are needed: there it
 * hangs on each body. Where one is enough, and where no body covers enough, a few gates say so.
 */
final class InquiryJoint {
    private final UnitRun run;
    private final UnitInquiry unit;
    private final UnitPlan plan;
    private final Gates gates;
    private final InquiryPool pool;

    InquiryJoint(UnitRun run, InquiryPool pool) {
        this.run = run;
        this.unit = run.unit;
        this.plan = run.plan;
        this.gates = run.gates;
        this.pool = pool;
    }

    Set<Contender> find() {
        if (!anyTwins()) {
            if (run.isAny(this::alone)) {
                return run.which(
                        plan.contenders,
                        plan.contenders.stream().mapToInt(this::bestAlone).toArray());
            }
            if (!run.isAny(c -> gates.all(pool.isOpen(c), coversEnough(c)))) {
                return UnitRun.set(List.of());
            }
        }
        return search();
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

    /** An organ on its parent's record counts with the parent, so it does not if that is open too. */
    private int alone(Contender c) {
        if (pool.contains(c) == Gates.NEVER) {
            return Gates.NEVER;
        }
        Fraction needed = plan.scene.parameter(Parameters.CAPACITY);
        return gates.all(
                pool.contains(c),
                coversEnough(c),
                unit.capacity(c, x -> x.capacity.atLeast(needed)),
                Gates.not(parentIsOpen(c)));
    }

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

    private int bestAlone(Contender c) {
        int alone = alone(c);
        if (alone == Gates.NEVER) {
            return alone;
        }
        int more = gates.any(c.capacities.stream()
                .map(x -> x.capacity)
                .distinct()
                .mapToInt(own -> gates.all(
                        unit.capacity(c, x -> x.capacity.equals(own)),
                        unit.any(other ->
                                gates.all(alone(other), unit.capacity(other, x -> x.capacity.compareTo(own) > 0)))))
                .toArray());
        return gates.all(alone, Gates.not(more));
    }

    private Set<Contender> search() {
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
