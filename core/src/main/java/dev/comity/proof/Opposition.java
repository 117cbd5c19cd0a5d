package dev.comity.proof;

import static dev.comity.condition.Condition.not;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.condition.Condition;
import dev.comity.model.Words;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds effects of one tier that oppose each other if both stand: sets to which a matter is reserved or which are
 * preferred and that exclude each other, a reservation and a lead outside of it, a gap and a reservation, holding a level
 * and leaving it. A negative effect beats a positive one, so those do not oppose each other.
 */
final class Opposition {
    private Opposition() {}

    /** {@return for each way in which the effects of two rules oppose each other, when they do, beside both rules standing} */
    static List<Condition> between(Rule one, Rule other) {
        List<Condition> ways = new ArrayList<>();
        if (one.tier() == other.tier()) {
            for (Effect left : one.then()) {
                for (Effect right : other.then()) {
                    if (Overrides.isHeard(one, left) && Overrides.isHeard(other, right)) {
                        between(left, right).or(() -> between(right, left)).ifPresent(ways::add);
                    }
                }
            }
        }
        return ways;
    }

    private static Optional<Condition> between(Effect left, Effect right) {
        if (left instanceof Effect.Reserve reserve) {
            return reservation(reserve.target(), right);
        }
        if (left instanceof Effect.Prefer one && right instanceof Effect.Prefer other) {
            return apart(one.target(), other.target());
        }
        boolean levels = left instanceof Effect.Hold && right instanceof Effect.Ascend;
        return levels ? Optional.of(Condition.always()) : Optional.empty();
    }

    private static Optional<Condition> reservation(Target reserved, Effect other) {
        if (other instanceof Effect.Reserve one) {
            return apart(reserved, one.target());
        } else if (other instanceof Effect.Include one) {
            return apart(reserved, one.target());
        } else if (other instanceof Effect.CoLead one) {
            return apart(reserved, one.target());
        }
        return other instanceof Effect.Gap ? Optional.of(Condition.always()) : Optional.empty();
    }

    /** {@return when two targets may have nothing in common; empty if they always have} */
    private static Optional<Condition> apart(Target one, Target other) {
        if (one.equals(other)) {
            return Optional.empty();
        }
        if (one instanceof Target.Forum) {
            return Optional.of(not(among(other)));
        }
        if (other instanceof Target.Forum) {
            return Optional.of(not(among(one)));
        }
        boolean shared = one instanceof Target.AtLevels left
                && other instanceof Target.AtLevels right
                && !Sets.intersection(left.levels(), right.levels()).isEmpty();
        return shared ? Optional.empty() : Optional.of(Condition.always());
    }

    /** {@return a condition that tests every fact that the oppositions of some rules may test} */
    static Condition anyTarget(List<Rule> rules) {
        Set<Target> targets = new LinkedHashSet<>();
        for (Rule rule : rules) {
            rule.then().forEach(effect -> target(effect).ifPresent(targets::add));
        }
        boolean forum = targets.remove(new Target.Forum());
        return forum
                ? new Condition.AnyOf(targets.stream().map(Opposition::among).collect(ImmutableList.toImmutableList()))
                : Condition.always();
    }

    /** {@return whom an effect chooses; empty if it chooses nobody} */
    static Optional<Target> target(Effect effect) {
        if (effect instanceof Effect.Reserve one) {
            return Optional.of(one.target());
        } else if (effect instanceof Effect.Prefer one) {
            return Optional.of(one.target());
        } else if (effect instanceof Effect.Include one) {
            return Optional.of(one.target());
        }
        return effect instanceof Effect.CoLead one ? Optional.of(one.target()) : Optional.empty();
    }

    /** {@return that the candidate is one of the target} */
    static Condition among(Target target) {
        if (target instanceof Target.Bearing bearing) {
            return Condition.oneOf("forum.role", Words.of(bearing.role()));
        }
        TreeSet<String> levels = new TreeSet<>();
        ((Target.AtLevels) target).levels().forEach(level -> levels.add(Words.of(level)));
        return new Condition.OneOf("forum.level", ImmutableSortedSet.copyOf(levels));
    }
}
