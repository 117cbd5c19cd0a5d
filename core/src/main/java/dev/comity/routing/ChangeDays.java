package dev.comity.routing;

import dev.comity.model.Architecture;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Institution;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The days on which an architecture, or what the policy says of it, may become otherwise: between two of them every
 * snapshot answers alike. Beside the days on which facts begin and end these are the days on which time alone makes a
 * body a zombie. A day too many costs an epoch; one too few would be wrong.
 */
final class ChangeDays {
    /** Spans after which vacancies, exits and memberships count, or cease to count, for the life of a body. */
    private static final int[] MONTHS = {24, 36};
    /** Months differ in length, so that counting back and counting on may differ by some days. */
    private static final int SLACK = 3;

    private final TreeSet<Long> days = new TreeSet<>();

    private ChangeDays() {}

    static long[] of(Architecture world, DivisionOfLaborPolicy policy) {
        ChangeDays all = new ChangeDays();
        world.changePoints().forEach(all::add);
        policy.rules().values().forEach(rule -> all.add(rule.inForce()));
        world.institutions().values().forEach(all::add);
        return all.days.stream().mapToLong(Long::longValue).toArray();
    }

    private void add(Institution institution) {
        institution
                .memberships()
                .forEach(membership -> addLater(membership.validity().range()));
        institution.vacancies().forEach(vacancy -> addLater(vacancy.validity().range()));
        institution.lastActivity().ifPresent(activity -> add(activity.date()));
        Optional<Integer> interval = institution.meetings().intervalMonths();
        for (DatePoint meeting : institution.meetings().dates()) {
            add(meeting.date());
            interval.ifPresent(months -> addAround(meeting.lastDay().plusMonths(2L * months)));
        }
        Optional<DatePoint> founded = institution.existence().range().start();
        if (founded.isPresent() && interval.isPresent()) {
            addAround(founded.get().date().plusMonths(2L * interval.get()));
        }
    }

    private void add(DateRange range) {
        range.start().ifPresent(point -> add(point.date()));
        range.end().ifPresent(point -> add(point.date()));
    }

    private void addLater(DateRange range) {
        for (int months : MONTHS) {
            range.start().ifPresent(point -> addAround(point.date().plusMonths(months)));
            range.end().ifPresent(point -> addAround(point.date().plusMonths(months)));
        }
    }

    private void addAround(LocalDate date) {
        for (int i = 0; i <= SLACK; i++) {
            add(date.plusDays(i));
        }
    }

    private void add(LocalDate date) {
        days.add(date.toEpochDay());
    }
}
