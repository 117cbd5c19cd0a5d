package dev.comity.model;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads memberships on a day: own before derived, organisations for their members, each state once. */
final class Memberships {
    static final String WORLD = "world";
    static final String MEMBERS_OF = "members-of:";

    private static final Comparator<MembershipStatus> FIRMNESS = Comparator.comparing(MembershipStatus::votes)
            .thenComparing(MembershipStatus::reached)
            .thenComparing(Comparator.naturalOrder());

    private Memberships() {}

    static ImmutableSortedMap<String, MembershipStatus> statuses(Snapshot snapshot, String institution) {
        return ImmutableSortedMap.copyOf(statuses(snapshot, institution, new HashSet<>()));
    }

    private static Map<String, MembershipStatus> statuses(Snapshot snapshot, String id, Set<String> onTheWay) {
        Map<String, MembershipStatus> found = new HashMap<>();
        if (!onTheWay.add(id)) {
            return found;
        }
        Institution institution = snapshot.architecture().institution(id);
        for (Dated<MembersOf> derived : institution.membersOf()) {
            if (derived.validity().on(snapshot.date()) && snapshot.exists(id)) {
                derive(snapshot, derived.value(), onTheWay, found);
            }
        }
        // An actor of which the institution itself speaks is not derived, on any day.
        for (Membership own : institution.memberships()) {
            found.remove(own.actor());
        }
        for (Membership own : institution.memberships()) {
            if (own.validity().on(snapshot.date()) && snapshot.isThere(own.actor())) {
                found.merge(own.actor(), own.status(), Memberships::firmer);
            }
        }
        onTheWay.remove(id);
        return found;
    }

    private static void derive(
            Snapshot snapshot, MembersOf derived, Set<String> onTheWay, Map<String, MembershipStatus> found) {
        if (!snapshot.architecture().institutions().containsKey(derived.institution())) {
            return;
        }
        Map<String, MembershipStatus> theirs = snapshot.knownStatuses(derived.institution());
        if (theirs == null) {
            theirs = statuses(snapshot, derived.institution(), onTheWay);
        }
        for (Map.Entry<String, MembershipStatus> entry : theirs.entrySet()) {
            if (entry.getValue().belongs() && !derived.except().contains(entry.getKey())) {
                found.merge(entry.getKey(), entry.getValue(), Memberships::firmer);
            }
        }
    }

    /** Of several statuses at once the one that binds more counts: voting, then reached, then the later in the list. */
    private static MembershipStatus firmer(MembershipStatus one, MembershipStatus other) {
        return FIRMNESS.compare(one, other) >= 0 ? one : other;
    }

    static ImmutableSortedSet<String> reached(ImmutableSortedMap<String, MembershipStatus> statuses) {
        ImmutableSortedSet.Builder<String> reached = ImmutableSortedSet.naturalOrder();
        for (Map.Entry<String, MembershipStatus> entry : statuses.entrySet()) {
            if (entry.getValue().reached()) {
                reached.add(entry.getKey());
            }
        }
        return reached.build();
    }

    /** Puts the members of an organisation in the place of the organisation. */
    static ImmutableSortedSet<String> expand(Snapshot snapshot, Set<String> actors, String from) {
        ImmutableSortedSet.Builder<String> expanded = ImmutableSortedSet.naturalOrder();
        for (String actor : actors) {
            boolean organisation = !actor.equals(from) && snapshot.isOrganisation(actor);
            if (organisation) {
                for (String member : reached(snapshot.statuses(actor))) {
                    if (!snapshot.isOrganisation(member)) {
                        expanded.add(member);
                    }
                }
            } else {
                expanded.add(actor);
            }
        }
        return expanded.build();
    }

    static ImmutableSortedSet<String> voting(Snapshot snapshot, String institution) {
        Set<String> voting = new TreeSet<>();
        for (Map.Entry<String, MembershipStatus> entry :
                snapshot.statuses(institution).entrySet()) {
            if (entry.getValue().votes()) {
                voting.add(entry.getKey());
            }
        }
        Set<String> represented = new HashSet<>();
        for (String voter : voting) {
            if (!voter.equals(institution)
                    && snapshot.isOrganisation(voter)
                    && !java.util.Collections.disjoint(
                            voting, snapshot.statuses(voter).keySet())) {
                represented.add(voter);
            }
        }
        voting.removeAll(represented);
        return ImmutableSortedSet.copyOf(voting);
    }

    static ImmutableSortedSet<String> resolve(Snapshot snapshot, Iterable<String> words) {
        ImmutableSortedSet.Builder<String> found = ImmutableSortedSet.naturalOrder();
        for (String word : words) {
            if (word.equals(WORLD)) {
                found.addAll(snapshot.states());
            } else if (word.startsWith(MEMBERS_OF)) {
                addReach(snapshot, word.substring(MEMBERS_OF.length()), found);
            } else if (snapshot.isOrganisation(word)) {
                addReach(snapshot, word, found);
            } else {
                found.add(word);
            }
        }
        return found.build();
    }

    private static void addReach(Snapshot snapshot, String institution, ImmutableSortedSet.Builder<String> found) {
        if (snapshot.architecture().institutions().containsKey(institution)) {
            found.addAll(snapshot.reach(institution));
        }
    }
}
