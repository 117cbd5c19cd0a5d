package dev.comity.data;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Confidence;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Membership;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Provenance;
import dev.comity.model.Validity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gathers what rows say of the parties to a treaty, and makes memberships of it that do not overlap: spans in which an actor
 * is bound are joined, and it is a signatory from its first signature until it is bound.
 */
final class Parties {
    private static final Comparator<DateRange> BY_START =
            Comparator.comparing(range -> range.start().orElseThrow());

    private final Map<String, Party> parties = new TreeMap<>();

    private static final class Party {
        Optional<DatePoint> signed = Optional.empty();
        Optional<DatePoint> signatoryUntil = Optional.empty();
        final List<DateRange> bound = new ArrayList<>();
        boolean rough;
    }

    private Party party(String actor) {
        return parties.computeIfAbsent(actor, any -> new Party());
    }

    Set<String> actors() {
        return parties.keySet();
    }

    void signed(String actor, DatePoint point) {
        Party party = party(actor);
        if (party.signed.isEmpty() || point.compareTo(party.signed.get()) < 0) {
            party.signed = Optional.of(point);
        }
    }

    /** The signature lapsed. */
    void signatoryUntil(String actor, DatePoint end) {
        party(actor).signatoryUntil = Optional.of(end);
    }

    /** The actor is bound in a range that has a beginning. */
    void bound(String actor, DateRange range) {
        party(actor).bound.add(range);
    }

    void rough(String actor) {
        party(actor).rough = true;
    }

    ImmutableList<Membership> memberships(String source) {
        ImmutableList.Builder<Membership> all = ImmutableList.builder();
        parties.forEach((actor, party) -> {
            Provenance provenance = party.rough
                    ? new Provenance(source, Confidence.MEDIUM, "a date is rough in the data")
                    : Provenance.of(source);
            List<DateRange> bound = joined(party.bound);
            Optional<DatePoint> until =
                    bound.isEmpty() ? party.signatoryUntil : bound.get(0).start();
            signatory(party.signed, until)
                    .ifPresent(range -> all.add(membership(actor, MembershipStatus.SIGNATORY, range, provenance)));
            bound.forEach(range -> all.add(membership(actor, MembershipStatus.FULL, range, provenance)));
        });
        return all.build();
    }

    private static Optional<DateRange> signatory(Optional<DatePoint> signed, Optional<DatePoint> until) {
        boolean some = signed.isPresent()
                && (until.isEmpty() || signed.get().date().isBefore(until.get().date()));
        return some ? Optional.of(new DateRange(signed, until)) : Optional.empty();
    }

    private static Membership membership(String actor, MembershipStatus status, DateRange range, Provenance source) {
        return Membership.builder()
                .actor(actor)
                .status(status)
                .validity(Validity.of(range))
                .provenance(source)
                .build();
    }

    /** Joins ranges that meet or touch. */
    private static List<DateRange> joined(List<DateRange> ranges) {
        List<DateRange> sorted = new ArrayList<>(ranges);
        sorted.sort(BY_START);
        List<DateRange> joined = new ArrayList<>();
        for (DateRange next : sorted) {
            int lastIndex = joined.size() - 1;
            if (lastIndex >= 0 && reaches(joined.get(lastIndex), next)) {
                joined.set(lastIndex, new DateRange(joined.get(lastIndex).start(), later(joined.get(lastIndex), next)));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static boolean reaches(DateRange one, DateRange next) {
        return one.end().isEmpty()
                || !one.end().get().date().isBefore(next.start().orElseThrow().date());
    }

    private static Optional<DatePoint> later(DateRange one, DateRange other) {
        if (one.end().isEmpty() || other.end().isEmpty()) {
            return Optional.empty();
        }
        return one.end().get().compareTo(other.end().get()) >= 0 ? one.end() : other.end();
    }
}
