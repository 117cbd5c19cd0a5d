package dev.comity.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Candidates whose reach an issue tells, made once for a place and used again with another reach. */
final class CompiledReach {
    private final CompiledUnit unit;
    private @Nullable Form willing;
    private final long[] willingReach;
    /** By the number of the candidate; each has a reach of its own. */
    private final List<@Nullable Form> limited = new ArrayList<>();

    CompiledReach(CompiledUnit unit) {
        this.unit = unit;
        this.willingReach = new long[unit.issue.world.words];
    }

    /** {@return the coalition of the willing and able} */
    Form coalition() {
        Form known = willing;
        if (known == null || known.list != unit.list()) {
            Form nobody = unit.list().coalition();
            known = new Form(nobody, new Body(nobody.body, willingReach, willingReach), false);
            willing = known;
        }
        System.arraycopy(unit.issue.form.coalition, 0, willingReach, 0, willingReach.length);
        return known;
    }

    /** {@return a candidate that goes ahead with its supporters alone} */
    Form supporters(int c) {
        while (limited.size() <= c) {
            limited.add(null);
        }
        Form whole = unit.form(c);
        Form known = limited.get(c);
        if (known == null || known.whole != whole) {
            long[] reach = new long[unit.issue.world.words];
            known = new Form(whole, new Body(whole.body, reach, whole.body.voters), true);
            limited.set(c, known);
        }
        unit.ballots.reachSupporters(c, known.body.reach);
        return known;
    }
}
