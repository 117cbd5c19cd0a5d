package dev.comity.policy;

import dev.comity.condition.Parameters;
import dev.comity.condition.Truth;
import dev.comity.model.Competence;
import dev.comity.model.Fraction;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known when a subsidiarity rule is put to a case. What is not stated is unknown.
 *
 * <p>Build with {@link #builder()}, or with {@link #measured} from the numbers that a router uses. Equality is by all
 * attributes. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Grounds grounds = Grounds.measured(
 *         false, Fraction.parse("0.4"), Fraction.parse("0.8"), Fraction.ZERO, Parameters.standard());
 * grounds.betterByScale();     // TRUE
 * grounds.betterByEffects();   // FALSE
 * grounds.necessary();         // UNKNOWN
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Grounds permits ImmutableGrounds {
    Grounds() {}

    /** {@return whether the lower level can sufficiently achieve the objective} */
    @Value.Default
    public Truth sufficientBelow() {
        return Truth.UNKNOWN;
    }

    /** {@return whether the higher level does better by reason of scale} */
    @Value.Default
    public Truth betterByScale() {
        return Truth.UNKNOWN;
    }

    /** {@return whether the higher level does better by reason of effects, because some fall outside the lower one} */
    @Value.Default
    public Truth betterByEffects() {
        return Truth.UNKNOWN;
    }

    /** {@return whether the action goes no further than the objective needs} */
    @Value.Default
    public Truth necessary() {
        return Truth.UNKNOWN;
    }

    /** {@return whether the higher level has authorised the lower one} */
    @Value.Default
    public Truth authorised() {
        return Truth.UNKNOWN;
    }

    /** {@return what acting together gains, because effects spill over; in the unit of the costs; empty if unknown} */
    public abstract Optional<Fraction> spilloverGains();

    /** {@return what one rule for all costs, because preferences differ; empty if unknown} */
    public abstract Optional<Fraction> diversityCosts();

    /** {@return how the higher level holds the power; empty if not said} */
    public abstract Optional<Competence> competence();

    /**
     * Grounds from measures: the higher level is better by scale if its capacity is greater by the parameter {@link
     * Parameters#BETTER}, and by effects if more than one less {@link Parameters#COVERAGE} of the weight of those affected
     * lies outside the lower level.
     *
     * @param sufficientBelow whether the lower level suffices
     * @param capacityBelow capacity of the lower level as a share of the need
     * @param capacityAbove capacity of the higher level as a share of the need
     * @param outsideBelow share of the weight of those affected that the lower level does not reach, from 0 to 1
     * @param numbers the parameters of a policy
     * @return the grounds, with whether the action is necessary left unknown
     */
    public static Grounds measured(
            boolean sufficientBelow,
            Fraction capacityBelow,
            Fraction capacityAbove,
            Fraction outsideBelow,
            Parameters numbers) {
        Fraction gain = capacityAbove.minus(capacityBelow);
        Fraction tolerated = Fraction.ONE.minus(numbers.get(Parameters.COVERAGE));
        return builder()
                .sufficientBelow(Truth.of(sufficientBelow))
                .betterByScale(Truth.of(gain.atLeast(numbers.get(Parameters.BETTER))))
                .betterByEffects(Truth.of(outsideBelow.compareTo(tolerated) > 0))
                .build();
    }

    /** {@return a builder that begins with these attributes} */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.from(this);
        return builder;
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds grounds. Nothing is required; what is not set is unknown. */
    public static final class Builder extends ImmutableGrounds.Builder {
        Builder() {}
    }
}
