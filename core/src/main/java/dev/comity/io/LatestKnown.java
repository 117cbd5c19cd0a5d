package dev.comity.io;

import dev.comity.model.Architecture;
import dev.comity.model.DatePoint;
import dev.comity.model.Dated;
import dev.comity.model.Event;
import dev.comity.model.Institution;
import dev.comity.model.Link;
import dev.comity.model.Mandate;
import dev.comity.model.Membership;
import dev.comity.model.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The latest day on which a fact of an architecture became known: begun, met, announced. An end to come does not count. */
final class LatestKnown {
    private @Nullable LocalDate latest;

    private LatestKnown() {}

    static Optional<LocalDate> of(Architecture world) {
        LatestKnown latest = new LatestKnown();
        for (Institution institution : world.institutions().values()) {
            latest.see(institution);
        }
        for (Link link : world.links()) {
            latest.see(link.validity());
            latest.seeAll(link.meetings());
        }
        for (Event event : world.events()) {
            latest.see(event.date().date());
            if (event.emergencySession().isPresent()) {
                latest.see(event.emergencySession().get().date());
            }
        }
        return Optional.ofNullable(latest.latest);
    }

    private void see(Institution institution) {
        see(institution.existence());
        if (institution.lastActivity().isPresent()) {
            see(institution.lastActivity().get().date());
        }
        seeAll(institution.meetings().dates());
        for (Membership membership : institution.memberships()) {
            see(membership.validity());
        }
        for (Mandate mandate : institution.mandates()) {
            see(mandate.validity());
        }
        seeDated(institution.roles());
        seeDated(institution.decisions());
        seeDated(institution.attributes());
    }

    private <T> void seeDated(List<Dated<T>> entries) {
        for (Dated<T> entry : entries) {
            see(entry.validity());
        }
    }

    private void seeAll(Iterable<DatePoint> points) {
        for (DatePoint point : points) {
            see(point.date());
        }
    }

    private void see(Validity validity) {
        Optional<DatePoint> start = validity.range().start();
        if (validity.known().isPresent()) {
            see(validity.known().get());
        } else if (start.isPresent()) {
            see(start.get().date());
        }
        if (validity.endKnown().isPresent()) {
            see(validity.endKnown().get());
        }
    }

    private void see(LocalDate date) {
        if (latest == null || date.isAfter(latest)) {
            latest = date;
        }
    }
}
