package dev.comity.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** What was known of an architecture on a day, and the days on which its facts change. */
final class Knowledge {
    private Knowledge() {}

    static Architecture at(Architecture all, LocalDate date) {
        ImmutableSortedMap.Builder<String, Institution> known = ImmutableSortedMap.naturalOrder();
        for (Institution institution : all.institutions().values()) {
            institution
                    .existence()
                    .knownAt(date)
                    .ifPresent(existence -> known.put(institution.id(), at(institution, existence, date)));
        }
        ImmutableList.Builder<Link> links = ImmutableList.builder();
        for (Link link : all.links()) {
            link.validity().knownAt(date).ifPresent(validity -> links.add(at(link, validity, date)));
        }
        return all.toBuilder()
                .institutions(known.build())
                .links(links.build())
                .events(events(all, date))
                .build();
    }

    private static ImmutableList<Event> events(Architecture all, LocalDate date) {
        ImmutableList.Builder<Event> known = ImmutableList.builder();
        for (Event event : all.events()) {
            boolean sessionIsNews = event.emergencySession().isPresent()
                    && event.emergencySession().get().date().isAfter(date);
            if (event.happenedBy(date)) {
                known.add(
                        sessionIsNews
                                ? event.toBuilder()
                                        .emergencySession(Optional.empty())
                                        .build()
                                : event);
            }
        }
        return known.build();
    }

    private static Institution at(Institution all, Validity existence, LocalDate date) {
        Institution.Builder known = all.toBuilder()
                .existence(existence)
                .parents(Timeline.knownAt(all.parents(), date))
                .roles(Timeline.knownAt(all.roles(), date))
                .memberships(memberships(all, date))
                .membersOf(Timeline.knownAt(all.membersOf(), date))
                .voters(Timeline.knownAt(all.voters(), date))
                .decisions(Timeline.knownAt(all.decisions(), date))
                .subsetClauses(Timeline.knownAt(all.subsetClauses(), date))
                .optOuts(Timeline.knownAt(all.optOuts(), date))
                .mandates(mandates(all, date))
                .meetings(all.meetings().knownAt(date))
                .vacancies(Timeline.knownAt(all.vacancies(), date))
                .barredSubjects(Timeline.knownAt(all.barredSubjects(), date))
                .jurisdictions(Timeline.knownAt(all.jurisdictions(), date))
                .accessions(Timeline.knownAt(all.accessions(), date))
                .attributes(Timeline.knownAt(all.attributes(), date))
                .delinkedShares(Timeline.knownAt(all.delinkedShares(), date))
                .authorities(Timeline.knownAt(all.authorities(), date));
        Optional<DatePoint> activity =
                all.lastActivity().filter(point -> !point.date().isAfter(date));
        return known.lastActivity(activity).build();
    }

    private static ImmutableList<Membership> memberships(Institution all, LocalDate date) {
        ImmutableList.Builder<Membership> known = ImmutableList.builder();
        for (Membership membership : all.memberships()) {
            membership
                    .validity()
                    .knownAt(date)
                    .ifPresent(validity ->
                            known.add(membership.toBuilder().validity(validity).build()));
        }
        return known.build();
    }

    private static ImmutableList<Mandate> mandates(Institution all, LocalDate date) {
        ImmutableList.Builder<Mandate> known = ImmutableList.builder();
        for (Mandate mandate : all.mandates()) {
            mandate.validity()
                    .knownAt(date)
                    .ifPresent(validity ->
                            known.add(mandate.toBuilder().validity(validity).build()));
        }
        return known.build();
    }

    private static Link at(Link all, Validity validity, LocalDate date) {
        ImmutableSortedSet<DatePoint> held = new Meetings(Optional.empty(), all.meetings(), all.provenance())
                .knownAt(date)
                .dates();
        return new Link(
                all.from(), all.to(), all.type(), validity, held, all.intensity(), all.instrument(), all.provenance());
    }

    static ImmutableSortedSet<LocalDate> changePoints(Architecture all) {
        ImmutableSortedSet.Builder<LocalDate> points = new ImmutableSortedSet.Builder<>(Comparator.naturalOrder());
        for (Actor actor : all.actors().values()) {
            add(points, actor.existence());
        }
        for (Institution institution : all.institutions().values()) {
            add(points, institution);
        }
        all.links().forEach(link -> add(points, link.validity().range()));
        for (Event event : all.events()) {
            points.add(event.date().date());
            event.emergencySession().ifPresent(session -> points.add(session.date()));
        }
        return points.build();
    }

    private static void add(ImmutableSortedSet.Builder<LocalDate> points, Institution institution) {
        add(points, institution.existence().range());
        institution.memberships().forEach(m -> add(points, m.validity().range()));
        institution.mandates().forEach(m -> add(points, m.validity().range()));
        for (ImmutableList<? extends Dated<?>> entries : timelines(institution)) {
            entries.forEach(entry -> add(points, entry.validity().range()));
        }
    }

    /** {@return all that is dated about an institution except memberships and mandates} */
    static ImmutableList<ImmutableList<? extends Dated<?>>> timelines(Institution institution) {
        return ImmutableList.of(
                institution.parents(),
                institution.roles(),
                institution.membersOf(),
                institution.voters(),
                institution.decisions(),
                institution.subsetClauses(),
                institution.optOuts(),
                institution.vacancies(),
                institution.barredSubjects(),
                institution.jurisdictions(),
                institution.accessions(),
                institution.attributes(),
                institution.delinkedShares(),
                institution.authorities());
    }

    private static void add(ImmutableSortedSet.Builder<LocalDate> points, DateRange range) {
        range.start().ifPresent(point -> points.add(point.date()));
        range.end().ifPresent(point -> points.add(point.date()));
    }
}
