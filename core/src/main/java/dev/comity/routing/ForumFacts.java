package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Reading;
import dev.comity.model.Accession;
import dev.comity.model.Circumstances.Authorisation;
import dev.comity.model.Dated;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Role;
import dev.comity.model.Timeline;
import dev.comity.model.Words;
import java.util.Optional;
import java.util.Set;

/** Reads the facts of a candidate that are known before votes are counted. */
final class ForumFacts {
    private final Scene scene;
    private final DisputeFacts disputes;

    ForumFacts(Scene scene) {
        this.scene = scene;
        this.disputes = new DisputeFacts(scene);
    }

    Reading read(String fact, Candidate x, Unit unit, Earlier earlier) {
        return switch (fact) {
            case "forum.role" -> Reading.of(roles(x.institution));
            case "forum.level" -> Reading.of(Words.of(x.level));
            case "forum.kind" -> Reading.of(Words.of(x.institution.kind()));
            case "forum.mandate" -> Reading.of(x.cell == null ? "none" : x.cell.implied() ? "implied" : "in-force");
            case "forum.depth" ->
                Reading.of(Fraction.of(x.cell == null ? 0 : x.cell.domain().depth(), 1));
            case "forum.area" -> Reading.of(x.cell != null && x.cell.areaContains(scene) ? "contains" : "none");
            case "forum.competence" -> Reading.of(competence(x));
            case "forum.vitality" -> vitality(x);
            case "forum.needs-decision" ->
                Reading.of(x.cell == null ? unit.function().needsDecision() : x.cell.needsDecision(unit.function()));
            case "forum.exit-pending" -> Reading.of(exitPending(x));
            case "forum.authorised" -> authorised(x, unit);
            case "forum.member-is-party" -> Reading.of(meets(voters(x), scene.parties));
            case "forum.accepted" -> disputes.accepted(x, unit);
            case "forum.tribunal" -> disputes.tribunal(x, unit);
            case "forum.parties" -> Reading.of(disputes.partiesReached(x));
            case "forum.barred-subject" -> disputes.barredSubject(x, unit);
            case "forum.charter-conflict" -> Reading.of(charterConflict(x));
            case "forum.required" -> Reading.of(required(x));
            case "forum.leads-other" -> Reading.of(earlier.ledOther(x.id(), unit));
            case "forum.delinked" -> delinked(x);
            case "forum.bloc" -> Reading.of(scene.circumstances.rivalBlocs().contains(x.id()));
            case "forum.chapter-viii", "forum.preferences", "forum.joint-ndc" ->
                attribute(x, fact).orElse(Reading.of(false));
            case "forum.rta-basis", "forum.floor" -> attribute(x, fact).orElse(Reading.UNKNOWN);
            case "forum.advance-consent" -> Reading.of(advanceConsent(x));
            case "forum.accession" -> accession(x.institution);
            default -> throw new IllegalArgumentException("`" + fact + "` is no standard fact of a forum");
        };
    }

    private ImmutableSortedSet<String> roles(Institution institution) {
        ImmutableSortedSet.Builder<String> roles = ImmutableSortedSet.naturalOrder();
        for (Dated<Role> role : institution.roles()) {
            if (role.validity().on(scene.date)) {
                roles.add(Words.of(role.value()));
            }
        }
        return roles.build();
    }

    private static String competence(Candidate x) {
        return x.cell == null || x.cell.implied() ? "none" : Words.of(x.cell.competence());
    }

    private Reading vitality(Candidate x) {
        return AdHocCoalition.is(x.institution)
                ? Reading.of("alive")
                : IssueFacts.word(scene.snapshot.vitality(x.id()));
    }

    private ImmutableSortedSet<String> voters(Candidate x) {
        return AdHocCoalition.is(x.institution) ? x.reach : scene.snapshot.voters(x.id());
    }

    private boolean exitPending(Candidate x) {
        return !AdHocCoalition.is(x.institution)
                && scene.snapshot.statuses(x.id()).containsValue(MembershipStatus.NOTICE_GIVEN);
    }

    /** Nothing said of any authorisation: unknown. Something said, but not for this forum: no. */
    private Reading authorised(Candidate x, Unit unit) {
        var authorisations = scene.circumstances.authorisations();
        for (Authorisation authorisation : authorisations) {
            boolean to = authorisation.to().equals(x.id())
                    || x.coalition && authorisation.to().equals(ConflictFacts.COALITION);
            if (to && ConflictFacts.inForce(scene, authorisation, unit.function())) {
                return Reading.of(true);
            }
        }
        return authorisations.isEmpty() ? Reading.UNKNOWN : Reading.of(false);
    }

    private boolean charterConflict(Candidate x) {
        Set<String> named = scene.circumstances.charterConflicts();
        boolean ofTheUn = x.institution.hasRole(Role.UN, scene.date)
                || x.institution.hasRole(Role.SECURITY_COUNCIL, scene.date)
                || x.institution.hasRole(Role.GENERAL_ASSEMBLY, scene.date);
        return named.contains(x.id()) || named.contains("*") && !ofTheUn;
    }

    private String required(Candidate x) {
        ImmutableSortedSet<String> required = scene.snapshot.resolve(scene.issue.required());
        if (x.reach.containsAll(required)) {
            return "all";
        }
        return meets(required, x.reach) ? "some" : "none";
    }

    private Reading delinked(Candidate x) {
        var request = scene.circumstances.request();
        Optional<Fraction> share = Timeline.of(x.institution.delinkedShares()).at(scene.date);
        if (request.isEmpty() || share.isEmpty()) {
            return Reading.UNKNOWN;
        }
        Fraction asked = Scene.ratio(request.get().amount(), request.get().maximum());
        return Reading.of(asked.compareTo(share.get()) <= 0 ? "within" : "above");
    }

    private Optional<Reading> attribute(Candidate x, String fact) {
        String name = fact.substring("forum.".length());
        Optional<String> value = attribute(scene, x.institution, name);
        return value.map(Reading::of);
    }

    static Optional<String> attribute(Scene scene, Institution institution, String name) {
        return institution.attributeOn(name, scene.date);
    }

    /** The clause is invoked by a decision of the body itself. */
    private boolean advanceConsent(Candidate x) {
        boolean clause = attribute(scene, x.institution, "advance-consent")
                .filter("yes"::equals)
                .isPresent();
        return clause
                && scene.circumstances.authorisations().stream()
                        .anyMatch(a -> a.body().equals(x.id())
                                && a.to().equals(x.id())
                                && a.validity().on(scene.date));
    }

    private Reading accession(Institution institution) {
        Optional<Accession> accession = Timeline.of(institution.accessions()).at(scene.date);
        if (accession.isEmpty()) {
            return Reading.UNKNOWN;
        }
        return Reading.of(accession.get() == Accession.OPEN ? "open" : "closed");
    }

    static boolean meets(Set<String> one, Set<String> other) {
        for (String element : one) {
            if (other.contains(element)) {
                return true;
            }
        }
        return false;
    }
}
