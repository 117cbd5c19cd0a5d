package dev.comity.routing;

import dev.comity.condition.Stage;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule folded for one contender, or for the whole unit, with the clauses that can defeat it. */
final class Clause {
    final int number;
    final Rule rule;
    /** From when on its condition can be told. */
    final Stage stage;

    final @Nullable Contender contender;
    final Folded when;
    final List<Clause> overriders = new ArrayList<>();
    /** Whom each effect with a target can mean. */
    final Map<Effect, Set<Contender>> meant = new IdentityHashMap<>();

    Clause(int number, Rule rule, Stage stage, @Nullable Contender contender, Folded when) {
        this.number = number;
        this.rule = rule;
        this.stage = stage;
        this.contender = contender;
        this.when = when;
    }

    boolean has(Class<? extends Effect> kind) {
        for (Effect effect : rule.then()) {
            if (kind.isInstance(effect)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether it makes such a key count} */
    boolean ranks(Effect.Rank.Key key) {
        return rule.then().stream().anyMatch(effect -> effect instanceof Effect.Rank rank && rank.key() == key);
    }

    /** {@return the contenders that an effect can mean} */
    Set<Contender> meant(Effect effect) {
        return meant.getOrDefault(effect, Set.of());
    }

    /** Preferences defeat each other only where they are applied. */
    void overriddenBy(Clause other) {
        boolean concerns = other.contender == null || other.contender == contender;
        boolean preferences = Instance.prefers(rule) && Instance.prefers(other.rule);
        if (other.rule.overrides().contains(rule.id()) && concerns && !preferences) {
            overriders.add(other);
        }
    }
}
