package dev.comity.model;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.Findings;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A problem to be governed: what it is about, whom it affects, which work it needs. What actors think and have stands
 * in its {@link Circumstances}.
 *
 * <p>{@code affects} and {@code location} hold identifiers of actors, {@code world}, {@code members-of:ID}; {@code
 * location} also {@code high-seas}, {@code outer-space}, {@code antarctica}, {@code cyberspace}. Build with {@link
 * #builder()}; varargs add, Iterables replace. Equality is by all attributes. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Issue border = Issue.builder()
 *         .id("border-2017")
 *         .date(LocalDate.of(2017, 1, 5))
 *         .domain(Domain.PEACE_SECURITY)
 *         .functions(GovernanceFunction.MEDIATION)
 *         .affects("GMB", "SEN")
 *         .build();
 * border.check(world).isEmpty();   // true
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Issue permits ImmutableIssue {
    Issue() {}

    /** {@return the identifier} */
    public abstract String id();

    /** {@return a line about it} */
    @Value.Default
    public String title() {
        return id();
    }

    /** {@return what a reader should know; may be empty} */
    @Value.Default
    public String notes() {
        return "";
    }

    /** {@return where its facts come from; may be empty} */
    @Value.Default
    public String source() {
        return "";
    }

    /** {@return the decision date; empty: the latest date that the architecture knows} */
    public abstract Optional<LocalDate> date();

    /** {@return the knowledge date: what became known later is left out; empty: nothing is left out} */
    public abstract Optional<LocalDate> knownAt();

    /** {@return the domains; with several, the issue is split} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<Domain> domains();

    /** {@return the functions that it needs} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<GovernanceFunction> functions();

    /** {@return the functions from which the verdict is read; empty: all} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<GovernanceFunction> principal();

    /** {@return whom it affects} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> affects();

    /** {@return where it lies; empty: where those affected are} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> location();

    /** {@return the parties to a dispute: actors, or {@code non-state:NAME}} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> parties();

    /** {@return the actors without whom nothing is solved} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> required();

    /** {@return the events of the world that bear on it, by id; rules see those that have happened} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> events();

    /** {@return how far its effects reach; empty: derived} */
    public abstract Optional<Spillover> spillover();

    /** {@return the public good at stake} */
    @Value.Default
    public PublicGood publicGood() {
        return PublicGood.none();
    }

    /** {@return how much preferences differ, from 0 to 1; empty if unknown} */
    public abstract Optional<Fraction> heterogeneity();

    /** {@return how little is known of the matter, from 0 to 1; empty if unknown} */
    public abstract Optional<Fraction> uncertainty();

    /** {@return how states count in coverage} */
    @Value.Default
    public Weighting weights() {
        return Weighting.equal();
    }

    /** {@return days until action is needed, 0 or more; empty if not urgent or unknown} */
    public abstract Optional<Integer> urgency();

    /** {@return how much force the answer uses; empty if unknown} */
    public abstract Optional<Coerciveness> coerciveness();

    /** {@return the least obligation that will do; empty: any} */
    public abstract Optional<Obligation> requires();

    /** {@return what actors think and have} */
    @Value.Default
    public Circumstances circumstances() {
        return Circumstances.none();
    }

    /** {@return facts that the user registered, and issue facts that are simply given, by name without {@code issue.}} */
    public abstract ImmutableMap<String, String> facts();

    /** {@return the sources of single values, by document key} */
    public abstract ImmutableMap<String, Provenance> provenance();

    /** {@return the principal functions: those named, else all} */
    public final ImmutableSortedSet<GovernanceFunction> principalFunctions() {
        return principal().isEmpty() ? functions() : principal();
    }

    /**
     * {@return what is wrong with this issue in a world: unknown actors, nobody affected, no date, and so on}
     *
     * @param world where its actors and institutions are looked up
     */
    public final Findings check(Architecture world) {
        return IssueCheck.check(this, world);
    }

    /** {@return a line on what it is about} */
    @Override
    public final String toString() {
        StringBuilder line = new StringBuilder(id());
        line.append(title().isEmpty() || title().equals(id()) ? "" : " (" + title() + ")");
        line.append(date().isPresent() ? ", " + date().get() : "").append(": ");
        line.append(Joiner.on(", ").join(domains())).append("; ");
        for (GovernanceFunction function : functions()) {
            line.append(function == functions().first() ? "" : ", ").append(Words.of(function));
        }
        return line.append("; affects ").append(Joiner.on(", ").join(affects())).toString();
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
            throw new IllegalArgumentException("an issue names at least one domain and one function");
        }
        if (!functions().containsAll(principal())) {
            throw new IllegalArgumentException("the principal functions are among the functions");
        }
        requireShare(heterogeneity(), "heterogeneity");
        requireShare(uncertainty(), "uncertainty");
        if (urgency().isPresent() && urgency().get() < 0) {
            throw new IllegalArgumentException("urgency is zero days or more");
        }
    }

    private static void requireShare(Optional<Fraction> value, String name) {
        if (value.isPresent()
                && (value.get().compareTo(Fraction.ZERO) < 0 || value.get().compareTo(Fraction.ONE) > 0)) {
            throw new IllegalArgumentException(name + " goes from 0 to 1, not `" + value.get() + "`");
        }
    }

    /** Builds issues. {@code id}, a domain, a function and those affected are required. */
    public static final class Builder extends ImmutableIssue.Builder {
        Builder() {}

        /**
         * Adds a domain.
         *
         * @param domain the domain
         * @return this
         */
        public Builder domain(Domain domain) {
            domains(domain);
            return this;
        }
    }
}
