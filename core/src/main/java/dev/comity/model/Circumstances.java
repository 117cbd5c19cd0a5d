package dev.comity.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What actors think and have about an issue: positions, consent, authorisations, acceptances, capacity, what was tried.
 * Shocks and many laws vary this part alone. What is not stated is unknown.
 *
 * <p>Build with {@link #builder()}; varargs add, Iterables replace. Equality is by all attributes. Immutable, safe for
 * any thread.
 *
 * <pre>{@code
 * Circumstances crisis = Circumstances.builder()
 *         .accepts("GMB", "*", ConsentStance.VALID)
 *         .position("RUS", Stance.OPPOSE)
 *         .capacity("AU", GovernanceFunction.PEACE_OPERATION, "0.6")
 *         .build();
 * crisis.capacities();   // [Capacity[institution=AU, function=Optional[PEACE_OPERATION], ratio=0.6]]
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Circumstances permits ImmutableCircumstances {
    Circumstances() {}

    /**
     * A position on a decision.
     *
     * @param actor who; an organisation speaks for those of its members that do not speak for themselves
     * @param stance what it says
     * @param forum in which forum; empty: in all
     * @param function about which function; empty: about all
     * @param date since when; empty: always
     */
    public record Position(
            String actor,
            Stance stance,
            Optional<String> forum,
            Optional<GovernanceFunction> function,
            Optional<LocalDate> date) {}

    /**
     * Consent of the territorial state to an operation or to monitors.
     *
     * @param actor who consents; empty: the host
     * @param to which forum; empty: to the operation as such
     * @param stance what it says
     * @param date since when; empty: always
     */
    public record Consent(
            Optional<String> actor, Optional<String> to, ConsentStance stance, Optional<LocalDate> date) {}

    /**
     * Acceptance of a mediator or tribunal by a party.
     *
     * @param actor the party
     * @param forum whom it accepts; {@link #ANY_FORUM}: every forum of which the party does not speak by name
     * @param stance what it says
     * @param date since when; empty: always
     */
    public record Acceptance(String actor, String forum, ConsentStance stance, Optional<LocalDate> date) {
        /** By this word a party speaks of every forum. */
        public static final String ANY_FORUM = "*";
    }

    /**
     * An authorisation by a body.
     *
     * @param body who authorises
     * @param to whom
     * @param instrument the resolution or decision; empty if not said
     * @param validity when it is in force
     * @param functions for which functions; empty: for all
     */
    public record Authorisation(
            String body,
            String to,
            String instrument,
            Validity validity,
            ImmutableSortedSet<GovernanceFunction> functions) {}

    /**
     * An armed attack (Charter of the United Nations art. 51).
     *
     * @param on the victim
     * @param by the attacker; empty if unknown
     * @param requestedHelp whether the victim asked for help; empty if unknown
     * @param councilActed whether the council has taken the measures necessary
     */
    public record ArmedAttack(String on, Optional<String> by, Optional<Boolean> requestedHelp, boolean councilActed) {}

    /**
     * A veto that was cast.
     *
     * @param by who cast it
     * @param draft the draft's number; empty if not said
     * @param date when
     * @param emergencySession whether an emergency special session already deals with it
     */
    public record Veto(ImmutableSortedSet<String> by, String draft, LocalDate date, boolean emergencySession) {}

    /**
     * What a forum has to act with, as a share of what is needed.
     *
     * @param institution whose
     * @param function for what; empty: for every function
     * @param ratio availability over need, 0 or more
     */
    public record Capacity(String institution, Optional<GovernanceFunction> function, Fraction ratio) {
        /**
         * Checks the ratio.
         *
         * @param institution whose
         * @param function for what; empty: for every function
         * @param ratio availability over need, 0 or more
         */
        public Capacity {
            if (ratio.compareTo(Fraction.ZERO) < 0) {
                throw new IllegalArgumentException("a capacity is zero or more, not `" + ratio + "`");
            }
        }
    }

    /**
     * The acceptance of a tribunal for this dispute.
     *
     * @param tribunal which
     * @param by the parties that accept
     * @param instrument special agreement or clause; empty if not said
     */
    public record TribunalAcceptance(String tribunal, ImmutableSortedSet<String> by, String instrument) {}

    /**
     * Who asked which forum for what.
     *
     * @param by who
     * @param to whom
     * @param function for what; empty if not said
     * @param date when; empty if unknown
     */
    public record Request(String by, String to, Optional<GovernanceFunction> function, Optional<LocalDate> date) {}

    /**
     * A forum that failed or was refused.
     *
     * @param forum which
     * @param date when; empty if unknown
     * @param outcome what came of it; empty if not said
     */
    public record Attempt(String forum, Optional<LocalDate> date, String outcome) {}

    /**
     * A forum seen as siding with a party.
     *
     * @param forum which
     * @param with whom
     */
    public record Alignment(String forum, String with) {}

    /**
     * An operation that already exists.
     *
     * @param ledBy the institution that leads it
     * @param authorised whether it is authorised; empty if unknown
     */
    public record Operation(String ledBy, Optional<Boolean> authorised) {}

    /**
     * A financial request.
     *
     * @param amount how much is asked
     * @param maximum the most that the arrangement gives, above 0
     */
    public record FinancialRequest(Fraction amount, Fraction maximum) {
        /**
         * Checks the amounts.
         *
         * @param amount how much is asked, 0 or more
         * @param maximum the most that the arrangement gives, above 0
         */
        public FinancialRequest {
            if (maximum.compareTo(Fraction.ZERO) <= 0 || amount.compareTo(Fraction.ZERO) < 0) {
                throw new IllegalArgumentException("amount is zero or more and maximum above zero");
            }
        }
    }

    /**
     * A rule that already governs the matter.
     *
     * @param instrument which
     * @param forum whose
     * @param rule a name by which the same rule is known in several forums; empty: the instrument
     * @param since when it took effect; empty if unknown
     * @param compliedWith whether it is kept; empty if unknown
     * @param technologyChanged whether technology has moved on since; empty if unknown
     */
    public record RuleInPlace(
            String instrument,
            String forum,
            String rule,
            Optional<LocalDate> since,
            Optional<Boolean> compliedWith,
            Optional<Boolean> technologyChanged) {}

    /**
     * A ruling on a measure.
     *
     * @param tribunal whose
     * @param measure on which measure
     * @param outcome a word for the outcome
     * @param date when; empty if unknown
     */
    public record Ruling(String tribunal, String measure, String outcome, Optional<LocalDate> date) {}

    /** {@return positions on decisions} */
    public abstract ImmutableList<Position> positions();

    /** {@return consent to operations and monitors} */
    public abstract ImmutableList<Consent> consents();

    /** {@return acceptance of mediators and tribunals} */
    public abstract ImmutableList<Acceptance> acceptances();

    /** {@return authorisations given} */
    public abstract ImmutableList<Authorisation> authorisations();

    /** {@return an armed attack} */
    public abstract Optional<ArmedAttack> armedAttack();

    /** {@return vetoes cast} */
    public abstract ImmutableList<Veto> vetoes();

    /** {@return recorded capacities} */
    public abstract ImmutableList<Capacity> capacities();

    /** {@return tribunals accepted for this dispute} */
    public abstract ImmutableList<TribunalAcceptance> tribunals();

    /** {@return requests made} */
    public abstract ImmutableList<Request> requests();

    /** {@return forums tried without success} */
    public abstract ImmutableList<Attempt> attempts();

    /** {@return forums seen as siding with a party} */
    public abstract ImmutableList<Alignment> alignments();

    /** {@return forums already engaged on the spot} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> presence();

    /** {@return an existing operation} */
    public abstract Optional<Operation> operation();

    /** {@return a financial request} */
    public abstract Optional<FinancialRequest> request();

    /** {@return blocs to which the parties belong} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> rivalBlocs();

    /** {@return rules that already govern the matter} */
    public abstract ImmutableList<RuleInPlace> rulesInPlace();

    /** {@return rulings already given} */
    public abstract ImmutableList<Ruling> rulings();

    /** {@return those willing to form a coalition} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> willing();

    /** {@return those with the means for a coalition} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> able();

    /** {@return whether the coalition is open to others; empty if unknown} */
    public abstract Optional<Boolean> coalitionOpen();

    /** {@return forums that would have to act against the Charter; {@code *}: every forum outside the UN} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> charterConflicts();

    /** {@return nothing stated} */
    public static Circumstances none() {
        return Nothing.STATED;
    }

    /** Made when first asked for: not with the class, on which its implementation waits. */
    private static final class Nothing {
        static final Circumstances STATED = builder().build();
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

    /** Builds circumstances. Nothing is required. */
    public static final class Builder extends ImmutableCircumstances.Builder {
        Builder() {}

        /**
         * Adds a position in every forum and function.
         *
         * @param actor the id of an actor
         * @param stance what it says
         * @return this
         */
        public Builder position(String actor, Stance stance) {
            positions(new Position(actor, stance, Optional.empty(), Optional.empty(), Optional.empty()));
            return this;
        }

        /**
         * Adds a recorded capacity for one function.
         *
         * @param institution the id of an institution
         * @param function for what
         * @param ratio availability over need, 0 or more, as {@link Fraction#parse} reads it
         * @return this
         */
        public Builder capacity(String institution, GovernanceFunction function, String ratio) {
            capacities(new Capacity(institution, Optional.of(function), Fraction.parse(ratio)));
            return this;
        }

        /**
         * Adds the acceptance of a mediator or tribunal.
         *
         * @param actor the party
         * @param forum whom it accepts; {@link Acceptance#ANY_FORUM}: every forum of which it does not speak by name
         * @param stance what it says
         * @return this
         */
        public Builder accepts(String actor, String forum, ConsentStance stance) {
            acceptances(new Acceptance(actor, forum, stance, Optional.empty()));
            return this;
        }

        /**
         * Adds the host's consent to the operation.
         *
         * @param stance what it says
         * @return this
         */
        public Builder hostConsent(ConsentStance stance) {
            consents(new Consent(Optional.empty(), Optional.empty(), stance, Optional.empty()));
            return this;
        }

        /**
         * Adds an authorisation without dates.
         *
         * @param body who authorises
         * @param to whom
         * @param functions for which functions; none: for all
         * @return this
         */
        public Builder authorised(String body, String to, GovernanceFunction... functions) {
            authorisations(new Authorisation(body, to, "", Validity.always(), ImmutableSortedSet.copyOf(functions)));
            return this;
        }
    }
}
