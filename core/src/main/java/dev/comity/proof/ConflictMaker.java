package dev.comity.proof;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Circumstances;
import dev.comity.model.Circumstances.ArmedAttack;
import dev.comity.model.Circumstances.Authorisation;
import dev.comity.model.Circumstances.TribunalAcceptance;
import dev.comity.model.ConsentStance;
import dev.comity.model.DateRange;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.JurisdictionClause;
import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.model.Scope;
import dev.comity.model.Validity;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Draws force, consent, authorisation, blocs, operations, coalitions, tribunals, and Africa. */
final class ConflictMaker {
    private static final String PACT = "PACT";
    private static final String UNION = "UNION";

    private final Draft draft;
    private final Wanted wanted;

    ConflictMaker(Draft draft) {
        this.draft = draft;
        this.wanted = draft.wanted;
    }

    void make() {
        wanted.constant("issue.host-consent", ConsentStance.class).ifPresent(draft.stated::hostConsent);
        if (wanted.is("issue.self-defence", "yes", "unknown")) {
            Optional<Boolean> asked = wanted.is("issue.self-defence", "yes") ? Optional.of(true) : Optional.empty();
            draft.stated.armedAttack(new ArmedAttack("AAA", Optional.empty(), asked, false));
        }
        coalition();
        authorisations();
        blocs();
        operation();
        tribunal();
        africa();
        if (wanted.is("forum.charter-conflict", "yes")) {
            draft.stated.charterConflicts(draft.id);
        }
    }

    // ---- coalitions and authorisations ----

    /** A coalition needs somebody willing and able: members, if it is the forum; else outsiders. */
    private void coalition() {
        boolean forum = draft.level() == Level.COALITION;
        boolean some = wanted.is("issue.coalition", "mandated", "unmandated") || forum;
        if (some && !wanted.is("issue.coalition", "none")) {
            String willing = forum ? "NAA" : draft.state("W", 0, Draft.NORTH);
            draft.stated.willing(willing).able(willing);
        }
        if (wanted.is("issue.coalition", "mandated")) {
            authorise(draft.universal(), "coalition", Validity.always());
        }
        wanted.yesNo("issue.coalition-open").ifPresent(draft.stated::coalitionOpen);
    }

    private void authorisations() {
        if (wanted.is("forum.authorised", "yes")) {
            authorise(draft.council(), draft.id, Validity.always(), draft.function);
        }
        boolean ended = wanted.is("issue.operation", "none") && wanted.is("issue.operation-authorised", "no");
        if (wanted.is("forum.authorised", "no") || ended && wanted.free("forum.authorised")) {
            DateRange once = DateRange.of(draft.date.minusYears(2), draft.date.minusYears(1));
            authorise(draft.universal(), draft.id, Validity.of(once));
        }
        if (wanted.is("forum.advance-consent", "yes")) {
            // If the forum is the council itself, its consent is no authorisation of this very function.
            boolean same = draft.function == GovernanceFunction.VERIFICATION;
            GovernanceFunction other = same ? GovernanceFunction.MONITORING : GovernanceFunction.VERIFICATION;
            authorise(draft.id, draft.id, Validity.always(), other);
        }
    }

    private void authorise(String body, String to, Validity when, GovernanceFunction... functions) {
        draft.stated.authorisations(new Authorisation(body, to, "", when, ImmutableSortedSet.copyOf(functions)));
    }

    // ---- blocs and operations ----

    private void blocs() {
        boolean own = wanted.is("forum.bloc", "yes");
        if (own) {
            draft.stated.rivalBlocs(draft.id);
        }
        if (wanted.is("issue.rival-blocs", "yes")) {
            draft.add(draft.body("BLOCONE", Scope.REGIONAL).build());
            draft.add(draft.body("BLOCTWO", Scope.REGIONAL).build());
            draft.stated.rivalBlocs("BLOCONE");
            draft.stated.rivalBlocs("BLOCTWO");
        }
    }

    private void operation() {
        boolean some = wanted.is("issue.operation", "au-led", "other")
                || wanted.free("issue.operation") && wanted.is("issue.operation-authorised", "yes", "no");
        if (some) {
            String lead = wanted.is("issue.operation", "au-led") ? union() : draft.universal();
            draft.stated.operation(new Circumstances.Operation(lead, wanted.yesNo("issue.operation-authorised")));
        }
    }

    /** {@return the id of a body that bears the role of the African Union} */
    private String union() {
        if (wanted.has("forum.role", "au")) {
            return draft.id;
        }
        if (!draft.holds(UNION)) {
            Institution.Builder union = draft.body(UNION, Scope.REGIONAL).bearing(Role.AU);
            draft.add(union.build());
        }
        return UNION;
    }

    private void africa() {
        if (!wanted.is("issue.african", "yes")) {
            return;
        }
        Set<String> place = new TreeSet<>(draft.location.isEmpty() ? draft.affected : draft.location);
        boolean forum = wanted.has("forum.role", "au") && draft.reach().containsAll(place);
        if (!forum) {
            String id = wanted.has("forum.role", "au") ? "OLDUNION" : UNION;
            draft.add(draft.body(id, Scope.REGIONAL)
                    .bearing(Role.AU)
                    .fullMembers(place.toArray(String[]::new))
                    .build());
        }
    }

    // ---- tribunals ----

    /** A pact between the parties names the tribunal, or keeps their disputes to itself. */
    private void tribunal() {
        boolean chosen = wanted.is("forum.tribunal", "chosen");
        if (chosen || wanted.is("forum.tribunal", "barred")) {
            JurisdictionClause clause = new JurisdictionClause(
                    chosen ? JurisdictionClause.Kind.CHOSEN : JurisdictionClause.Kind.EXCLUSIVE,
                    ImmutableSortedSet.of(Domain.ROOT),
                    chosen ? Optional.of(draft.id) : Optional.empty());
            draft.add(draft.body(PACT, Scope.REGIONAL)
                    .fullMembers(draft.stateParties().toArray(String[]::new))
                    .jurisdictions(Draft.always(clause))
                    .build());
        } else if (wanted.is("forum.tribunal", "unknown")) {
            // Somebody accepts it who is no party.
            draft.stated.tribunals(
                    new TribunalAcceptance(draft.id, ImmutableSortedSet.of(draft.state("T", 0, Draft.NORTH)), ""));
        }
    }
}
