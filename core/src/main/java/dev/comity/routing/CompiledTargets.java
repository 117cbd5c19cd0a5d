package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Level;
import dev.comity.policy.Effect;
import dev.comity.policy.Target;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the candidates that the targets of effects mean. */
final class CompiledTargets {
    private final CompiledUnit unit;

    CompiledTargets(CompiledUnit unit) {
        this.unit = unit;
    }

    /** {@return the target of an effect of a kind; null if it is of another kind} */
    static @Nullable Target of(Effect effect, Kind kind) {
        return switch (kind) {
            case RESERVE -> effect instanceof Effect.Reserve e ? e.target() : null;
            case INCLUDE -> effect instanceof Effect.Include e ? e.target() : null;
            case PREFER -> effect instanceof Effect.Prefer e ? e.target() : null;
            case CO_LEAD -> effect instanceof Effect.CoLead e ? e.target() : null;
        };
    }

    /** Effects that speak of others. */
    enum Kind {
        RESERVE,
        INCLUDE,
        PREFER,
        CO_LEAD
    }

    /** Adds all whom a rule means by effects of a kind, wherever it stands. */
    void ofRule(int rule, Kind kind, long[] into) {
        ImmutableList<Effect> effects = unit.policy.rules[rule].then();
        for (int i = 0; i < effects.size(); i++) {
            Target target = of(effects.get(i), kind);
            if (target instanceof Target.Forum) {
                for (int c = unit.next(0); c >= 0; c = unit.next(c + 1)) {
                    if (unit.rules.stands(c, rule)) {
                        BitSets.add(into, c);
                    }
                }
            } else if (target != null) {
                others(target, into);
            }
        }
    }

    /** Adds those who bear a role or stand at some levels; coalitions are never meant. */
    void others(Target target, long[] into) {
        if (target instanceof Target.AtLevels at) {
            for (Level level : LEVELS) {
                if (level != Level.COALITION && at.levels().contains(level)) {
                    unit.list().addTo(into, level.ordinal());
                }
            }
            CompiledSelection.retain(into, unit.candidates);
        } else if (target instanceof Target.Bearing bearing) {
            for (int c = unit.next(0); c >= 0; c = unit.next(c + 1)) {
                if (!unit.form(c).body.coalition && unit.form(c).body.bears(bearing.role())) {
                    BitSets.add(into, c);
                }
            }
        }
    }

    private static final Level[] LEVELS = Level.values();

    /** Makes a set of those whom one instance of a rule means. */
    void ofInstance(int candidate, Target target, long[] into) {
        Arrays.fill(into, 0);
        if (!(target instanceof Target.Forum)) {
            others(target, into);
        } else if (candidate != unit.rules.whole()) {
            BitSets.add(into, candidate);
        }
    }
}
