package dev.comity.model;

import static dev.comity.finding.FindingCode.NOBODY_AFFECTED;
import static dev.comity.finding.FindingCode.NO_CANDIDATE;
import static dev.comity.finding.FindingCode.NO_DATE;
import static dev.comity.finding.FindingCode.UNKNOWN_ACTOR;
import static dev.comity.finding.FindingCode.UNKNOWN_INSTITUTION;

import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.finding.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Looks for what is wrong with an issue in a world. */
final class IssueCheck {
    private final Issue issue;
    private final Architecture world;
    private final List<Finding> findings = new ArrayList<>();

    private IssueCheck(Issue issue, Architecture world) {
        this.issue = issue;
        this.world = world;
    }

    static Findings check(Issue issue, Architecture world) {
        IssueCheck check = new IssueCheck(issue, world);
        check.places();
        check.circumstances();
        check.date();
        return Findings.copyOf(check.findings);
    }

    private void places() {
        requirePlaces(issue.affects(), "affects");
        requirePlaces(issue.location(), "location");
        requirePlaces(issue.required(), "required");
        requirePlaces(issue.publicGood().critical(), "public-good.critical");
        for (String party : issue.parties()) {
            if (!party.startsWith("non-state:")) {
                requirePlace(party, "parties");
            }
        }
    }

    private void circumstances() {
        Circumstances stated = issue.circumstances();
        for (Circumstances.Position position : stated.positions()) {
            requirePlace(position.actor(), "positions");
            if (position.forum().isPresent()) {
                requireForum(position.forum().get(), "positions.forum");
            }
        }
        for (Circumstances.Acceptance acceptance : stated.acceptances()) {
            if (!acceptance.forum().equals(Circumstances.Acceptance.ANY_FORUM)) {
                requireForum(acceptance.forum(), "accepts");
            }
        }
        for (Circumstances.Authorisation authorisation : stated.authorisations()) {
            requireForum(authorisation.body(), "authorisations.body");
            if (!authorisation.to().equals("coalition")) {
                requireForum(authorisation.to(), "authorisations.to");
            }
        }
        for (Circumstances.Capacity capacity : stated.capacities()) {
            requireForum(capacity.institution(), "capacity");
        }
        for (Circumstances.TribunalAcceptance acceptance : stated.tribunals()) {
            requireForum(acceptance.tribunal(), "accepts-tribunal");
        }
        requireForums(stated.rivalBlocs(), "rival-blocs");
        requireForums(stated.presence(), "presence");
        requirePlaces(stated.willing(), "willing");
        requirePlaces(stated.able(), "able");
    }

    private void date() {
        if (issue.date().isEmpty()) {
            add(
                    NO_DATE,
                    "date",
                    "has no date and is routed on the latest date that the architecture knows",
                    "add `date`");
        }
        LocalDate day = issue.date().or(world::latest).orElse(null);
        if (day == null) {
            add(FindingCode.MISSING_KEY, "date", "has no date, and the architecture knows no latest one", "add `date`");
            return;
        }
        if (!affectsSomebody(world.on(day))) {
            add(NOBODY_AFFECTED, "affects", "affects nobody who exists on " + day, "name actors in `affects`");
        }
        for (Domain domain : issue.domains()) {
            if (!anyHolds(domain, day)) {
                add(
                        NO_CANDIDATE,
                        "domain",
                        "no institution has a mandate for `" + domain + "` on " + day,
                        "check the domain; nearest: " + nearestDomain(domain));
            }
        }
    }

    private boolean affectsSomebody(Snapshot snapshot) {
        for (String id : snapshot.resolve(issue.affects())) {
            Actor actor = world.actors().get(id);
            if (actor != null && actor.existence().contains(snapshot.date())) {
                return true;
            }
        }
        return false;
    }

    private boolean anyHolds(Domain domain, LocalDate day) {
        for (Institution institution : world.institutions().values()) {
            if (institution.existence().on(day) && holds(institution, domain, day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Institution institution, Domain domain, LocalDate day) {
        for (Mandate mandate : institution.mandates()) {
            if (mandate.validity().on(day)) {
                for (Domain held : mandate.domains()) {
                    if (!held.equals(Domain.ROOT) && held.covers(domain)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private String nearestDomain(Domain domain) {
        List<String> known = world.institutions().values().stream()
                .flatMap(i -> i.mandates().stream())
                .flatMap(m -> m.domains().stream())
                .map(Domain::path)
                .distinct()
                .sorted()
                .toList();
        String nearest = Suggest.nearest(domain.path(), known);
        return nearest.isEmpty() ? "none" : "`" + nearest + "`";
    }

    private void requirePlaces(Iterable<String> words, String path) {
        for (String word : words) {
            requirePlace(word, path);
        }
    }

    private void requireForums(Iterable<String> ids, String path) {
        for (String id : ids) {
            requireForum(id, path);
        }
    }

    private void requirePlace(String word, String path) {
        if (word.startsWith(Memberships.MEMBERS_OF)) {
            requireForum(word.substring(Memberships.MEMBERS_OF.length()), path);
        } else if (!word.equals(Memberships.WORLD)
                && !Commons.isCommons(word)
                && !world.actors().containsKey(word)
                && !world.institutions().containsKey(word)) {
            add(
                    UNKNOWN_ACTOR,
                    path,
                    "`" + word + "` is no actor",
                    Suggest.remedy(word, world.actors().keySet()));
        }
    }

    private void requireForum(String id, String path) {
        if (!world.institutions().containsKey(id)) {
            add(
                    UNKNOWN_INSTITUTION,
                    path,
                    "`" + id + "` is no institution",
                    Suggest.remedy(id, world.institutions().keySet()));
        }
    }

    private void add(FindingCode code, String path, String message, String remedy) {
        findings.add(Finding.of(code, Place.of(issue.id(), path), message, remedy));
    }
}
