package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Parameters;
import dev.comity.model.Aggregation;
import dev.comity.model.Circumstances;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Weighting;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An issue in an epoch, in sets of bits: whom it touches, and what the facts of the issue alone read. Written once, then
 * only read.
 */
final class IssueForm {
    final CompiledWorld world;
    private final CompiledPolicy policy;
    Issue issue;
    LocalDate date;
    Epoch epoch;
    Circumstances stated;
    final long[] affected;
    /** The same as {@link #affected} if it is not said. */
    long[] location;

    long[] parties;
    /** The same, with the members of those that are organisations in their place. */
    long[] partyMembers;

    long[] required;
    long[] critical;
    /** Who is both willing and able, by name, and all for whom those names stand. */
    long[] willing;

    long[] coalition;
    boolean anyWilling;

    // What the issue says at all, so that it need not be looked into.
    boolean anyParties;
    boolean anyPositions;
    boolean anyCapacities;
    /** What is asked for as a share of the most that is lent; over zero if nothing is. */
    long requested;

    long requestedOf;
    /** The number of the obligation that will do; -1 if none is required. */
    int obligation;

    boolean peaceOperation;

    @Nullable
    Aggregation aggregation;
    /** What has to be reached together, as a ratio; over zero if that is not said. */
    long threshold;

    long thresholdOf;
    /** The principal functions, by their numbers. */
    int principal;

    int nonStateParties;
    /** Whether a party is an organisation, which is reached where all its members are. */
    boolean organisedParties;

    int affectedCount;
    /** Those affected by their numbers, if they are few; the first {@link #affectedCount} count. */
    int[] few = new int[0];
    /** How many words hold all those affected. */
    int affectedWords;

    @Nullable
    Weights weights;
    /** What those affected weigh together. */
    long total;

    /** Who may lead each unit, in the order of units. */
    CandidateList[] lists = new CandidateList[0];

    int units;
    /** Readings of the facts of the issue alone, by number, and the rules that they leave. */
    final CompiledFact.@Nullable Value[] values;

    final long[] holds;
    final long[] may;

    Statements statements;
    /** Room of its own for what most issues do not say; made when one does, for a form that is kept to be small. */
    private @Nullable SeldomSaid own;

    private @Nullable Statements ownStatements;

    IssueForm(CompiledWorld world) {
        this.world = world;
        this.policy = world.policy;
        this.affected = new long[world.words];
        this.location = affected;
        this.parties = world.nobody;
        this.required = world.nobody;
        this.critical = world.nobody;
        this.willing = world.nobody;
        this.coalition = world.nobody;
        this.partyMembers = world.nobody;
        this.statements = world.nothingStated;
        this.values = new CompiledFact.Value[policy.facts.length];
        this.holds = new long[policy.words];
        this.may = new long[policy.words];
    }

    /**
     * Writes all but the readings.
     *
     * @param atOnce whether the epoch is to be compiled even if nobody has asked for it before
     * @return whether the compiled form covers the issue
     */
    boolean write(Issue asked, boolean atOnce) {
        issue = asked;
        LocalDate day = asked.date().isPresent()
                ? asked.date().get()
                : world.world.latest().orElse(null);
        if (day == null || asked.knownAt().isPresent()) {
            return false;
        }
        date = day;
        stated = asked.circumstances();
        Epoch known = atOnce ? world.atOnce(day) : world.on(day);
        if (known == null) {
            return false;
        }
        epoch = known;
        location = asked.location().isEmpty() ? affected : own().location;
        parties = asked.parties().isEmpty() ? world.nobody : own().parties;
        partyMembers = parties;
        required = asked.required().isEmpty() ? world.nobody : own().required;
        critical = asked.publicGood().critical().isEmpty() ? world.nobody : own().critical;
        if (!resolve(asked.affects(), affected)
                || !resolve(asked.location(), location)
                || !resolve(asked.required(), required)
                || !resolve(asked.publicGood().critical(), critical)
                || !BitSets.meets(affected, epoch.present)
                || !Mentions.known(asked, world)) {
            return false;
        }
        if (!resolveParties(asked)) {
            return false;
        }
        affectedCount = BitSets.size(affected);
        affectedWords = affected.length;
        while (affectedWords > 0 && affected[affectedWords - 1] == 0) {
            affectedWords--;
        }
        listFew();
        if (!weigh(asked.weights()) || !findWilling()) {
            return false;
        }
        writeUnits();
        noteWhatIsSaid();
        return true;
    }

    /** {@return whether those affected are so few that they are listed by their numbers} */
    boolean areFew() {
        return affectedCount <= Digits.MOST;
    }

    private void listFew() {
        if (!areFew()) {
            return;
        }
        if (few.length < affectedCount) {
            few = new int[affectedCount];
        }
        int place = 0;
        for (int state = BitSets.next(affected, 0); state >= 0; state = BitSets.next(affected, state + 1)) {
            few[place++] = state;
        }
    }

    private void noteWhatIsSaid() {
        anyPositions = !stated.positions().isEmpty();
        anyCapacities = !stated.capacities().isEmpty();
        state();
        request();
        obligation = obligation();
        thresholdOf = 0;
        if (issue.publicGood().threshold().isPresent()) {
            threshold = Exact.numerator(issue.publicGood().threshold().get());
            thresholdOf = Exact.denominator(issue.publicGood().threshold().get());
        }
        peaceOperation = issue.functions().contains(GovernanceFunction.PEACE_OPERATION);
        aggregation = issue.publicGood().aggregation().isPresent()
                ? issue.publicGood().aggregation().get()
                : null;
        ImmutableList<GovernanceFunction> functions = issue.principal().asList();
        principal = functions.isEmpty() ? -1 : 0;
        for (int i = 0; i < functions.size(); i++) {
            principal |= 1 << functions.get(i).ordinal();
        }
    }

    private void state() {
        if (!anyParties && Statements.isNothing(stated)) {
            statements = world.nothingStated;
            return;
        }
        if (ownStatements == null) {
            ownStatements = new Statements(this);
        }
        statements = ownStatements;
        statements.write(stated);
    }

    private void request() {
        requestedOf = 0;
        if (stated.request().isPresent()) {
            Circumstances.FinancialRequest request = stated.request().get();
            requested = Math.multiplyExact(Exact.numerator(request.amount()), Exact.denominator(request.maximum()));
            requestedOf = Math.multiplyExact(Exact.denominator(request.amount()), Exact.numerator(request.maximum()));
        }
    }

    private boolean resolve(ImmutableSortedSet<String> words, long[] into) {
        if (words.isEmpty()) {
            return true;
        }
        Arrays.fill(into, 0);
        ImmutableList<String> list = words.asList();
        for (int i = 0; i < list.size(); i++) {
            if (!epoch.resolve(list.get(i), into)) {
                return false;
            }
        }
        return true;
    }

    private boolean resolveParties(Issue asked) {
        nonStateParties = 0;
        organisedParties = false;
        anyParties = !asked.parties().isEmpty();
        if (!anyParties) {
            return true;
        }
        Arrays.fill(parties, 0);
        ImmutableList<String> list = asked.parties().asList();
        for (int i = 0; i < list.size(); i++) {
            String party = list.get(i);
            Integer number = world.numbers.get(party);
            if (number != null) {
                BitSets.add(parties, number);
                organisedParties |= epoch.isOrganisation(number);
            } else if (party.startsWith(Scene.NON_STATE)) {
                nonStateParties++;
            } else {
                return false;
            }
        }
        if (organisedParties) {
            partyMembers = own().partyMembers;
            Arrays.fill(partyMembers, 0);
            for (int party = BitSets.next(parties, 0); party >= 0; party = BitSets.next(parties, party + 1)) {
                epoch.resolve(party, partyMembers);
            }
        }
        return true;
    }

    private boolean weigh(Weighting weighting) {
        if (weighting instanceof Weighting.Equal) {
            weights = null;
            total = affectedCount;
            return true;
        }
        weights = weighting instanceof Weighting.By by
                ? epoch.weights(by.measure())
                : Weights.of(((Weighting.Given) weighting).weights(), world);
        if (weights == null || !weights.fits) {
            return false;
        }
        total = weight(affected);
        return true;
    }

    /** {@return how much some of those affected count together} */
    long weight(long[] actors) {
        return weight(actors, affected);
    }

    /** {@return how much those affected that are in both sets count together} */
    long weight(long[] actors, long[] others) {
        long sum = 0;
        for (int i = 0; i < affectedWords; i++) {
            long some = actors[i] & others[i] & affected[i];
            if (weights == null) {
                sum += Long.bitCount(some);
            } else {
                for (; some != 0; some &= some - 1) {
                    sum += weights.of[(i << 6) + Long.numberOfTrailingZeros(some)];
                }
            }
        }
        return sum;
    }

    /** Finds who is willing and able; {@return whether the name of their coalition is nobody else's} */
    private boolean findWilling() {
        anyWilling = false;
        if (stated.willing().isEmpty() || stated.able().isEmpty()) {
            return true;
        }
        willing = own().willing;
        coalition = own().coalition;
        Arrays.fill(willing, 0);
        Arrays.fill(coalition, 0);
        ImmutableList<String> list = stated.willing().asList();
        for (int i = 0; i < list.size(); i++) {
            if (stated.able().contains(list.get(i))) {
                anyWilling = true;
                epoch.resolve(list.get(i), coalition);
                Integer number = world.numbers.get(list.get(i));
                if (number != null) {
                    BitSets.add(willing, number);
                }
            }
        }
        return !anyWilling || !world.institutionNumbers.containsKey(AdHocCoalition.ID);
    }

    private void writeUnits() {
        ImmutableList<Domain> domains = issue.domains().asList();
        ImmutableList<GovernanceFunction> functions = issue.functions().asList();
        if (lists.length < domains.size() * functions.size()) {
            lists = new CandidateList[domains.size() * functions.size()];
        }
        units = 0;
        for (int i = 0; i < domains.size(); i++) {
            for (int j = 0; j < functions.size(); j++) {
                insert(epoch.candidates(functions.get(j), domains.get(i)));
            }
        }
    }

    /** Few, so that insertion is quickest. */
    private void insert(CandidateList list) {
        int place = units++;
        while (place > 0 && list.unit.compareTo(lists[place - 1].unit) < 0) {
            lists[place] = lists[place - 1];
            place--;
        }
        lists[place] = list;
    }

    /** Reads the facts of the issue alone. */
    void read(IssueReader reader) {
        Arrays.fill(holds, -1L);
        Arrays.fill(may, -1L);
        for (CompiledFact fact : policy.issueFacts) {
            CompiledFact.Value value = reader.read(fact);
            if (values[fact.number] != value) {
                values[fact.number] = value;
            }
            CandidateList.narrow(value, holds, may);
        }
    }

    /** As required, one step less where much is uncertain. */
    private int obligation() {
        int required = issue.requires().isPresent() ? issue.requires().get().ordinal() : -1;
        boolean uncertain = issue.uncertainty().isPresent()
                && Exact.compare(issue.uncertainty().get(), policy.parameter(Parameters.UNCERTAINTY)) >= 0;
        return uncertain && required > 0 ? required - 1 : required;
    }

    private SeldomSaid own() {
        if (own == null) {
            own = new SeldomSaid(world.words);
        }
        return own;
    }
}
