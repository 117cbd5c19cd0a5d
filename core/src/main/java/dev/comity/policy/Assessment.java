package dev.comity.policy;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Truth;
import java.util.stream.Collectors;

/**
 * What came of putting a subsidiarity rule to a case: the outcome, and for each limb whether it is met and why.
 *
 * <pre>{@code
 * Assessment upward = SubsidiarityRules.EUROPEAN_UNION.assess(
 *         Grounds.builder().sufficientBelow(Truth.FALSE).betterByScale(Truth.TRUE).build());
 * upward.outcome();   // OPEN
 * upward.open().get(0).reason();
 * // it is not known whether the action goes beyond what is necessary
 * }</pre>
 *
 * @param rule the id of the rule
 * @param outcome what came of it
 * @param limbs the limbs in the order of the rule; empty if the rule does not apply
 */
public record Assessment(String rule, Outcome outcome, ImmutableList<Limbed> limbs) {
    /** What can come of an assessment. */
    public enum Outcome {
        /** Every limb is met: the work moves. */
        MOVES,
        /** A limb fails: the work stays where it is presumed to be. */
        STAYS,
        /** No limb fails, but one is not known; the work stays for now. */
        OPEN,
        /** The rule has nothing to say, as where the higher level is exclusively competent. */
        NOT_APPLICABLE
    }

    /**
     * One limb.
     *
     * @param limb which
     * @param met whether it is met
     * @param reason why, as a sentence part
     */
    public record Limbed(Limb limb, Truth met, String reason) {}

    /** {@return the limbs that fail} */
    public ImmutableList<Limbed> failed() {
        return those(Truth.FALSE);
    }

    /** {@return the limbs of which it is not known whether they are met} */
    public ImmutableList<Limbed> open() {
        return those(Truth.UNKNOWN);
    }

    private ImmutableList<Limbed> those(Truth truth) {
        return limbs.stream().filter(limb -> limb.met() == truth).collect(ImmutableList.toImmutableList());
    }

    /** {@return the rule, the outcome and what decided it, for example {@code teu-5: stays, because …}} */
    @Override
    public String toString() {
        return switch (outcome) {
            case MOVES -> rule + ": moves, because " + reasons(limbs);
            case STAYS -> rule + ": stays, because " + reasons(failed());
            case OPEN -> rule + ": open, because " + reasons(open());
            case NOT_APPLICABLE -> rule + ": does not apply, because the higher level is exclusively competent";
        };
    }

    private static String reasons(ImmutableList<Limbed> some) {
        return some.stream().map(Limbed::reason).collect(Collectors.joining(", and "));
    }
}
