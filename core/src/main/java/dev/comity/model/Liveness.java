package dev.comity.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the living from the zombies (Gray 2018): a zombie's summits are overdue by more than twice the mandated
 * interval, its head has been missing for 24 months or more, or at least a third of its members have been suspended or
 * have left within 36 months. The numbers are judgements.
 */
final class Liveness {
    private static final int MISSED_INTERVALS = 2;
    private static final int VACANT_MONTHS = 24;
    private static final int EXIT_WINDOW_MONTHS = 36;
    private static final int EXIT_SHARE = 3;

    private Liveness() {}

    static Optional<Vitality> of(Snapshot snapshot, Institution institution) {
        LocalDate date = snapshot.date();
        boolean memberless = hadMembers(institution, date)
                && snapshot.statuses(institution.id()).values().stream().noneMatch(Liveness::belongs);
        if (!institution.existence().on(date) || memberless) {
            return Optional.of(Vitality.DEAD);
        }
        if (headMissing(institution, date) || deserted(institution, date)) {
            return Optional.of(Vitality.ZOMBIE);
        }
        return summits(institution, date);
    }

    /** Whether members are recorded for the day or before; without any record nobody knows, and it may yet begin. */
    private static boolean hadMembers(Institution institution, LocalDate date) {
        return institution.memberships().stream()
                        .anyMatch(m -> !m.validity().range().startsAfter(date))
                || institution.membersOf().stream()
                        .anyMatch(m -> !m.validity().range().startsAfter(date));
    }

    /** Who has left, only looks on, or asks to join keeps no institution alive. */
    private static boolean belongs(MembershipStatus status) {
        return switch (status) {
            case FORMER, OBSERVER, APPLICANT -> false;
            default -> true;
        };
    }

    private static boolean headMissing(Institution institution, LocalDate date) {
        for (Dated<String> vacancy : institution.vacancies()) {
            Optional<DatePoint> start = vacancy.validity().range().start();
            if (vacancy.validity().on(date)
                    && (start.isEmpty()
                            || !start.get().date().plusMonths(VACANT_MONTHS).isAfter(date))) {
                return true;
            }
        }
        return false;
    }

    private static boolean deserted(Institution institution, LocalDate date) {
        LocalDate windowStart = date.minusMonths(EXIT_WINDOW_MONTHS);
        Set<String> members = new HashSet<>();
        Set<String> gone = new HashSet<>();
        for (Membership membership : institution.memberships()) {
            boolean bound = membership.status().votes();
            if (bound
                    && (membership.validity().on(windowStart)
                            || membership.validity().on(date))) {
                members.add(membership.actor());
            }
            if (isExit(membership.status())
                    && membership.validity().on(date)
                    && startedWithin(membership.validity().range(), windowStart)) {
                gone.add(membership.actor());
            }
        }
        members.addAll(gone);
        return !gone.isEmpty() && gone.size() * EXIT_SHARE >= members.size();
    }

    private static boolean isExit(MembershipStatus status) {
        return status == MembershipStatus.SUSPENDED
                || status == MembershipStatus.SELF_SUSPENDED
                || status == MembershipStatus.FORMER;
    }

    private static boolean startedWithin(DateRange range, LocalDate windowStart) {
        return range.start().isPresent() && range.start().get().date().isAfter(windowStart);
    }

    private static Optional<Vitality> summits(Institution institution, LocalDate date) {
        Optional<Integer> interval = institution.meetings().intervalMonths();
        if (interval.isEmpty()) {
            return Optional.of(Vitality.ALIVE);
        }
        // A meeting known to the year or month is given the benefit of the doubt.
        int allowed = MISSED_INTERVALS * interval.get();
        Optional<LocalDate> last = institution.meetings().lastBy(date).map(DatePoint::lastDay);
        if (last.isEmpty()) {
            // Too young to have missed its meetings, or nothing is recorded.
            Optional<DatePoint> founded = institution.existence().range().start();
            boolean young = founded.isPresent()
                    && founded.get().date().plusMonths(allowed).isAfter(date);
            return young ? Optional.of(Vitality.ALIVE) : Optional.empty();
        }
        return Optional.of(last.get().plusMonths(allowed).isBefore(date) ? Vitality.ZOMBIE : Vitality.ALIVE);
    }
}
