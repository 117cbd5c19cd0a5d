package dev.comity.model;

import static dev.comity.finding.FindingCode.NOBODY_AFFECTED;
import static dev.comity.finding.FindingCode.NO_CANDIDATE;
import static dev.comity.finding.FindingCode.NO_DATE;
import static dev.comity.finding.FindingCode.OUTSIDE_EXISTENCE;
import static dev.comity.finding.FindingCode.WITHOUT_EFFECT;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.finding.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for what is wrong with an issue in a world. */
final class IssueCheck {
    // Loops, not streams: every issue is checked before it is routed, the first one when a program starts.
    private final Issue issue;
    private final Architecture world;
    private final List<Finding> findings = new ArrayList<>();

    private IssueCheck(Issue issue, Architecture world) {
        this.issue = issue;
        this.world = world;
    }

    static Findings check(Issue issue, Architecture world) {
        IssueCheck check = new IssueCheck(issue, world);
        IssueReferences.check(issue, world, check.findings);
        check.notNeeded();
        check.date();
        return Findings.copyOf(check.findings);
    }

    /** What is said of functions that the issue does not need. */
    private void notNeeded() {
        for (Circumstances.Position position : issue.circumstances().positions()) {
            if (position.function().isPresent()) {
                need(position.function().get(), "positions");
            }
        }
        for (Circumstances.Capacity capacity : issue.circumstances().capacities()) {
            if (capacity.function().isPresent()) {
                need(capacity.function().get(), "capacity");
            }
        }
    }

    private void need(GovernanceFunction function, String path) {
        if (!issue.functions().contains(function)) {
            add(
                    WITHOUT_EFFECT,
                    path,
                    "`" + Words.of(function) + "` is not among the functions of the issue",
                    "add it to `functions`, or drop it here");
        }
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
        exist(issue.affects(), day, "affects");
        exist(issue.parties(), day, "parties");
        exist(issue.required(), day, "required");
        happened(day);
        Snapshot snapshot = world.on(day);
        affected(snapshot);
        votes(snapshot);
        for (Domain domain : issue.domains()) {
            if (!anyHolds(domain, day)) {
                String message = "no institution has a mandate for `" + domain + "` on " + day;
                add(NO_CANDIDATE, "domain", message, nearestDomain(domain));
            }
        }
    }

    /** An actor that is no more, or not yet, is one that no forum reaches. */
    private void exist(Iterable<String> words, LocalDate day, String path) {
        for (String word : words) {
            Actor actor = world.actors().get(word);
            if (actor != null && !actor.existence().contains(day)) {
                String successors = String.join("`, `", actor.successors());
                add(
                        OUTSIDE_EXISTENCE,
                        path,
                        "`" + word + "` does not exist on " + day,
                        successors.isEmpty() ? "correct it, or the date" : "name its successors `" + successors + "`");
            }
        }
    }

    /** What is to come, or became known too late, is cited in vain. */
    private void happened(LocalDate day) {
        for (String id : issue.events()) {
            Optional<DatePoint> date = world.event(id).map(Event::date);
            if (date.isPresent() && date.get().date().isAfter(day)) {
                String message = "`" + id + "` happens on " + date.get() + ", after " + day;
                add(WITHOUT_EFFECT, "events", message, "drop it, or correct `date`");
            } else if (date.isPresent()
                    && date.get().date().isAfter(issue.knownAt().orElse(day))) {
                String message = "`" + id + "` happens on " + date.get() + ", and so is not known on "
                        + issue.knownAt().get();
                add(WITHOUT_EFFECT, "events", message, "drop it, or correct `known-at`");
            }
        }
    }

    private void affected(Snapshot snapshot) {
        boolean somebody = false;
        boolean weighty = false;
        ImmutableSortedSet<String> affected = snapshot.resolve(issue.affects());
        for (String id : affected) {
            Actor actor = world.actors().get(id);
            somebody |= actor != null && actor.existence().contains(snapshot.date());
            weighty |= snapshot.weight(id, issue.weights()).compareTo(Fraction.ZERO) > 0;
        }
        if (!somebody && areKnown(affected)) {
            String message = "affects nobody who exists on " + snapshot.date();
            add(NOBODY_AFFECTED, "affects", message, "name actors in `affects`");
        } else if (somebody && !weighty) {
            add(
                    WITHOUT_EFFECT,
                    "weights",
                    "`weights` give none to anybody affected, so that no forum covers anything",
                    "weigh those in `affects`");
        }
    }

    /** Nobody is affected by a slip of the pen; that is another finding. */
    private boolean areKnown(Iterable<String> words) {
        for (String word : words) {
            if (!IssueReferences.isKnown(word, world)) {
                return false;
            }
        }
        return true;
    }

    private void votes(Snapshot snapshot) {
        for (Circumstances.Position position : issue.circumstances().positions()) {
            String forum = position.forum().orElse("");
            boolean voiceless = world.institutions().containsKey(forum)
                    && world.actors().containsKey(position.actor())
                    && snapshot.exists(forum)
                    && !snapshot.voters(forum).contains(position.actor());
            if (voiceless) {
                add(
                        WITHOUT_EFFECT,
                        "positions",
                        "`" + position.actor() + "` has no vote in `" + forum + "` on " + snapshot.date(),
                        "drop the position, or correct the actor");
            }
        }
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
        if (known.contains(domain.path())) {
            return "correct the date, or accept the gap";
        }
        return Suggest.remedy(domain.path(), known, "correct it, or accept the gap");
    }

    private void add(FindingCode code, String path, String message, String remedy) {
        findings.add(Finding.of(code, Place.of(issue.id(), path), message, remedy));
    }
}
