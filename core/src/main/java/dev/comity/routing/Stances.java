package dev.comity.routing;

import com.google.common.collect.ImmutableMap;
import dev.comity.model.Circumstances;
import dev.comity.model.Circumstances.Acceptance;
import dev.comity.model.Circumstances.Consent;
import dev.comity.model.Circumstances.Position;
import dev.comity.model.ConsentStance;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Stance;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what actors say, on the day, to whom; of several statements the more specific, then the latest, counts. */
final class Stances {
    private Stances() {}

    /** {@return whether no later statement of the same actor to the same forum replaces this one} */
    static boolean latest(Scene scene, Consent consent) {
        for (Consent other : scene.circumstances.consents()) {
            boolean same = other.actor().equals(consent.actor()) && other.to().equals(consent.to());
            if (same && later(other.date(), consent.date())) {
                return false;
            }
        }
        return true;
    }

    static boolean later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && (other.isEmpty() || one.get().isAfter(other.get()));
    }

    /** {@return whether a state consents to a forum; consent that names no forum never counts here} */
    static boolean consentsTo(Scene scene, String state, String forum) {
        for (Consent consent : scene.circumstances.consents()) {
            boolean speaks = consent.actor().map(state::equals).orElseGet(() -> scene.location.contains(state));
            if (speaks
                    && consent.to().filter(forum::equals).isPresent()
                    && consent.stance() == ConsentStance.VALID
                    && latest(scene, consent)) {
                return true;
            }
        }
        return false;
    }

    /** {@return what a party says to a forum as mediator or tribunal; empty if nothing} */
    static Optional<ConsentStance> acceptance(Scene scene, String party, String forum) {
        Acceptance best = null;
        for (Acceptance acceptance : scene.circumstances.acceptances()) {
            boolean about =
                    acceptance.forum().equals(forum) || acceptance.forum().equals(Acceptance.ANY_FORUM);
            boolean concerns = acceptance.actor().equals(party) && about;
            if (concerns && counts(acceptance, best)) {
                best = acceptance;
            }
        }
        return Optional.ofNullable(best).map(Acceptance::stance);
    }

    private static boolean counts(Acceptance acceptance, Acceptance best) {
        if (best == null) {
            return true;
        }
        boolean general = acceptance.forum().equals(Acceptance.ANY_FORUM);
        if (general != best.forum().equals(Acceptance.ANY_FORUM)) {
            return !general;
        }
        if (later(acceptance.date(), best.date())) {
            return true;
        }
        boolean sameDay = acceptance.date().equals(best.date());
        return sameDay && acceptance.stance().compareTo(best.stance()) > 0;
    }

    /** {@return the stances of the voters in a forum about a function; an organisation speaks for silent members} */
    static ImmutableMap<String, Stance> positions(
            Scene scene, String forum, Set<GovernanceFunction> functions, Set<String> voters) {
        Map<String, Position> best = new TreeMap<>();
        for (Position position : scene.circumstances.positions()) {
            boolean here = position.forum().isEmpty() || position.forum().get().equals(forum);
            boolean about = position.function().isEmpty()
                    || functions.contains(position.function().get());
            if (here && about) {
                best.merge(position.actor(), position, Stances::stronger);
            }
        }
        ImmutableMap.Builder<String, Stance> stances = ImmutableMap.builder();
        for (String voter : voters) {
            Stance stance =
                    best.containsKey(voter) ? best.get(voter).stance() : throughOrganisation(scene, voter, best);
            if (stance != null) {
                stances.put(voter, stance);
            }
        }
        return stances.buildOrThrow();
    }

    private static Stance throughOrganisation(Scene scene, String voter, Map<String, Position> best) {
        Stance found = null;
        for (Map.Entry<String, Position> entry : best.entrySet()) {
            boolean speaksFor = scene.snapshot.isOrganisation(entry.getKey())
                    && scene.snapshot.reach(entry.getKey()).contains(voter);
            if (speaksFor) {
                Stance stance = entry.getValue().stance();
                found = found == null || severity(stance) > severity(found) ? stance : found;
            }
        }
        return found;
    }

    private static Position stronger(Position one, Position other) {
        int bySpecificity = Integer.compare(specificity(one), specificity(other));
        if (bySpecificity != 0) {
            return bySpecificity > 0 ? one : other;
        }
        if (later(one.date(), other.date()) || later(other.date(), one.date())) {
            return later(one.date(), other.date()) ? one : other;
        }
        return severity(one.stance()) >= severity(other.stance()) ? one : other;
    }

    private static int specificity(Position position) {
        return (position.forum().isPresent() ? 2 : 0) + (position.function().isPresent() ? 1 : 0);
    }

    static int severity(Stance stance) {
        return switch (stance) {
            case SUPPORT -> 0;
            case ABSTAIN -> 1;
            case OPPOSE -> 2;
        };
    }

    /** {@return whether the stated circumstances hold a veto that nobody has taken to an emergency session} */
    static boolean vetoCast(Circumstances stated) {
        for (Circumstances.Veto veto : stated.vetoes()) {
            if (!veto.emergencySession()) {
                return true;
            }
        }
        return false;
    }
}
