package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Reading;
import dev.comity.model.BarredSubject;
import dev.comity.model.Circumstances.TribunalAcceptance;
import dev.comity.model.ConsentStance;
import dev.comity.model.Dated;
import dev.comity.model.Domain;
import dev.comity.model.Institution;
import dev.comity.model.JurisdictionClause;
import dev.comity.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads how the parties of a dispute stand to a candidate. */
final class DisputeFacts {
    private final Scene scene;
    private @Nullable List<Institution> commonBodies;

    DisputeFacts(Scene scene) {
        this.scene = scene;
    }

    /**
     * The worst stance of the parties: refusal, then dispute, then silence. A chosen tribunal is accepted, and so is one
     * to whose jurisdiction all parties have submitted in advance.
     */
    Reading accepted(Candidate x, Unit unit) {
        boolean chosen = tribunal(x, unit).equals(Reading.of("chosen"));
        boolean compulsory = scene.nonStateParties.isEmpty()
                && scene.reachesParties(x)
                && hasClause(x.institution, JurisdictionClause.Kind.COMPULSORY, unit.domain(), x.id());
        ConsentStance worst = ConsentStance.VALID;
        boolean silent = false;
        for (String party : scene.issue.parties()) {
            Optional<ConsentStance> stance = Stances.acceptance(scene, party, x.id());
            silent |= stance.isEmpty();
            if (stance.isPresent() && stance.get().compareTo(worst) > 0) {
                worst = stance.get();
            }
        }
        if (chosen || compulsory) {
            return Reading.of("valid");
        }
        boolean refused = worst != ConsentStance.VALID;
        return silent && !refused ? Reading.UNKNOWN : Reading.of(Words.of(worst));
    }

    Reading tribunal(Candidate x, Unit unit) {
        Set<String> accepting = new TreeSet<>();
        for (TribunalAcceptance acceptance : scene.circumstances.tribunals()) {
            if (acceptance.tribunal().equals(x.id())) {
                accepting.addAll(acceptance.by());
            }
        }
        boolean parties = !scene.issue.parties().isEmpty();
        if (parties && (accepting.containsAll(scene.issue.parties()) || namedByClause(x, unit))) {
            return Reading.of("chosen");
        }
        if (parties && exclusiveElsewhere(x, unit)) {
            return Reading.of("barred");
        }
        return accepting.isEmpty() ? Reading.of("none") : Reading.UNKNOWN;
    }

    private boolean namedByClause(Candidate x, Unit unit) {
        return anyCommonBody(
                institution -> hasClause(institution, JurisdictionClause.Kind.CHOSEN, unit.domain(), x.id()));
    }

    private boolean exclusiveElsewhere(Candidate x, Unit unit) {
        return anyCommonBody(institution -> exclusiveFor(institution, unit.domain(), x.id()));
    }

    private boolean exclusiveFor(Institution institution, Domain domain, String forum) {
        for (Dated<JurisdictionClause> clause : institution.jurisdictions()) {
            boolean exclusive = clause.value().kind() == JurisdictionClause.Kind.EXCLUSIVE
                    && clause.validity().on(scene.date)
                    && covers(clause.value(), domain);
            if (exclusive && !clause.value().tribunal().orElse(institution.id()).equals(forum)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyCommonBody(java.util.function.Predicate<Institution> test) {
        List<Institution> common = commonBodies;
        if (common == null) {
            common = commonBodies();
            commonBodies = common;
        }
        for (Institution institution : common) {
            if (test.test(institution)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the bodies with clauses on jurisdiction to which all parties belong} */
    private List<Institution> commonBodies() {
        List<Institution> found = new ArrayList<>();
        if (!scene.nonStateParties.isEmpty()) {
            return found;
        }
        ImmutableSortedSet<String> parties = scene.snapshot.resolve(scene.parties);
        for (Institution institution :
                scene.snapshot.architecture().institutions().values()) {
            if (!institution.jurisdictions().isEmpty()
                    && institution.existence().on(scene.date)
                    && scene.snapshot.reach(institution.id()).containsAll(parties)) {
                found.add(institution);
            }
        }
        return found;
    }

    private boolean hasClause(Institution institution, JurisdictionClause.Kind kind, Domain domain, String tribunal) {
        for (Dated<JurisdictionClause> clause : institution.jurisdictions()) {
            if (clause.value().kind() == kind
                    && clause.validity().on(scene.date)
                    && covers(clause.value(), domain)
                    && clause.value().tribunal().orElse(institution.id()).equals(tribunal)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(JurisdictionClause clause, Domain domain) {
        for (Domain named : clause.domains()) {
            if (named.covers(domain)) {
                return true;
            }
        }
        return false;
    }

    /** Parties that are no states are reached where the whole location is. */
    String partiesReached(Candidate x) {
        int reached = 0;
        for (String party : scene.parties) {
            reached += scene.reaches(x, party) ? 1 : 0;
        }
        if (!scene.nonStateParties.isEmpty() && x.reach.containsAll(scene.location)) {
            reached += scene.nonStateParties.size();
        }
        if (reached == 0) {
            return "none";
        }
        return reached == scene.issue.parties().size() ? "all" : "some";
    }

    Reading barredSubject(Candidate x, Unit unit) {
        boolean unknown = false;
        for (Dated<BarredSubject> entry : x.institution.barredSubjects()) {
            if (entry.validity().on(scene.date)) {
                Reading barred = barred(x, entry.value(), unit);
                if (barred.equals(Reading.of(true))) {
                    return barred;
                }
                unknown |= barred.equals(Reading.UNKNOWN);
            }
        }
        return unknown ? Reading.UNKNOWN : Reading.of(false);
    }

    private Reading barred(Candidate x, BarredSubject barred, Unit unit) {
        return switch (barred.subject()) {
            case DOMAIN -> Reading.of(barred.domain().orElseThrow().covers(unit.domain()));
            case DISPUTES -> Reading.of(membersAmongParties(x) >= 2);
            case BILATERAL_DISPUTES -> Reading.of(scene.issue.parties().size() == 2 && membersAmongParties(x) == 2);
            case INTERNAL_AFFAIRS -> internalAffairs(x);
        };
    }

    private int membersAmongParties(Candidate x) {
        int members = 0;
        for (String party : scene.parties) {
            members += scene.reaches(x, party) ? 1 : 0;
        }
        return members;
    }

    /** The affairs of one member, not between states, and not with its consent. */
    private Reading internalAffairs(Candidate x) {
        boolean inside = scene.location.size() == 1
                && x.reach.containsAll(scene.location)
                && scene.location.containsAll(scene.parties)
                && IssueFacts.spillover(scene) == dev.comity.model.Spillover.NATIONAL;
        if (!inside) {
            return Reading.of(false);
        }
        String host = scene.location.first();
        if (Stances.consentsTo(scene, host, x.id())) {
            return Reading.of(false);
        }
        Reading consent = new ConflictFacts(scene).hostConsent();
        Optional<ConsentStance> acceptance = Stances.acceptance(scene, host, x.id());
        if (acceptance.isPresent()) {
            return Reading.of(acceptance.get() != ConsentStance.VALID);
        }
        return consent.equals(Reading.UNKNOWN) ? consent : Reading.of(!consent.equals(Reading.of("valid")));
    }
}
