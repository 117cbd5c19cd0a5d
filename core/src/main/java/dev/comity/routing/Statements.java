package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Circumstances;
import dev.comity.model.ConsentStance;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is stated about an issue by its day, in numbers: positions, consents, acceptances, authorisations. Of several
 * statements the more specific, then the latest, then the gravest counts, so that each list begins with the weakest and
 * what comes later replaces what came before. Written once with the issue, then only read.
 */
final class Statements {
    /** Everywhere, or the host. */
    static final int ANY = -1;
    /** Nobody whom the architecture knows. */
    static final int NOBODY = -2;

    private static final int DAY_BITS = 41;
    private static final long FIRST_DAY = 1L << DAY_BITS - 1;

    private final CompiledWorld world;
    /** Null if nothing is stated. */
    private final @Nullable IssueForm form;

    private ImmutableList<Circumstances.Consent> spoken = ImmutableList.of();
    /** The parties, in order, by their numbers; those that are no states by {@link #NOBODY}. */
    int[] parties = new int[0];

    final Said positions = new Said();
    /** Consents to a forum, in force. */
    final Said consents = new Said();

    final Said acceptances = new Said();
    final Said authorisations = new Said();
    /** A party for each tribunal that it accepts for this dispute. */
    final Said tribunals = new Said();
    /** The institution that leads an operation which is there already, if there is any. */
    int operation;

    boolean anyOperation;

    @Nullable
    Boolean operationAuthorised;

    /** Institutions in which a position is taken that is not taken everywhere. */
    private final long[] placed;

    /** Statements of a kind, the weakest first. */
    static final class Said {
        int count;
        /** Who says it, among actors; in acceptances among parties. */
        int[] by = new int[0];
        /** To which institution. */
        int[] to = new int[0];
        /** About which functions, as bits. */
        int[] functions = new int[0];
        /** The number of the stance; of authorisations what is to know of them. */
        int[] stance = new int[0];

        private long[] strength = new long[0];

        private void add(int actor, int institution, int about, int said, long strong) {
            if (count == by.length) {
                int room = 2 * count + 4;
                by = Arrays.copyOf(by, room);
                to = Arrays.copyOf(to, room);
                functions = Arrays.copyOf(functions, room);
                stance = Arrays.copyOf(stance, room);
                strength = Arrays.copyOf(strength, room);
            }
            int place = count++;
            for (; place > 0 && strength[place - 1] > strong; place--) {
                by[place] = by[place - 1];
                to[place] = to[place - 1];
                functions[place] = functions[place - 1];
                stance[place] = stance[place - 1];
                strength[place] = strength[place - 1];
            }
            by[place] = actor;
            to[place] = institution;
            functions[place] = about;
            stance[place] = said;
            strength[place] = strong;
        }
    }

    /** Of an authorisation: its term runs; a council gave it; it names the coalition of the willing and able. */
    static final int RUNS = 1;

    static final int COUNCIL = 2;
    static final int TO_COALITION = 4;

    Statements(IssueForm form) {
        this(form.world, form);
    }

    private Statements(CompiledWorld world, @Nullable IssueForm form) {
        this.form = form;
        this.world = world;
        this.placed = new long[BitSets.words(world.institutions.length + 1)];
    }

    /** {@return what is stated where nothing is} */
    static Statements nothing(CompiledWorld world) {
        Statements nothing = new Statements(world, null);
        nothing.operation = NOBODY;
        return nothing;
    }

    /** {@return whether nothing is stated of what is written here} */
    static boolean isNothing(Circumstances stated) {
        return stated.positions().isEmpty()
                && stated.consents().isEmpty()
                && stated.acceptances().isEmpty()
                && stated.tribunals().isEmpty()
                && stated.authorisations().isEmpty()
                && stated.operation().isEmpty();
    }

    void write(Circumstances stated) {
        writeParties();
        writePositions(stated.positions());
        writeConsents(stated.consents());
        writeAcceptances(stated);
        writeAuthorisations(stated.authorisations());
        Optional<Circumstances.Operation> led = stated.operation();
        anyOperation = led.isPresent();
        operation = led.isPresent() ? institution(led.get().ledBy()) : NOBODY;
        operationAuthorised = led.isPresent() && led.get().authorised().isPresent()
                ? led.get().authorised().get()
                : null;
    }

    private void writeParties() {
        ImmutableList<String> named = form.issue.parties().asList();
        if (parties.length != named.size()) {
            parties = new int[named.size()];
        }
        for (int i = 0; i < parties.length; i++) {
            parties[i] = actor(named.get(i));
        }
    }

    private void writePositions(ImmutableList<Circumstances.Position> all) {
        positions.count = 0;
        Arrays.fill(placed, 0);
        for (int i = 0; i < all.size(); i++) {
            Circumstances.Position one = all.get(i);
            if (hasHappened(one.date())) {
                int forum = one.forum().isPresent() ? institution(one.forum().get()) : ANY;
                int about = one.function().isPresent() ? bit(one.function().get()) : ANY;
                if (forum >= 0) {
                    BitSets.add(placed, forum);
                }
                int specific = (forum == ANY ? 0 : 2) + (about == ANY ? 0 : 1);
                positions.add(
                        actor(one.actor()),
                        forum,
                        about,
                        one.stance().ordinal(),
                        strength(specific, one.date(), Stances.severity(one.stance())));
            }
        }
    }

    /** {@return whether somebody takes a position in an institution that is not taken everywhere} */
    boolean isPlaced(int forum) {
        return BitSets.has(placed, forum);
    }

    private void writeConsents(ImmutableList<Circumstances.Consent> all) {
        spoken = all;
        consents.count = 0;
        for (int i = 0; i < all.size(); i++) {
            Circumstances.Consent one = all.get(i);
            boolean counts = one.to().isPresent() && one.stance() == ConsentStance.VALID;
            if (counts && hasHappened(one.date()) && isLatest(all, one)) {
                int by = one.actor().isPresent() ? actor(one.actor().get()) : ANY;
                consents.add(by, institution(one.to().get()), ANY, 0, 0);
            }
        }
    }

    /** {@return what rival authorities of the host say to an operation; null if nothing} */
    @Nullable
    ConsentStance hostConsent() {
        ImmutableList<Circumstances.Consent> all = spoken;
        ConsentStance found = null;
        for (int i = 0; i < all.size(); i++) {
            Circumstances.Consent consent = all.get(i);
            if (consent.to().isEmpty() && hasHappened(consent.date()) && isLatest(all, consent)) {
                found = found == null || found == consent.stance() ? consent.stance() : ConsentStance.DISPUTED;
            }
        }
        return found;
    }

    /** {@return whether no later statement of the same actor to the same forum replaces one} */
    private boolean isLatest(ImmutableList<Circumstances.Consent> all, Circumstances.Consent consent) {
        for (int i = 0; i < all.size(); i++) {
            Circumstances.Consent other = all.get(i);
            if (other.actor().equals(consent.actor())
                    && other.to().equals(consent.to())
                    && hasHappened(other.date())
                    && Stances.later(other.date(), consent.date())) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether an actor consents to a forum; consent that names no forum does not count} */
    boolean consentsTo(int actor, int forum) {
        for (int i = 0; i < consents.count; i++) {
            boolean speaks = consents.by[i] == ANY ? BitSets.has(form.location, actor) : consents.by[i] == actor;
            if (speaks && consents.to[i] == forum) {
                return true;
            }
        }
        return false;
    }

    private void writeAcceptances(Circumstances stated) {
        acceptances.count = 0;
        ImmutableList<Circumstances.Acceptance> all = stated.acceptances();
        for (int i = 0; i < all.size(); i++) {
            Circumstances.Acceptance one = all.get(i);
            if (hasHappened(one.date())) {
                boolean any = one.forum().equals(Circumstances.Acceptance.ANY_FORUM);
                int stance = one.stance().ordinal();
                long strength = strength(any ? 0 : 1, one.date(), stance);
                acceptances.add(speaker(one.actor()), any ? ANY : institution(one.forum()), ANY, stance, strength);
            }
        }
        tribunals.count = 0;
        for (int i = 0; i < stated.tribunals().size(); i++) {
            Circumstances.TribunalAcceptance one = stated.tribunals().get(i);
            for (int j = 0; j < one.by().size(); j++) {
                tribunals.add(speaker(one.by().asList().get(j)), institution(one.tribunal()), ANY, 0, 0);
            }
        }
    }

    /** {@return the number among the parties, or after them that among actors; below both for one that is neither} */
    private int speaker(String actor) {
        int party = form.anyParties ? form.issue.parties().asList().indexOf(actor) : -1;
        if (party >= 0) {
            return party;
        }
        int number = actor(actor);
        return number == NOBODY ? NOBODY : parties.length + number;
    }

    /** {@return the number of the stance of a party to a forum as mediator or tribunal; -1 if it says nothing} */
    int acceptance(int party, int forum) {
        int found = -1;
        for (int i = 0; i < acceptances.count; i++) {
            if (acceptances.by[i] == party && (acceptances.to[i] == ANY || acceptances.to[i] == forum)) {
                found = acceptances.stance[i];
            }
        }
        return found;
    }

    /** {@return the same for any actor} */
    int acceptanceBy(int actor, int forum) {
        for (int i = 0; i < parties.length; i++) {
            if (parties[i] == actor) {
                return acceptance(i, forum);
            }
        }
        return acceptance(parties.length + actor, forum);
    }

    /** {@return whether a party accepts a tribunal for this dispute} */
    boolean acceptsAsTribunal(int party, int forum) {
        for (int i = 0; i < tribunals.count; i++) {
            if (tribunals.by[i] == party && tribunals.to[i] == forum) {
                return true;
            }
        }
        return false;
    }

    private void writeAuthorisations(ImmutableList<Circumstances.Authorisation> all) {
        authorisations.count = 0;
        for (int i = 0; i < all.size(); i++) {
            Circumstances.Authorisation one = all.get(i);
            if (!one.validity().range().startsAfter(form.date)) {
                int body = institution(one.body());
                boolean council = body >= 0 && form.epoch.bears(body, Role.SECURITY_COUNCIL);
                int runs = one.validity().on(form.date) ? RUNS : 0;
                int about = one.functions().isEmpty() ? ANY : bits(one.functions());
                int named = one.to().equals(ConflictFacts.COALITION) ? TO_COALITION : 0;
                authorisations.add(body, institution(one.to()), about, runs | (council ? COUNCIL : 0) | named, 0);
            }
        }
    }

    private static int bits(ImmutableSortedSet<GovernanceFunction> functions) {
        int bits = 0;
        for (int i = 0; i < functions.size(); i++) {
            bits |= bit(functions.asList().get(i));
        }
        return bits;
    }

    static int bit(GovernanceFunction function) {
        return 1 << function.ordinal();
    }

    /** What has no date has always been so. */
    private boolean hasHappened(Optional<LocalDate> day) {
        return day.isEmpty() || !day.get().isAfter(form.date);
    }

    private static long strength(int specific, Optional<LocalDate> day, int grave) {
        long since = day.isPresent() ? FIRST_DAY + day.get().toEpochDay() : 0;
        return ((long) specific << DAY_BITS | since) << 2 | grave;
    }

    private int actor(String id) {
        Integer number = world.numbers.get(id);
        return number == null ? NOBODY : number;
    }

    private int institution(String id) {
        Integer number = world.institutionNumbers.get(id);
        if (number != null) {
            return number;
        }
        return id.equals(AdHocCoalition.ID) ? world.institutions.length : NOBODY;
    }
}
