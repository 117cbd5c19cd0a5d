package dev.comity.examples.cli;

import dev.comity.model.Architecture;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Membership;
import dev.comity.model.Words;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** Memberships as rows, all or those of a day. The precision is that of the beginning. */
final class MembershipRows {
    private final Architecture world;
    private final Optional<LocalDate> on;
    private final Rows rows = new Rows("institution", "actor", "status", "from", "to", "precision", "source");

    MembershipRows(Architecture world, Optional<LocalDate> on) {
        this.world = world;
        this.on = on;
    }

    /** Adds the memberships of an institution. */
    void add(String institution) {
        add(institution, actor -> true);
    }

    /** Adds those of one actor in an institution. */
    void add(String institution, String actor) {
        add(institution, actor::equals);
    }

    private void add(String institution, Predicate<String> wanted) {
        if (on.isPresent() && !world.institution(institution).existence().on(on.get())) {
            return;
        }
        for (Membership membership : world.memberships(institution)) {
            boolean then = on.isEmpty() || membership.validity().on(on.get());
            if (then && wanted.test(membership.actor())) {
                add(institution, membership);
            }
        }
    }

    private void add(String institution, Membership membership) {
        DateRange range = membership.validity().range();
        rows.add(
                institution,
                membership.actor(),
                Words.of(membership.status()),
                day(range.start()),
                day(range.end()),
                range.start().map(p -> Words.of(p.precision())).orElse(""),
                membership.provenance().source());
    }

    Rows rows() {
        return rows;
    }

    void print(PrintWriter out, Format format) {
        rows.print(out, format);
    }

    private static String day(Optional<DatePoint> point) {
        return point.map(p -> p.date().toString()).orElse("");
    }
}
