package dev.comity.policy;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableSortedSet.Builder;
import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.model.Words;

/**
 * Whom an effect concerns.
 *
 * <pre>{@code
 * Effect.support(Target.role(Role.REC)).describe("");   // bodies with the role rec support
 * Effect.support(Target.forum()).describe("ASEAN");     // ASEAN supports
 * Target.levels(Level.SUBREGIONAL, Level.REGIONAL);     // regional or subregional bodies
 * }</pre>
 */
public sealed interface Target {
    /** The candidate for which the rule fired. */
    record Forum() implements Target {
        @Override
        public String toString() {
            return "the forum";
        }
    }

    /**
     * The candidates that bear a role.
     *
     * @param role the role that bodies must have
     */
    record Bearing(Role role) implements Target {
        @Override
        public String toString() {
            return "bodies with the role " + Words.of(role);
        }
    }

    /**
     * The candidates of some levels.
     *
     * @param levels the levels at which bodies may work
     */
    record AtLevels(ImmutableSortedSet<Level> levels) implements Target {
        @Override
        public String toString() {
            Builder<String> words = ImmutableSortedSet.naturalOrder();
            levels.forEach(level -> words.add(Words.of(level)));
            return String.join(" or ", words.build()) + " bodies";
        }
    }

    /** {@return the candidate for which the rule fired} */
    static Target forum() {
        return new Forum();
    }

    /**
     * {@return the candidates that bear a role}
     *
     * @param role the role that bodies must have
     */
    static Target role(Role role) {
        return new Bearing(role);
    }

    /**
     * {@return the candidates of some levels}
     *
     * @param levels the levels at which bodies may work
     */
    static Target levels(Level... levels) {
        return new AtLevels(ImmutableSortedSet.copyOf(levels));
    }
}
