package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import dev.comity.policy.WarningKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Policies that differ from one by a single small change of a single rule. */
final class Mutants {
    private Mutants() {}

    /**
     * A policy with one change.
     *
     * @param kind what kind of change
     * @param name what was changed
     * @param policy the policy
     */
    record Mutant(Kind kind, String name, DivisionOfLaborPolicy policy) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Kinds of changes. */
    enum Kind {
        DROPPED_RULE,
        NEGATED_TEST,
        SWAPPED_EFFECT,
        OTHER_TIER,
        DROPPED_OVERRIDE
    }

    static List<Mutant> of(DivisionOfLaborPolicy policy) {
        List<Mutant> mutants = new ArrayList<>();
        for (Rule rule : policy.rules().values()) {
            String id = rule.id();
            mutants.add(new Mutant(
                    Kind.DROPPED_RULE,
                    "without " + id,
                    named(policy, "without").without(ImmutableSortedSet.of(id)).build()));
            int number = 0;
            for (Condition when : negated(rule.when())) {
                add(
                        policy,
                        Kind.NEGATED_TEST,
                        "test " + ++number,
                        rule.toBuilder().when(when),
                        mutants,
                        id);
            }
            for (int i = 0; i < rule.then().size(); i++) {
                List<Effect> then = new ArrayList<>(rule.then());
                Effect old = then.set(i, other(rule.then().get(i)));
                String name = "effect " + old.getClass().getSimpleName();
                add(policy, Kind.SWAPPED_EFFECT, name, rule.toBuilder().then(then), mutants, id);
            }
            Tier tier = Tier.values()[(rule.tier().ordinal() + 1) % Tier.values().length];
            add(policy, Kind.OTHER_TIER, "tier " + tier, rule.toBuilder().tier(tier), mutants, id);
            for (String weaker : rule.overrides()) {
                TreeSet<String> rest = new TreeSet<>(rule.overrides());
                rest.remove(weaker);
                add(
                        policy,
                        Kind.DROPPED_OVERRIDE,
                        "override " + weaker,
                        rule.toBuilder().overrides(rest),
                        mutants,
                        id);
            }
        }
        return mutants;
    }

    private static void add(
            DivisionOfLaborPolicy policy,
            Kind kind,
            String change,
            Rule.Builder rule,
            List<Mutant> mutants,
            String id) {
        DivisionOfLaborPolicy changed =
                named(policy, id + " " + change).add(rule.build()).build();
        mutants.add(new Mutant(kind, id + ": " + change, changed));
    }

    private static DivisionOfLaborPolicy.Builder named(DivisionOfLaborPolicy policy, String name) {
        return DivisionOfLaborPolicy.builder().id(name).using(policy);
    }

    /** {@return the condition with each one of its tests negated} */
    private static List<Condition> negated(Condition condition) {
        List<Condition> negated = new ArrayList<>();
        if (condition instanceof Condition.AllOf all) {
            parts(all.parts()).forEach(parts -> negated.add(new Condition.AllOf(parts)));
        } else if (condition instanceof Condition.AnyOf any) {
            parts(any.parts()).forEach(parts -> negated.add(new Condition.AnyOf(parts)));
        } else {
            negated.add(condition instanceof Condition.Not not ? not.part() : Condition.not(condition));
        }
        return negated;
    }

    private static List<ImmutableList<Condition>> parts(List<Condition> parts) {
        List<ImmutableList<Condition>> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (Condition other : negated(parts.get(i))) {
                List<Condition> changed = new ArrayList<>(parts);
                changed.set(i, other);
                all.add(ImmutableList.copyOf(changed));
            }
        }
        return all;
    }

    /** {@return another effect of the same stage, if there is one} */
    private static Effect other(Effect effect) {
        if (effect instanceof Effect.Prefer prefer) {
            return new Effect.CoLead(prefer.target());
        } else if (effect instanceof Effect.CoLead joins) {
            return new Effect.Support(joins.target());
        } else if (effect instanceof Effect.Support support) {
            return new Effect.CoLead(support.target());
        } else if (effect instanceof Effect.Ascend || effect instanceof Effect.AscendIfBetter) {
            return new Effect.Hold();
        } else if (effect instanceof Effect.Warn warn) {
            WarningKind kind = warn.kind() == WarningKind.OVERLAP ? WarningKind.FALLBACK : WarningKind.OVERLAP;
            return new Effect.Warn(kind, warn.always());
        } else if (effect instanceof Effect.Owe) {
            return new Effect.Warn(WarningKind.OVERLAP, true);
        }
        return switch (effect.stage()) {
            case VOTE -> new Effect.Permit();
            case ELIGIBILITY -> effect instanceof Effect.Exclude ? new Effect.BarLead() : new Effect.Exclude();
            case SELECTION -> effect instanceof Effect.Joint ? new Effect.Prefer(Target.forum()) : new Effect.Joint();
            case RESULT -> throw new IllegalStateException("no effect of the last stage is left");
        };
    }
}
