package dev.comity.scenario;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Change;
import dev.comity.model.Event;
import dev.comity.model.Mandate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What of the world a step can change, as far as routing reads it.
 *
 * @param kind which part of the record, or whether it is something else
 * @param institutions the institutions whose records it changes, or of which it speaks
 * @param named those whom it adds to the records, as members, voters or in what is stated
 * @param mandate the mandate that it gives
 * @param from the day before which it changes nothing, where that is certain
 */
record Touch(
        Kind kind,
        ImmutableSet<String> institutions,
        ImmutableSortedSet<String> named,
        Optional<Mandate> mandate,
        Optional<LocalDate> from) {

    /** Parts of the record of an institution, and what else a step can change. */
    enum Kind {
        /** Whether it exists and who belongs to it: read wherever it is named, too. */
        PEOPLE,
        /** A mandate more. */
        MANDATE,
        /** How it decides, meets and works: read of candidates only, and of those whose blockage is a fact of the world. */
        OFFICE,
        /** What is stated in it, of candidates and of those as for {@link #OFFICE}. */
        POSITION,
        /** Its means, of candidates and their parents. */
        MEANS,
        /** What is stated of every issue. */
        STATED,
        /** What an issue may cite. */
        EVENT,
        /** Everything. */
        ALL,
        /** Nothing that routing reads. */
        NOTHING
    }

    static Touch of(Step step) {
        if (step instanceof Step.Alter alter) {
            return of(alter.change());
        } else if (step instanceof Step.Stand stand) {
            return stated(Kind.POSITION, stand.forum(), stand.actors(), stand.from());
        } else if (step instanceof Step.Scale scale) {
            return stated(Kind.MEANS, scale.institution(), ImmutableSortedSet.of(), scale.from());
        } else if (step instanceof Step.Provide provide) {
            return stated(Kind.MEANS, provide.institution(), ImmutableSortedSet.of(), provide.from());
        }
        Step.Muster muster = (Step.Muster) step;
        return stated(Kind.STATED, muster.mandate(), muster.actors(), muster.from());
    }

    private static Touch stated(Kind kind, String institution, ImmutableSortedSet<String> named, LocalDate from) {
        return new Touch(kind, ImmutableSet.of(institution), named, Optional.empty(), Optional.of(from));
    }

    private static Touch of(Change change) {
        if (change instanceof Change.Found found) {
            return of(Kind.PEOPLE, found.institution().id());
        } else if (change instanceof Change.End end) {
            return of(Kind.PEOPLE, end.institution());
        } else if (change instanceof Change.SetStatus status) {
            return naming(Kind.PEOPLE, status.institution(), ImmutableSortedSet.of(status.actor()));
        } else if (change instanceof Change.Withdraw withdraw) {
            return naming(Kind.PEOPLE, withdraw.institution(), ImmutableSortedSet.of(withdraw.actor()));
        } else if (change instanceof Change.Merge merge) {
            return of(Kind.PEOPLE, merge.institution(), merge.into());
        } else if (change instanceof Change.AddMandate add) {
            return new Touch(
                    Kind.MANDATE,
                    ImmutableSet.of(add.institution()),
                    ImmutableSortedSet.of(),
                    Optional.of(add.mandate()),
                    Optional.empty());
        }
        return office(change);
    }

    private static Touch office(Change change) {
        if (change instanceof Change.Seat seat) {
            return naming(Kind.OFFICE, seat.institution(), seat.actors());
        } else if (change instanceof Change.CutMandate cut) {
            return of(Kind.OFFICE, cut.institution());
        } else if (change instanceof Change.SetDecision set) {
            return of(Kind.OFFICE, set.institution());
        } else if (change instanceof Change.Meet meet) {
            return of(Kind.OFFICE, meet.institution());
        } else if (change instanceof Change.StopMeetings stop) {
            return of(Kind.OFFICE, stop.institution());
        } else if (change instanceof Change.FillPost fill) {
            return of(Kind.OFFICE, fill.institution());
        } else if (change instanceof Change.SetAttribute set) {
            return of(Kind.OFFICE, set.institution());
        } else if (change instanceof Change.AddEvent add) {
            Event event = add.event();
            return of(Kind.EVENT, event.id());
        }
        return of(change instanceof Change.AddLink ? Kind.NOTHING : Kind.ALL);
    }

    private static Touch of(Kind kind, String... institutions) {
        return new Touch(
                kind, ImmutableSet.copyOf(institutions), ImmutableSortedSet.of(), Optional.empty(), Optional.empty());
    }

    private static Touch naming(Kind kind, String institution, ImmutableSortedSet<String> named) {
        return new Touch(kind, ImmutableSet.of(institution), named, Optional.empty(), Optional.empty());
    }
}
