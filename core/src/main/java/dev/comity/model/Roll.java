package dev.comity.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The roll of an institution: its memberships over all time, those derived from other institutions too. */
final class Roll {
    private static final Comparator<Membership> ORDER =
            Comparator.comparing(Membership::actor).thenComparing(Roll::beginning);

    private Roll() {}

    static ImmutableList<Membership> of(Architecture architecture, String institution) {
        List<Membership> all = of(architecture, institution, new HashSet<>());
        all.sort(ORDER);
        return ImmutableList.copyOf(all);
    }

    private static LocalDate beginning(Membership membership) {
        return membership.validity().range().start().map(DatePoint::date).orElse(LocalDate.MIN);
    }

    private static List<Membership> of(Architecture architecture, String id, Set<String> onTheWay) {
        Institution institution = architecture.institution(id);
        List<Membership> all = new ArrayList<>(institution.memberships());
        if (!onTheWay.add(id)) {
            return all;
        }
        Set<String> spokenOf = new HashSet<>();
        institution.memberships().forEach(own -> spokenOf.add(own.actor()));
        for (Dated<MembersOf> derived : institution.membersOf()) {
            if (!architecture.institutions().containsKey(derived.value().institution())) {
                continue;
            }
            for (Membership member : of(architecture, derived.value().institution(), onTheWay)) {
                if (member.status().belongs()
                        && !spokenOf.contains(member.actor())
                        && !derived.value().except().contains(member.actor())) {
                    cut(member, derived.validity(), institution).ifPresent(all::add);
                }
            }
        }
        onTheWay.remove(id);
        return all;
    }

    private static Optional<Membership> cut(Membership member, Validity derivation, Institution institution) {
        Validity old = member.validity();
        return old.range()
                .shared(derivation.range())
                .flatMap(range -> range.shared(institution.existence().range()))
                .map(range -> member.toBuilder().validity(within(old, range)).build());
    }

    private static Validity within(Validity old, DateRange range) {
        boolean sameEnd = range.end().equals(old.range().end());
        return new Validity(range, old.known(), sameEnd ? old.endKnown() : Optional.empty());
    }
}
