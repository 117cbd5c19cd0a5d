package dev.comity.routing;

import dev.comity.condition.Parameters;
import dev.comity.model.Circumstances;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Institution;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.testing.Question;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The days on which an answer may change although no fact of the world begins or ends: windows close, rules age. */
final class ChangePoints {
    private static final int VACANT_MONTHS = 24;
    private static final int EXIT_WINDOW_MONTHS = 36;

    private final Set<LocalDate> points = new TreeSet<>();

    private ChangePoints() {}

    static Set<LocalDate> derived(Question question) {
        ChangePoints all = new ChangePoints();
        question.world().institutions().values().forEach(all::windows);
        all.stated(question.issue().circumstances());
        for (DivisionOfLaborPolicy policy : Trial.POLICIES) {
            policy.rules().values().forEach(rule -> all.ends(rule.inForce(), 0));
        }
        return all.points;
    }

    private void windows(Institution institution) {
        institution.vacancies().forEach(vacancy -> ends(vacancy.validity().range(), VACANT_MONTHS));
        institution
                .memberships()
                .forEach(membership -> ends(membership.validity().range(), EXIT_WINDOW_MONTHS));
        int allowed = 2 * institution.meetings().intervalMonths().orElse(0);
        ends(institution.existence().range(), allowed);
        for (DatePoint meeting : institution.meetings().dates()) {
            points.add(meeting.date());
            points.add(meeting.lastDay().plusMonths(allowed).plusDays(1));
        }
        institution.lastActivity().ifPresent(activity -> points.add(activity.date()));
    }

    private void stated(Circumstances stated) {
        stated.positions().forEach(position -> add(position.date()));
        stated.consents().forEach(consent -> add(consent.date()));
        stated.acceptances().forEach(acceptance -> add(acceptance.date()));
        stated.authorisations()
                .forEach(authorisation -> ends(authorisation.validity().range(), 0));
        stated.vetoes().forEach(veto -> points.add(veto.date()));
        stated.rulings().forEach(ruling -> add(ruling.date()));
        for (Circumstances.RuleInPlace rule : stated.rulesInPlace()) {
            add(rule.since());
            add(rule.since().map(day -> day.plusYears(years(Parameters.DIFFUSION_YEARS))));
            add(rule.since().map(day -> day.plusYears(years(Parameters.RULE_AGE_YEARS))));
        }
    }

    private static long years(String parameter) {
        return Trial.POLICIES.get(0).parameters().get(parameter).numerator().longValueExact();
    }

    private void ends(DateRange range, int monthsLater) {
        add(range.start().map(DatePoint::date));
        add(range.end().map(DatePoint::date));
        add(range.start().map(point -> point.date().plusMonths(monthsLater)));
        add(range.end().map(point -> point.date().plusMonths(monthsLater)));
    }

    private void add(Optional<LocalDate> day) {
        day.ifPresent(points::add);
    }
}
