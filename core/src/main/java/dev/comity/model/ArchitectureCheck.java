package dev.comity.model;

import static dev.comity.finding.FindingCode.CYCLE;
import static dev.comity.finding.FindingCode.NO_DECISION_RULE;
import static dev.comity.finding.FindingCode.NO_MANDATE;
import static dev.comity.finding.FindingCode.OUTSIDE_EXISTENCE;
import static dev.comity.finding.FindingCode.OVERLAPPING_MEMBERSHIP;
import static dev.comity.finding.FindingCode.UNKNOWN_ACTOR;
import static dev.comity.finding.FindingCode.UNKNOWN_INSTITUTION;
import static dev.comity.finding.FindingCode.VOTER_NOT_MEMBER;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.finding.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for what is wrong with the description of an architecture. */
final class ArchitectureCheck {
    private final Architecture world;
    private final List<Finding> findings = new ArrayList<>();

    private ArchitectureCheck(Architecture world) {
        this.world = world;
    }

    static Findings check(Architecture world) {
        ArchitectureCheck check = new ArchitectureCheck(world);
        world.institutions().values().forEach(check::institution);
        world.links().forEach(check::link);
        check.events();
        return Findings.copyOf(check.findings);
    }

    private void institution(Institution institution) {
        Actor actor = world.actors().get(institution.id());
        if (actor != null && actor.kind() != ActorKind.REIO) {
            add(
                    FindingCode.DUPLICATE_ID,
                    institution,
                    "id",
                    "`" + institution.id() + "` is also the actor " + actor.name(),
                    "give the institution another id");
        }
        memberships(institution);
        dates(institution);
        voters(institution);
        references(institution);
        if (institution.mandates().isEmpty()) {
            add(NO_MANDATE, institution, "mandates", "has no mandate, so it is never a candidate", "add `mandates`");
        }
        if (institution.decisions().isEmpty()) {
            add(
                    NO_DECISION_RULE,
                    institution,
                    "decisions",
                    "has no decision rule, so it is never blocked",
                    "add `decisions`; write `rule: none` for a treaty without a deciding body");
        }
    }

    private void memberships(Institution institution) {
        ListMultimap<String, Membership> byActor = ArrayListMultimap.create();
        for (Membership membership : institution.memberships()) {
            requireActor(institution, membership.actor(), "members");
            for (Membership earlier : byActor.get(membership.actor())) {
                if (earlier.validity().range().meets(membership.validity().range())) {
                    add(
                            OVERLAPPING_MEMBERSHIP,
                            institution,
                            "members",
                            "`" + membership.actor() + "` is " + Words.of(earlier.status()) + " ("
                                    + earlier.validity().range() + ") and " + Words.of(membership.status()) + " ("
                                    + membership.validity().range() + ") at once",
                            "end one where the other begins");
                }
            }
            byActor.put(membership.actor(), membership);
        }
    }

    private void dates(Institution institution) {
        DateRange life = institution.existence().range();
        for (Membership membership : institution.memberships()) {
            if (membership.status().votes() && isOutside(membership.validity().range(), life)) {
                add(
                        OUTSIDE_EXISTENCE,
                        institution,
                        "members",
                        "`" + membership.actor() + "` is a member "
                                + membership.validity().range() + ", but the institution exists " + life,
                        "check both dates");
            }
        }
        for (Mandate mandate : institution.mandates()) {
            if (!life.meets(mandate.validity().range())) {
                add(
                        OUTSIDE_EXISTENCE,
                        institution,
                        "mandates",
                        "a mandate is in force " + mandate.validity().range() + ", but the institution exists " + life,
                        "check both dates");
            }
        }
    }

    /** What begins with the institution may be known to the year only; what outlasts it ends with it. */
    private static boolean isOutside(DateRange range, DateRange life) {
        boolean early = range.start().isPresent()
                && life.start().isPresent()
                && range.start().get().lastDay().isBefore(life.start().get().date());
        return early || !life.meets(range);
    }

    private void voters(Institution institution) {
        for (Dated<com.google.common.collect.ImmutableSortedSet<String>> voters : institution.voters()) {
            LocalDate day =
                    voters.validity().range().start().map(DatePoint::date).orElse(LocalDate.MIN);
            ImmutableSortedMap<String, MembershipStatus> members = world.on(day).statuses(institution.id());
            for (String voter : voters.value()) {
                requireActor(institution, voter, "voters");
                if (!members.containsKey(voter)) {
                    add(
                            VOTER_NOT_MEMBER,
                            institution,
                            "voters",
                            "`" + voter + "` votes from " + voters.validity().range() + " without being a member",
                            "add a membership or correct the voters");
                }
            }
        }
    }

    private void references(Institution institution) {
        for (Dated<MembersOf> derived : institution.membersOf()) {
            requireInstitution(institution, derived.value().institution(), "members-of");
            derived.value().except().forEach(actor -> requireActor(institution, actor, "members-of.except"));
        }
        institution.parents().forEach(parent -> requireInstitution(institution, parent.value(), "organ-of"));
        institution.predecessors().forEach(id -> requireInstitution(institution, id, "successor-of"));
        for (Dated<JurisdictionClause> clause : institution.jurisdictions()) {
            clause.value().tribunal().ifPresent(id -> requireInstitution(institution, id, "jurisdiction.tribunal"));
        }
        for (Mandate mandate : institution.mandates()) {
            if (mandate.territory() instanceof Territory.Places places) {
                places.places().forEach(place -> requirePlace(institution, place, "mandates.territory"));
            }
            mandate.area().forEach(place -> requirePlace(institution, place, "mandates.area"));
        }
        if (loops(
                institution.id(),
                id -> world.institutions().get(id).parents().stream()
                        .map(Dated::value)
                        .toList())) {
            add(CYCLE, institution, "organ-of", "is an organ of itself", "break the chain of `organ-of`");
        }
        if (loops(
                institution.id(),
                id -> world.institutions().get(id).membersOf().stream()
                        .map(entry -> entry.value().institution())
                        .toList())) {
            add(CYCLE, institution, "members-of", "derives its members from itself", "break the chain of `members-of`");
        }
    }

    private boolean loops(String start, java.util.function.Function<String, List<String>> next) {
        List<String> open = new ArrayList<>(next.apply(start));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            if (id.equals(start)) {
                return true;
            }
            if (seen.add(id) && world.institutions().containsKey(id)) {
                open.addAll(next.apply(id));
            }
        }
        return false;
    }

    private void link(Link link) {
        for (String end : List.of(link.from(), link.to())) {
            if (!world.institutions().containsKey(end)) {
                findings.add(Finding.of(
                        UNKNOWN_INSTITUTION,
                        Place.of(link.from(), "links"),
                        "a link names `" + end + "`, which is no institution",
                        Suggest.remedy(end, world.institutions().keySet())));
            }
        }
    }

    private void events() {
        Set<String> ids = new HashSet<>();
        for (Event event : world.events()) {
            if (!ids.add(event.id())) {
                add(FindingCode.DUPLICATE_ID, event, "id", "`" + event.id() + "` stands for two events", "rename one");
            }
            for (String actor : event.actors()) {
                if (!world.actors().containsKey(actor) && !world.institutions().containsKey(actor)) {
                    String remedy = Suggest.remedy(actor, world.actors().keySet());
                    add(UNKNOWN_ACTOR, event, "actors", "`" + actor + "` is no actor", remedy);
                }
            }
            for (String id : event.institutions()) {
                if (!world.institutions().containsKey(id)) {
                    String remedy = Suggest.remedy(id, world.institutions().keySet());
                    add(UNKNOWN_INSTITUTION, event, "institutions", "`" + id + "` is no institution", remedy);
                }
            }
        }
    }

    private void requireActor(Institution institution, String actor, String path) {
        if (!world.actors().containsKey(actor) && !world.institutions().containsKey(actor)) {
            add(
                    UNKNOWN_ACTOR,
                    institution,
                    path,
                    "`" + actor + "` is no actor",
                    Suggest.remedy(actor, world.actors().keySet()));
        }
    }

    private void requirePlace(Institution institution, String place, String path) {
        if (place.startsWith(Memberships.MEMBERS_OF)) {
            requireInstitution(institution, place.substring(Memberships.MEMBERS_OF.length()), path);
        } else if (!Commons.isCommons(place) && !place.equals(Memberships.WORLD)) {
            requireActor(institution, place, path);
        }
    }

    private void requireInstitution(Institution institution, String id, String path) {
        if (!world.institutions().containsKey(id)) {
            add(
                    UNKNOWN_INSTITUTION,
                    institution,
                    path,
                    "`" + id + "` is no institution",
                    Suggest.remedy(id, world.institutions().keySet()));
        }
    }

    private void add(FindingCode code, Event event, String path, String message, String remedy) {
        findings.add(Finding.of(code, Place.of(event.id(), path), message, remedy));
    }

    private void add(FindingCode code, Institution institution, String path, String message, String remedy) {
        findings.add(Finding.of(code, Place.of(institution.id(), path), message, remedy));
    }
}
