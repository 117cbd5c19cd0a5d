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
        issue.affects().forEach(word -> requirePlace(word, "affects"));
        issue.location().forEach(word -> requirePlace(word, "location"));
        issue.required().forEach(word -> requirePlace(word, "required"));
        issue.publicGood().critical().forEach(word -> requirePlace(word, "public-good.critical"));
        issue.parties().stream()
                .filter(party -> !party.startsWith("non-state:"))
                .forEach(party -> requirePlace(party, "parties"));
    }

    private void circumstances() {
        Circumstances stated = issue.circumstances();
        stated.positions().forEach(p -> {
            requirePlace(p.actor(), "positions");
            p.forum().ifPresent(forum -> requireForum(forum, "positions.forum"));
        });
        stated.acceptances().stream()
                .map(Circumstances.Acceptance::forum)
                .filter(forum -> !forum.equals(Circumstances.Acceptance.ANY_FORUM))
                .forEach(forum -> requireForum(forum, "accepts"));
        stated.authorisations().forEach(a -> {
            requireForum(a.body(), "authorisations.body");
            if (!a.to().equals("coalition")) {
                requireForum(a.to(), "authorisations.to");
            }
        });
        stated.capacities().forEach(c -> requireForum(c.institution(), "capacity"));
        stated.tribunals().forEach(t -> requireForum(t.tribunal(), "accepts-tribunal"));
        stated.rivalBlocs().forEach(b -> requireForum(b, "rival-blocs"));
        stated.presence().forEach(b -> requireForum(b, "presence"));
        stated.willing().forEach(word -> requirePlace(word, "willing"));
        stated.able().forEach(word -> requirePlace(word, "able"));
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
        Snapshot snapshot = world.on(day);
        boolean somebody = snapshot.resolve(issue.affects()).stream()
                .anyMatch(id -> world.actors().containsKey(id)
                        && world.actors().get(id).existence().contains(day));
        if (!somebody) {
            add(NOBODY_AFFECTED, "affects", "affects nobody who exists on " + day, "name actors in `affects`");
        }
        for (Domain domain : issue.domains()) {
            if (world.institutions().values().stream().noneMatch(i -> holds(i, domain, day))) {
                add(
                        NO_CANDIDATE,
                        "domain",
                        "no institution has a mandate for `" + domain + "` on " + day,
                        "check the domain; nearest: " + nearestDomain(domain));
            }
        }
    }

    private boolean holds(Institution institution, Domain domain, LocalDate day) {
        return institution.existence().on(day)
                && institution.mandates().stream()
                        .anyMatch(m -> m.validity().on(day)
                                && m.domains().stream().anyMatch(d -> !d.equals(Domain.ROOT) && d.covers(domain)));
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
