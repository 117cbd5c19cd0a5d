package dev.comity.model;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a body may do: a block of cells, one for each domain and function, with territory, competence, legalisation and
 * dates (conferral: Treaty on European Union art. 5(2); legalisation: Abbott et al. 2000).
 *
 * <p>Equality is by all attributes. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Mandate alarm = Mandate.builder()
 *         .domains(Domain.of("health/epidemics"))
 *         .functions(GovernanceFunction.EMERGENCY_DECLARATION)
 *         .basis("International Health Regulations (2005) art. 12")
 *         .build();
 * alarm;   // health/epidemics: emergency-declaration; shared, soft; ../..
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Mandate permits ImmutableMandate {
    Mandate() {}

    /** {@return the domains, with all that lie below them} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<Domain> domains();

    /** {@return the functions} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<GovernanceFunction> functions();

    /** {@return how the power is held} */
    @Value.Default
    public Competence competence() {
        return Competence.SHARED;
    }

    /** {@return the strongest obligation that the body can produce here} */
    @Value.Default
    public Obligation obligation() {
        return Obligation.SOFT;
    }

    /** {@return how exact its rules are; empty if not judged} */
    public abstract Optional<RulePrecision> precision();

    /** {@return to whom interpretation is delegated; empty if not judged} */
    public abstract Optional<Delegation> delegation();

    /** {@return the legal basis; empty if not said} */
    @Value.Default
    public String basis() {
        return "";
    }

    /** {@return when it is in force} */
    @Value.Default
    public Validity validity() {
        return Validity.always();
    }

    /** {@return where it applies} */
    @Value.Default
    public Territory territory() {
        return Territory.members();
    }

    /** {@return the area that the treaty itself delimits: actors or commons; empty if it delimits none} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> area();

    /** {@return the decision rule here, where it is not the institution's usual one} */
    public abstract Optional<DecisionRule> decision();

    /** {@return whether acting needs a decision, where it is not as usual for the function} */
    public abstract Optional<Boolean> needsDecision();

    /** {@return days from request to action; empty if unknown} */
    public abstract Optional<Integer> latency();

    /** {@return the day of signature, where it is not the day of effect} */
    public abstract Optional<LocalDate> signed();

    /** {@return whether outsiders may join the instruments made under it; empty if unknown} */
    public abstract Optional<Boolean> open();

    /** {@return where this comes from} */
    @Value.Default
    public Provenance provenance() {
        return Provenance.none();
    }

    /**
     * {@return whether acting under this mandate needs a decision of the body}
     *
     * @param function what is to be done
     */
    public final boolean needsDecision(GovernanceFunction function) {
        return needsDecision().orElse(function.needsDecision());
    }

    /** {@return a line on what may be done, how and when} */
    @Override
    public final String toString() {
        StringBuilder line = new StringBuilder(Joiner.on(", ").join(domains())).append(": ");
        for (GovernanceFunction function : functions()) {
            line.append(function == functions().first() ? "" : ", ").append(Words.of(function));
        }
        return line.append("; ")
                .append(Words.of(competence()))
                .append(", ")
                .append(Words.of(obligation()))
                .append("; ")
                .append(validity())
                .toString();
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

    @Value.Check
    void check() {
        if (domains().isEmpty() || functions().isEmpty()) {
            throw new IllegalArgumentException("a mandate names at least one domain and one function");
        }
        if (latency().isPresent() && latency().get() < 0) {
            throw new IllegalArgumentException("a latency is zero days or more");
        }
    }

    /** Builds mandates. At least one domain and one function are required. */
    public static final class Builder extends ImmutableMandate.Builder {
        Builder() {}
    }
}
