package dev.comity.proof;

import dev.comity.policy.Direction;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Stop;
import dev.comity.policy.Tier;

/**
 * One thing that a policy can say of a situation. Of what the rules say only some counts: an excluded body is not barred
 * from the lead as well, and where a matter is reserved nobody asks for preferences.
 *
 * @param aspect what it is about
 * @param layer what it gives way to: everything of the aspect in a layer before
 * @param words the words; equal words mean equal things
 * @param tier the tier of the rule that says it, where tiers decide; else the weakest
 */
record Said(Aspect aspect, Layer layer, String words, Tier tier) implements Comparable<Said> {
    /** Layers, the stronger before. */
    enum Layer {
        /** Exclusion; reservation. */
        FIRST,
        /** Being barred from the lead; a gap. */
        SECOND,
        /** Required leads. */
        THIRD,
        /** All else. */
        LAST
    }

    /** {@return what an effect of a rule says under a policy} */
    static Said of(DivisionOfLaborPolicy policy, Rule rule, Effect effect) {
        Aspect aspect = Aspect.of(effect);
        boolean tiers = effect instanceof Effect.Reserve
                || effect instanceof Effect.Gap
                || effect instanceof Effect.Include
                || effect instanceof Effect.Prefer;
        return new Said(aspect, layer(effect), words(policy, effect), tiers ? rule.tier() : Tier.ANNOTATION);
    }

    private static Layer layer(Effect effect) {
        if (effect instanceof Effect.Exclude || effect instanceof Effect.Reserve) {
            return Layer.FIRST;
        }
        if (effect instanceof Effect.BarLead || effect instanceof Effect.Gap) {
            return Layer.SECOND;
        }
        return effect instanceof Effect.Include ? Layer.THIRD : Layer.LAST;
    }

    private static String words(DivisionOfLaborPolicy policy, Effect effect) {
        if (effect instanceof Effect.Ascend) {
            String order = policy.direction() == Direction.ASCENDING ? "the lowest level" : "the highest level";
            return order
                    + (policy.stop() == Stop.AT_SUFFICIENT ? " that suffices leads" : " below the universal leads");
        }
        return effect.describe("the forum");
    }

    /**
     * {@return whether another thing said silences this one} A reservation gives way only to a gap or a required lead of
     * a higher tier.
     */
    boolean givesWayTo(Said other) {
        if (aspect != other.aspect || this.equals(other)) {
            return false;
        }
        boolean reserved = aspect == Aspect.CHOICE && layer == Layer.FIRST;
        boolean overReserved = aspect == Aspect.CHOICE && other.layer == Layer.FIRST;
        boolean weaker = other.tier.compareTo(tier) < 0;
        if (reserved) {
            return other.layer != Layer.LAST && other.layer != Layer.FIRST && weaker;
        }
        boolean outranks = overReserved && layer != Layer.LAST && tier.compareTo(other.tier) < 0;
        return other.layer.compareTo(layer) < 0 && !outranks;
    }

    @Override
    public int compareTo(Said other) {
        int order = aspect.compareTo(other.aspect);
        order = order != 0 ? order : layer.compareTo(other.layer);
        order = order != 0 ? order : tier.compareTo(other.tier);
        return order != 0 ? order : words.compareTo(other.words);
    }
}
