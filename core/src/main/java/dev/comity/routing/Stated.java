package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.comity.model.Circumstances;
import dev.comity.model.Circumstances.Authorisation;
import dev.comity.model.DatePoint;
import dev.comity.model.Event;
import dev.comity.model.EventKind;
import dev.comity.model.Issue;
import dev.comity.model.Validity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Leaves of what is stated about an issue only what has happened by the day, and was known on the knowledge date. */
final class Stated {
    private final LocalDate date;
    private final Optional<LocalDate> knownAt;

    private Stated(Issue issue, LocalDate date) {
        this.date = date;
        this.knownAt = issue.knownAt();
    }

    /** {@return what is stated; vetoes among the events that are cited count as stated} */
    static Circumstances by(LocalDate date, Issue issue, ImmutableList<Event> cited) {
        return new Stated(issue, date).filter(issue.circumstances(), cited);
    }

    private Circumstances filter(Circumstances all, ImmutableList<Event> cited) {
        return all.toBuilder()
                .positions(happened(all.positions(), Circumstances.Position::date))
                .consents(happened(all.consents(), Circumstances.Consent::date))
                .acceptances(happened(all.acceptances(), Circumstances.Acceptance::date))
                .authorisations(begun(all.authorisations()))
                .vetoes(Iterables.concat(happened(all.vetoes(), veto -> Optional.of(veto.date())), vetoes(cited)))
                .rulesInPlace(happened(all.rulesInPlace(), Circumstances.RuleInPlace::since))
                .rulings(happened(all.rulings(), Circumstances.Ruling::date))
                .build();
    }

    private ImmutableList<Circumstances.Veto> vetoes(ImmutableList<Event> cited) {
        ImmutableList.Builder<Circumstances.Veto> vetoes = ImmutableList.builder();
        for (Event event : cited) {
            if (event.kind() == EventKind.VETO) {
                vetoes.add(new Circumstances.Veto(
                        event.actors(), event.draft(), event.date().date(), taken(event, date)));
            }
        }
        return vetoes.build();
    }

    /** {@return whether an emergency session deals with what an event kept from being decided} */
    static boolean taken(Event event, LocalDate date) {
        Optional<DatePoint> session = event.emergencySession();
        return session.isPresent() && !session.get().date().isAfter(date);
    }

    /** What has no date has always been so, and always been known. */
    private <T> ImmutableList<T> happened(Collection<T> all, Function<T, Optional<LocalDate>> since) {
        ImmutableList.Builder<T> happened = ImmutableList.builder();
        for (T entry : all) {
            Optional<LocalDate> day = since.apply(entry);
            boolean later = day.isPresent()
                    && (day.get().isAfter(date)
                            || knownAt.isPresent() && day.get().isAfter(knownAt.get()));
            if (!later) {
                happened.add(entry);
            }
        }
        return happened.build();
    }

    /** One that has ended still says something: that there is none now. One that is to come says nothing. */
    private ImmutableList<Authorisation> begun(ImmutableList<Authorisation> all) {
        ImmutableList.Builder<Authorisation> begun = ImmutableList.builder();
        for (Authorisation one : all) {
            Optional<Validity> known = knownAt.isEmpty()
                    ? Optional.of(one.validity())
                    : one.validity().knownAt(knownAt.get());
            if (known.isPresent() && !known.get().range().startsAfter(date)) {
                begun.add(new Authorisation(one.body(), one.to(), one.instrument(), known.get(), one.functions()));
            }
        }
        return begun.build();
    }
}
