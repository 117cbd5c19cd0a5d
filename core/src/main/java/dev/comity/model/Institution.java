package dev.comity.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A rule-based venue of governance: organisation, treaty, grouping, agency, dialogue, network or coalition, with its
 * dated members, mandates, decision rules and roles.
 *
 * <p>Build with {@link #builder()}; in the builder varargs add, Iterables replace. A new institution without dates
 * always existed and always will. Equality is by all attributes. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Institution club = Institution.builder().id("CLUB").scope(Scope.REGIONAL)
 *         .fullMembers("FRA", "DEU", "POL")
 *         .mandate(Domain.ENERGY, GovernanceFunction.COORDINATION)
 *         .build();
 * world.with(club).on(LocalDate.of(2026, 1, 2)).reach("CLUB");   // [DEU, FRA, POL]
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Institution permits ImmutableInstitution {
    Institution() {}

    /** {@return the identifier} */
    public abstract String id();

    /** {@return the English name} */
    @Value.Default
    public String name() {
        return id();
    }

    /** {@return what it is in law} */
    @Value.Default
    public InstitutionKind kind() {
        return InstitutionKind.FORMAL_IGO;
    }

    /** {@return to whom its founding instrument opens it} */
    public abstract Scope scope();

    /** {@return the region it is for, as a region scheme names it; empty if for none} */
    @Value.Default
    public String region() {
        return "";
    }

    /** {@return when it exists} */
    @Value.Default
    public Validity existence() {
        return Validity.always();
    }

    /** {@return the texts from which its description is drawn} */
    public abstract ImmutableList<String> sources();

    /** {@return the institutions of which it is an organ or regional office} */
    public abstract ImmutableList<Dated<String>> parents();

    /** {@return the institutions that it succeeds} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> predecessors();

    /** {@return where its material means come from; empty if not judged} */
    public abstract Optional<Means> means();

    /** {@return the latest known output or meeting; empty if unknown} */
    public abstract Optional<DatePoint> lastActivity();

    /** {@return its roles in law} */
    public abstract ImmutableList<Dated<Role>> roles();

    /** {@return its members} */
    public abstract ImmutableList<Membership> memberships();

    /** {@return institutions whose members are its members too, except where {@link #memberships()} speaks of them} */
    public abstract ImmutableList<Dated<MembersOf>> membersOf();

    /** {@return those who vote, where they are not the members; on a day all that are named for it} */
    public abstract ImmutableList<Dated<ImmutableSortedSet<String>>> voters();

    /** {@return how it decides, where a mandate does not say otherwise} */
    public abstract ImmutableList<Dated<DecisionRule>> decisions();

    /** {@return clauses by which some members may go ahead} */
    public abstract ImmutableList<Dated<SubsetClause>> subsetClauses();

    /** {@return members not bound in some domains} */
    public abstract ImmutableList<Dated<OptOut>> optOuts();

    /** {@return what it may do} */
    public abstract ImmutableList<Mandate> mandates();

    /** {@return meetings held, and how often they should be} */
    @Value.Default
    public Meetings meetings() {
        return Meetings.none();
    }

    /** {@return spans in which its head was missing; the value names the office} */
    public abstract ImmutableList<Dated<String>> vacancies();

    /** {@return matters kept out by its founding text} */
    public abstract ImmutableList<Dated<BarredSubject>> barredSubjects();

    /** {@return clauses on the settlement of disputes} */
    public abstract ImmutableList<Dated<JurisdictionClause>> jurisdictions();

    /** {@return whether outsiders may join} */
    public abstract ImmutableList<Dated<Accession>> accessions();

    /** {@return finite facts given as data} */
    public abstract ImmutableList<Dated<Attribute>> attributes();

    /** {@return for a regional financing arrangement: the share of the maximum that needs no programme of the fund} */
    public abstract ImmutableList<Dated<Fraction>> delinkedShares();

    /** {@return our judgement of its independence} */
    public abstract ImmutableList<Dated<Authority>> authorities();

    /** {@return figures that others state about it} */
    public abstract ImmutableList<Claim> claims();

    /**
     * {@return whether it bears a role on a day}
     *
     * @param role the role
     * @param date the day
     */
    public final boolean hasRole(Role role, LocalDate date) {
        for (Dated<Role> entry : roles()) {
            if (entry.value() == role && entry.validity().on(date)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return the value of a data attribute on a day; empty if none is recorded, or contradictory ones are}
     *
     * @param name the name of the attribute
     * @param date the day
     */
    public final Optional<String> attributeOn(String name, LocalDate date) {
        ImmutableList.Builder<Dated<Attribute>> named = ImmutableList.builder();
        for (Dated<Attribute> entry : attributes()) {
            if (entry.value().name().equals(name)) {
                named.add(entry);
            }
        }
        return Timeline.of(named.build()).at(date).map(Attribute::value);
    }

    /**
     * {@return the institution of which it is an organ on a day; empty if of none}
     *
     * @param date the day
     */
    public final Optional<String> parentOn(LocalDate date) {
        return Timeline.of(parents()).at(date);
    }

    /**
     * {@return whether it is multilateral in Ruggie's sense: at least three members, and no agency of two}
     *
     * @param snapshot tells whom it reaches
     */
    public final boolean isMultilateral(Snapshot snapshot) {
        return kind() != InstitutionKind.BILATERAL_AGENCY
                && snapshot.reach(id()).size() >= 3;
    }

    /**
     * {@return the kind of regional organisation that it is on a day; empty for universal bodies and unjudged ones}
     *
     * @param date the day
     */
    public final Optional<RegionalModel> regionalModel(LocalDate date) {
        return RegionalModels.of(this, date);
    }

    /** {@return a line on what it is} */
    @Override
    public final String toString() {
        return id() + " (" + name() + "): " + Words.of(kind()) + ", " + Words.of(scope()) + ", "
                + existence().range();
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

    /** Builds institutions. {@code id} and {@code scope} are required. */
    public static final class Builder extends ImmutableInstitution.Builder {
        Builder() {}

        /**
         * Adds full members without dates.
         *
         * @param actors the ids of actors
         * @return this
         */
        public Builder fullMembers(String... actors) {
            for (String actor : actors) {
                memberships(Membership.builder().actor(actor).build());
            }
            return this;
        }

        /**
         * Adds a mandate of shared competence for a domain and some functions.
         *
         * @param domain the domain
         * @param functions the functions
         * @return this
         */
        public Builder mandate(Domain domain, GovernanceFunction... functions) {
            mandates(Mandate.builder()
                    .domains(domain)
                    .functions(Arrays.asList(functions))
                    .build());
            return this;
        }

        /**
         * Adds roles without dates.
         *
         * @param roles the roles
         * @return this
         */
        public Builder bearing(Role... roles) {
            for (Role role : roles) {
                roles(Dated.always(role));
            }
            return this;
        }

        /**
         * Adds a decision rule without dates.
         *
         * @param rule the rule
         * @return this
         */
        public Builder deciding(DecisionRule rule) {
            decisions(Dated.always(rule));
            return this;
        }
    }
}
