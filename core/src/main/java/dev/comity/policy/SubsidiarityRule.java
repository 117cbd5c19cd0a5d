package dev.comity.policy;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Truth;
import dev.comity.model.Competence;
import dev.comity.model.DateRange;
import dev.comity.policy.Assessment.Limbed;
import dev.comity.policy.Assessment.Outcome;
import org.immutables.value.Value;

/**
 * A rule of some legal order or theory on the level at which work is done: where it is presumed to be, which way it may
 * move, and the {@linkplain Limb limbs} that must all be met for that.
 *
 * <p>The rules of a {@link DivisionOfLaborPolicy} carry the same thought into routing; this value puts it to a single
 * case and says which limb failed. Build with {@link #builder()}; {@link SubsidiarityRules} holds the usual ones. Equality is by all attributes.
 * Immutable, safe for any thread.
 *
 * <pre>{@code
 * SubsidiarityRules.EUROPEAN_UNION.assess(Grounds.builder().sufficientBelow(Truth.TRUE).build());
 * // teu-5: stays, because the lower level can sufficiently achieve the objective
 * }</pre>
 */
@Value.Immutable
public abstract sealed class SubsidiarityRule permits ImmutableSubsidiarityRule {
    SubsidiarityRule() {}

    /** {@return the identifier} */
    public abstract String id();

    /** {@return a line about it} */
    @Value.Default
    public String title() {
        return id();
    }

    /** {@return which way work may move} */
    public abstract Shift shift();

    /** {@return what must be met, all of it, for work to move} */
    public abstract ImmutableList<Limb> limbs();

    /** {@return whether the rule says nothing where the higher level is exclusively competent} */
    @Value.Default
    public boolean outsideExclusiveCompetence() {
        return false;
    }

    /** {@return whether it binds in law; otherwise it states a preference} */
    @Value.Default
    public boolean binding() {
        return true;
    }

    /** {@return the treaty article or paper from which it comes} */
    @Value.Default
    public String source() {
        return "";
    }

    /** {@return when it is in force} */
    @Value.Default
    public DateRange inForce() {
        return DateRange.always();
    }

    /**
     * {@return what comes of the rule on these grounds, limb by limb}
     *
     * @param grounds what is known of the case
     */
    public final Assessment assess(Grounds grounds) {
        boolean exclusive =
                grounds.competence().filter(Competence.EXCLUSIVE::equals).isPresent();
        if (outsideExclusiveCompetence() && exclusive) {
            return new Assessment(id(), Outcome.NOT_APPLICABLE, ImmutableList.of());
        }
        ImmutableList.Builder<Limbed> assessed = ImmutableList.builder();
        Truth all = Truth.TRUE;
        for (Limb limb : limbs()) {
            Truth met = limb.test(grounds);
            all = all.and(met);
            assessed.add(new Limbed(limb, met, limb.reason(met)));
        }
        Outcome outcome = switch (all) {
            case TRUE -> Outcome.MOVES;
            case UNKNOWN -> Outcome.OPEN;
            case FALSE -> Outcome.STAYS;
        };
        return new Assessment(id(), outcome, assessed.build());
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    @Value.Check
    void check() {
        if (limbs().isEmpty()) {
            throw new IllegalArgumentException("a subsidiarity rule asks for at least one limb");
        }
    }

    /** Builds subsidiarity rules. {@code id}, {@code shift} and at least one limb are required. */
    public static final class Builder extends ImmutableSubsidiarityRule.Builder {
        Builder() {}
    }
}
