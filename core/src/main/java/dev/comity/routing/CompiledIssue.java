package dev.comity.routing;

import dev.comity.model.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One issue while it is routed by the compiled form; used again for the next, so that nothing is left behind. */
final class CompiledIssue {
    final CompiledWorld world;
    final CompiledPolicy policy;
    private final IssueForm own;
    /** The issue that is being routed: one that was prepared, or its own. */
    IssueForm form;

    final IssueReader reader;
    /** Whether something turned up that the compiled form does not cover. */
    boolean uncovered;

    final List<CompiledUnit> units = new ArrayList<>();
    int count;
    private @Nullable Scene scene;

    CompiledIssue(CompiledWorld world) {
        this.world = world;
        this.policy = world.policy;
        this.own = new IssueForm(world);
        this.form = own;
        this.reader = new IssueReader(this);
    }

    /** {@return whether the issue could be routed up to its leads; if not, the reference has to} */
    boolean route(Issue asked) {
        return write(asked, own, false) && route(own);
    }

    /** Writes an issue as bits; {@return whether the compiled form covers it} */
    boolean write(Issue asked, IssueForm into, boolean atOnce) {
        boolean covered = into.write(asked, atOnce);
        if (covered) {
            begin(into);
            into.read(reader);
        }
        return covered;
    }

    private void begin(IssueForm next) {
        form = next;
        if (scene != null) {
            scene = null;
        }
        uncovered = false;
    }

    /** {@return whether an issue that has been written could be routed up to its leads} */
    boolean route(IssueForm written) {
        if (form != written) {
            begin(written);
        }
        uncovered = false;
        count = form.units;
        for (int i = 0; i < count; i++) {
            if (i == units.size()) {
                units.add(new CompiledUnit(this, i));
            }
            units.get(i).begin();
        }
        if (count == 1) {
            units.get(0).route(false);
            return !uncovered;
        }
        for (int i = 0; i < count && !uncovered; i++) {
            units.get(i).route(true);
            units.get(i).keepFirstLeads();
        }
        for (int i = 0; i < count && !uncovered; i++) {
            units.get(i).routeAgain();
        }
        return !uncovered;
    }

    /** {@return the same for the reference} */
    Scene scene() {
        Scene known = scene;
        if (known == null) {
            known = new Scene(
                    form.issue,
                    policy.hasReaders ? world.world.on(form.date) : form.epoch.snapshot,
                    form.date,
                    policy.prepared,
                    Tweaks.NONE,
                    Crossings.NONE);
            scene = known;
        }
        return known;
    }

    /** {@return what the units before one gave in this pass, for the reference} */
    Earlier earlier(CompiledUnit before) {
        Earlier earlier = new Earlier(null);
        for (int i = 0; i < count && units.get(i) != before; i++) {
            CompiledUnit unit = units.get(i);
            boolean counts = unit.status() == Status.ALLOCATED || !unit.firstPass;
            earlier.record(unit.unit(), counts ? unit.leadIds() : new TreeSet<>());
        }
        return earlier;
    }

    /** {@return whether a body led another unit in the first pass} */
    boolean ledOther(Body body, CompiledUnit unit) {
        if (unit.firstPass) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            CompiledUnit other = units.get(i);
            if (other != unit && other.ledFirst(body)) {
                return true;
            }
        }
        return false;
    }

    TreeMap<Unit, Set<String>> firstLeads() {
        TreeMap<Unit, Set<String>> first = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            first.put(units.get(i).unit(), count > 1 ? units.get(i).firstLeadIds() : new TreeSet<>());
        }
        return first;
    }

    // ---- the verdict, as {@link Verdicts} reads it ----

    Verdict verdict() {
        Verdict found = Verdict.NONE;
        for (int i = 0; i < count; i++) {
            CompiledUnit unit = units.get(i);
            for (int c = counts(unit) ? unit.nextLeading(0) : -1; c >= 0; c = unit.nextLeading(c + 1)) {
                Verdict one = classOf(unit.form(c).body);
                if (found != Verdict.NONE && found != one) {
                    return Verdict.HYBRID;
                }
                found = one;
            }
        }
        return found;
    }

    private boolean counts(CompiledUnit unit) {
        return (form.principal & 1 << unit.function().ordinal()) != 0 && unit.status() == Status.ALLOCATED;
    }

    private Verdict classOf(Body body) {
        for (int i = 0; i < count && body.parentNumber >= 0; i++) {
            CompiledUnit unit = units.get(i);
            for (int c = counts(unit) ? unit.nextLeading(0) : -1; c >= 0; c = unit.nextLeading(c + 1)) {
                if (unit.form(c).body.number == body.parentNumber) {
                    return Verdicts.classOf(unit.form(c).body.level);
                }
            }
        }
        return Verdicts.classOf(body.level);
    }

    boolean complete() {
        for (int i = 0; i < count; i++) {
            if (units.get(i).status() != Status.ALLOCATED) {
                return false;
            }
        }
        return true;
    }
}
