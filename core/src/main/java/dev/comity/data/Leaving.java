package dev.comity.data;

import com.google.common.collect.ImmutableList;
import dev.comity.data.Withdrawals.Withdrawal;
import dev.comity.finding.FindingCode;
import dev.comity.model.Architecture;
import dev.comity.model.Confidence;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Institution;
import dev.comity.model.Membership;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Precision;
import dev.comity.model.Provenance;
import dev.comity.model.Suggest;
import dev.comity.model.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes withdrawals into the memberships of a world. Serves one world; not for several threads. */
final class Leaving {
    private static final String SOURCE =
            "von Borzyskowski and Vabulas 2019, Review of International Organizations 14:335-366";

    private final Ledger ledger = new Ledger("withdrawals");
    private final Architecture world;
    private final Map<String, String> byName = new HashMap<>();

    Leaving(Architecture world) {
        this.world = world;
        world.institutions().forEach((id, institution) -> byName.putIfAbsent(folded(institution.name()), id));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).strip();
    }

    Loaded<Architecture> apply(List<Withdrawal> withdrawals) {
        Map<String, List<Withdrawal>> byBody = new TreeMap<>();
        for (Withdrawal withdrawal : withdrawals) {
            ledger.read();
            body(withdrawal)
                    .ifPresent(id ->
                            byBody.computeIfAbsent(id, any -> new ArrayList<>()).add(withdrawal));
        }
        Architecture changed = world;
        for (Map.Entry<String, List<Withdrawal>> body : byBody.entrySet()) {
            changed = changed.with(left(world.institution(body.getKey()), body.getValue()));
        }
        return ledger.loaded(changed);
    }

    /** The organisation in the world that is meant, if there are it and the state. */
    private Optional<String> body(Withdrawal withdrawal) {
        if (!world.actors().containsKey(withdrawal.actor())) {
            String message = "the world has no actor `" + withdrawal.actor() + "`";
            ledger.setAside(
                    "are of a state that the world has not", FindingCode.UNMAPPED, withdrawal.place(), message, "");
            return Optional.empty();
        }
        Optional<String> id = world.institutions().containsKey(withdrawal.body())
                ? Optional.of(withdrawal.body())
                : Optional.ofNullable(byName.get(folded(withdrawal.name())));
        if (id.isEmpty()) {
            String message = "the world has no organisation `" + withdrawal.body() + "` (" + withdrawal.name() + ")";
            String remedy =
                    Suggest.remedy(withdrawal.body(), world.institutions().keySet());
            ledger.setAside(
                    "are from an organisation that the world has not",
                    FindingCode.UNMAPPED,
                    withdrawal.place(),
                    message,
                    remedy);
        }
        return id;
    }

    private Institution left(Institution institution, List<Withdrawal> withdrawals) {
        List<Membership> memberships = new ArrayList<>(institution.memberships());
        withdrawals.stream()
                .sorted(Comparator.comparingInt(Withdrawal::year))
                .forEach(withdrawal -> leave(memberships, withdrawal));
        return institution.toBuilder()
                .memberships(ImmutableList.copyOf(memberships))
                .build();
    }

    private void leave(List<Membership> memberships, Withdrawal withdrawal) {
        DatePoint year = beginning(withdrawal.year());
        Optional<Membership> last = lastBegun(memberships, withdrawal.actor(), year.lastDay());
        if (last.isPresent() && last.get().status() == MembershipStatus.FORMER) {
            ledger.setAside("say what the world says already");
            return;
        }
        if (last.isEmpty()) {
            count(withdrawal, "was no member before", "");
        }
        DatePoint from = last.isEmpty() ? year : end(memberships, last.get(), withdrawal, year);
        Optional<DatePoint> back = back(memberships, withdrawal.actor(), from);
        if (back.isPresent() && back.get().date().equals(from.date())) {
            count(withdrawal, "has another status at once", "");
            ledger.setAside("are followed by another status at once");
            return;
        }
        memberships.add(former(withdrawal, new DateRange(Optional.of(from), back)));
        ledger.used();
    }

    /** Of an actor's memberships that begin up to a day, the one that begins last. */
    private static Optional<Membership> lastBegun(List<Membership> memberships, String actor, LocalDate day) {
        return memberships.stream()
                .filter(membership -> membership.actor().equals(actor))
                .filter(membership -> !range(membership).startsAfter(day))
                .max(Comparator.comparing(Leaving::start));
    }

    /** Ends a membership with a withdrawal, and gives the day from which the state is former. */
    private DatePoint end(List<Membership> memberships, Membership member, Withdrawal withdrawal, DatePoint year) {
        Optional<DatePoint> end = range(member).end();
        boolean endedBefore = end.isPresent() && !end.get().date().isAfter(year.date());
        if (endedBefore) {
            if (end.get().date().getYear() < withdrawal.year()) {
                count(withdrawal, "was a member up to " + end.get() + " only", "");
            }
            return year;
        }
        boolean exact = end.isPresent()
                && end.get().precision() != Precision.YEAR
                && end.get().date().getYear() <= withdrawal.year() + 1;
        if (exact) {
            return end.get();
        }
        if (end.isEmpty() || end.get().date().getYear() > withdrawal.year() + 1) {
            String until = end.map(point -> " up to " + point).orElse("");
            count(withdrawal, "stays a member" + until, "from " + withdrawal.year() + " on it counts as former");
        }
        boolean joinedThen = !start(member).isBefore(year.date());
        DatePoint cut = joinedThen ? beginning(withdrawal.year() + 1) : year;
        memberships.replaceAll(membership -> membership == member ? cutAt(member, cut) : membership);
        return cut;
    }

    private static Membership cutAt(Membership member, DatePoint cut) {
        DateRange range = new DateRange(range(member).start(), Optional.of(cut));
        return member.toBuilder()
                .validity(new Validity(range, member.validity().known(), Optional.empty()))
                .build();
    }

    /** The first day, from a day on, on which the world has an actor in again. */
    private static Optional<DatePoint> back(List<Membership> memberships, String actor, DatePoint from) {
        return memberships.stream()
                .filter(membership -> membership.actor().equals(actor))
                .flatMap(membership -> range(membership).start().stream())
                .filter(start -> !start.date().isBefore(from.date()))
                .min(Comparator.naturalOrder());
    }

    private static Membership former(Withdrawal withdrawal, DateRange range) {
        String note = withdrawal.reason().isEmpty() ? "" : "reason in the data: " + withdrawal.reason();
        return Membership.builder()
                .actor(withdrawal.actor())
                .status(MembershipStatus.FORMER)
                .validity(Validity.of(range))
                .provenance(new Provenance(SOURCE, Confidence.HIGH, note))
                .build();
    }

    private void count(Withdrawal withdrawal, String what, String remedy) {
        String message = "`" + withdrawal.actor() + "` left `" + withdrawal.body() + "` in " + withdrawal.year()
                + ", but in the world it " + what;
        ledger.count(FindingCode.INCONSISTENT, withdrawal.place(), message, remedy);
    }

    private static DateRange range(Membership membership) {
        return membership.validity().range();
    }

    private static LocalDate start(Membership membership) {
        return range(membership).start().map(DatePoint::date).orElse(LocalDate.MIN);
    }

    private static DatePoint beginning(int year) {
        return new DatePoint(LocalDate.of(year, 1, 1), Precision.YEAR);
    }
}
