package dev.comity.model;

import static dev.comity.finding.FindingCode.UNKNOWN_ACTOR;
import static dev.comity.finding.FindingCode.UNKNOWN_INSTITUTION;

import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import java.util.List;

/** Looks whether the world holds the actors, institutions and measures that an issue names. */
final class IssueReferences {
    // Loops, not streams: every issue is checked before it is routed, the first one when a program starts.
    private static final String NON_STATE = "non-state:";
    private static final String COALITION = "coalition";

    private final Issue issue;
    private final Architecture world;
    private final List<Finding> findings;

    private IssueReferences(Issue issue, Architecture world, List<Finding> findings) {
        this.issue = issue;
        this.world = world;
        this.findings = findings;
    }

    /** Adds what is not known. */
    static void check(Issue issue, Architecture world, List<Finding> findings) {
        IssueReferences check = new IssueReferences(issue, world, findings);
        check.matter();
        check.views(issue.circumstances());
        check.conflict(issue.circumstances());
        check.others(issue.circumstances());
    }

    private void matter() {
        requirePlaces(issue.affects(), "affects");
        requirePlaces(issue.location(), "location");
        requirePlaces(issue.required(), "required");
        requirePlaces(issue.publicGood().critical(), "public-good.critical");
        requireParties(issue.parties(), "parties");
        for (String id : issue.events()) {
            requireEvent(id);
        }
        if (issue.weights() instanceof Weighting.Given given) {
            requirePlaces(given.weights().keySet(), "weights.given");
        } else if (issue.weights() instanceof Weighting.By by
                && !world.measures().containsKey(by.measure())) {
            add(
                    FindingCode.UNKNOWN_WORD,
                    "weights",
                    "`" + by.measure() + "` is no measure of the architecture",
                    Suggest.remedy(
                            by.measure(), world.measures().keySet(), "add it to the measures, or write `equal`"));
        }
    }

    private void views(Circumstances stated) {
        for (Circumstances.Position position : stated.positions()) {
            requirePlace(position.actor(), "positions");
            if (position.forum().isPresent()) {
                requireForum(position.forum().get(), "positions.forum");
            }
        }
        for (Circumstances.Acceptance acceptance : stated.acceptances()) {
            requireParty(acceptance.actor(), "accepts.actor");
            if (!acceptance.forum().equals(Circumstances.Acceptance.ANY_FORUM)) {
                requireForum(acceptance.forum(), "accepts");
            }
        }
        for (Circumstances.Consent consent : stated.consents()) {
            if (consent.actor().isPresent()) {
                requireParty(consent.actor().get(), "consent.actor");
            }
        }
    }

    private void conflict(Circumstances stated) {
        for (Circumstances.Authorisation authorisation : stated.authorisations()) {
            requireForum(authorisation.body(), "authorisations.body");
            if (!authorisation.to().equals(COALITION)) {
                requireForum(authorisation.to(), "authorisations.to");
            }
        }
        for (Circumstances.Veto veto : stated.vetoes()) {
            requireParties(veto.by(), "vetoes.by");
        }
        if (stated.armedAttack().isPresent()) {
            Circumstances.ArmedAttack attack = stated.armedAttack().get();
            requireParty(attack.on(), "armed-attack.on");
            if (attack.by().isPresent()) {
                requireParty(attack.by().get(), "armed-attack.by");
            }
        }
        requireForums(stated.rivalBlocs(), "rival-blocs");
    }

    private void others(Circumstances stated) {
        for (Circumstances.Capacity capacity : stated.capacities()) {
            requireForum(capacity.institution(), "capacity");
        }
        for (Circumstances.TribunalAcceptance acceptance : stated.tribunals()) {
            requireForum(acceptance.tribunal(), "accepts-tribunal");
            requireParties(acceptance.by(), "accepts-tribunal.by");
        }
        for (Circumstances.Request request : stated.requests()) {
            requireParty(request.by(), "requests.by");
        }
        requireForums(stated.presence(), "presence");
        requirePlaces(stated.willing(), "willing");
        requirePlaces(stated.able(), "able");
    }

    private void requireParties(Iterable<String> words, String path) {
        for (String word : words) {
            requireParty(word, path);
        }
    }

    private void requireParty(String word, String path) {
        if (!word.startsWith(NON_STATE)) {
            requirePlace(word, path);
        }
    }

    private void requirePlaces(Iterable<String> words, String path) {
        for (String word : words) {
            requirePlace(word, path);
        }
    }

    private void requirePlace(String word, String path) {
        if (word.startsWith(Memberships.MEMBERS_OF)) {
            requireForum(word.substring(Memberships.MEMBERS_OF.length()), path);
        } else if (!isKnown(word, world)) {
            add(
                    UNKNOWN_ACTOR,
                    path,
                    "`" + word + "` is no actor",
                    Suggest.remedy(word, world.actors().keySet(), "correct it, or add it to the actors"));
        }
    }

    /** {@return whether a word that does not derive actors names some} */
    static boolean isKnown(String word, Architecture world) {
        return word.equals(Memberships.WORLD)
                || Commons.isCommons(word)
                || world.actors().containsKey(word)
                || world.institutions().containsKey(word);
    }

    private void requireForums(Iterable<String> ids, String path) {
        for (String id : ids) {
            requireForum(id, path);
        }
    }

    private void requireForum(String id, String path) {
        if (!world.institutions().containsKey(id)) {
            add(
                    UNKNOWN_INSTITUTION,
                    path,
                    "`" + id + "` is no institution",
                    Suggest.remedy(id, world.institutions().keySet(), "correct it, or add it to the institutions"));
        }
    }

    private void requireEvent(String id) {
        if (world.event(id).isEmpty()) {
            List<String> known = world.events().stream().map(Event::id).toList();
            add(
                    FindingCode.UNKNOWN_EVENT,
                    "events",
                    "`" + id + "` is no event",
                    Suggest.remedy(id, known, "correct it, or add it to the events"));
        }
    }

    private void add(FindingCode code, String path, String message, String remedy) {
        findings.add(Finding.of(code, Place.of(issue.id(), path), message, remedy));
    }
}
