package dev.comity.policy;

import dev.comity.condition.Truth;
import dev.comity.model.Fraction;
import dev.comity.model.Words;

/**
 * One thing that a subsidiarity rule asks before work moves to another level. Each reads the {@link Grounds} stated.
 *
 * <pre>{@code
 * SubsidiarityRules.EUROPEAN_UNION.limbs();   // [insufficient-below, better-above, no-more-than-necessary]
 * Grounds sufficient = Grounds.builder().sufficientBelow(Truth.TRUE).build();
 * SubsidiarityRules.EUROPEAN_UNION.assess(sufficient).failed().get(0).limb();   // insufficient-below
 * }</pre>
 */
public enum Limb {
    /** The lower level cannot sufficiently achieve the objective (TEU art. 5(3), first limb). */
    INSUFFICIENT_BELOW {
        @Override
        Truth test(Grounds grounds) {
            return grounds.sufficientBelow().not();
        }

        @Override
        String reason(Truth truth) {
            return say(
                    truth,
                    "the lower level cannot sufficiently achieve the objective",
                    "the lower level can sufficiently achieve the objective",
                    "it is not known whether the lower level can sufficiently achieve the objective");
        }
    },
    /** The higher level does better, by reason of scale or of effects (TEU art. 5(3), second limb). */
    BETTER_ABOVE {
        @Override
        Truth test(Grounds grounds) {
            return grounds.betterByScale().or(grounds.betterByEffects());
        }

        @Override
        String reason(Truth truth) {
            return say(
                    truth,
                    "the higher level does better by scale or effects",
                    "the higher level does better neither by scale nor by effects",
                    "it is not known whether the higher level does better by scale or effects");
        }
    },
    /** The action does not go beyond what the objective needs (proportionality, TEU art. 5(4)). */
    NO_MORE_THAN_NECESSARY {
        @Override
        Truth test(Grounds grounds) {
            return grounds.necessary();
        }

        @Override
        String reason(Truth truth) {
            return say(
                    truth,
                    "the action is no more than necessary",
                    "the action goes beyond what is necessary",
                    "it is not known whether the action goes beyond what is necessary");
        }
    },
    /** The higher level has authorised the lower one (Charter of the United Nations art. 53(1)). */
    AUTHORISED {
        @Override
        Truth test(Grounds grounds) {
            return grounds.authorised();
        }

        @Override
        String reason(Truth truth) {
            return say(
                    truth,
                    "the higher level has authorised the lower one",
                    "the higher level has not authorised the lower one",
                    "no authorisation by the higher level is known");
        }
    },
    /** What spills over weighs more than the diversity that one rule for all would flatten (Oates 1972). */
    GAINS_EXCEED_COSTS {
        @Override
        Truth test(Grounds grounds) {
            if (grounds.spilloverGains().isEmpty() || grounds.diversityCosts().isEmpty()) {
                return Truth.UNKNOWN;
            }
            Fraction gains = grounds.spilloverGains().get();
            return Truth.of(gains.compareTo(grounds.diversityCosts().get()) > 0);
        }

        @Override
        String reason(Truth truth) {
            return say(
                    truth,
                    "the gains from spillovers exceed the costs of uniformity",
                    "the gains from spillovers do not exceed the costs of uniformity",
                    "the gains from spillovers or the costs of uniformity are not known");
        }
    };

    abstract Truth test(Grounds grounds);

    abstract String reason(Truth truth);

    private static String say(Truth truth, String met, String failed, String unknown) {
        return switch (truth) {
            case TRUE -> met;
            case FALSE -> failed;
            case UNKNOWN -> unknown;
        };
    }

    /** {@return the limb's name in words} */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
