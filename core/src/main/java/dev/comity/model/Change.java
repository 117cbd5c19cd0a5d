package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A dated change of an architecture: somebody joins or leaves, a body is founded or ended, gains or loses a mandate,
 * changes its rule, meets. Applied by {@link Architecture#with(Change)}.
 *
 * <pre>{@code
 * Architecture without = world.with(Change.withdraw("USA", "WHO", LocalDate.of(2020, 1, 1)));
 * without.on(LocalDate.of(2020, 6, 1)).status("USA", "WHO");   // Optional[FORMER]
 * }</pre>
 */
public sealed interface Change
        permits Change.Found,
                Change.End,
                Change.SetStatus,
                Change.Withdraw,
                Change.AddMandate,
                Change.CutMandate,
                Change.SetDecision,
                Change.Meet,
                Change.StopMeetings,
                Change.FillPost,
                Change.Seat,
                Change.Merge,
                Change.AddLink,
                Change.AddEvent,
                Change.SetAttribute,
                Change.SwapRegions {

    /**
     * {@return the changed architecture}
     *
     * @param architecture what is changed; itself it stays as it is
     */
    Architecture applyTo(Architecture architecture);

    /**
     * Founds an institution, or replaces one of the same id.
     *
     * @param institution the institution as it will be
     */
    record Found(Institution institution) implements Change {
        @Override
        public Architecture applyTo(Architecture architecture) {
            return architecture.with(institution);
        }
    }

    /**
     * Ends an institution; one that does not exist on the day before stays as it is, for there is nothing to end.
     *
     * @param institution the id of an institution
     * @param date the first day without it
     */
    record End(String institution, LocalDate date) implements Change {
        @Override
        public Architecture applyTo(Architecture architecture) {
            Institution old = architecture.institution(institution);
            if (!old.existence().on(date.minusDays(1))) {
                return architecture;
            }
            return architecture.with(old.toBuilder()
                    .existence(old.existence().endingOn(date, date))
                    .build());
        }
    }

    /**
     * Gives an actor a status in an institution from a day on: joining, suspension, return.
     *
     * @param actor the id of an actor
     * @param institution the id of an institution
     * @param status what it is from then on
     * @param from the first day
     */
    record SetStatus(String actor, String institution, MembershipStatus status, LocalDate from) implements Change {
        @Override
        public Architecture applyTo(Architecture architecture) {
            return Changes.setStatus(architecture, institution, actor, status, Validity.from(from));
        }
    }

    /**
     * Withdraws an actor: from the notice it is under notice, from the effect it has left.
     *
     * @param actor the id of an actor
     * @param institution the id of an institution
     * @param notice the day of the notice, on which the exit becomes known; the day of the effect for an exit at once
     * @param effect the first day without the membership
     */
    record Withdraw(String actor, String institution, LocalDate notice, LocalDate effect) implements Change {
        @Override
        public Architecture applyTo(Architecture architecture) {
            Architecture noticed = architecture;
            if (notice.isBefore(effect)) {
                Validity span = new Validity(DateRange.of(notice, effect), Optional.empty(), Optional.of(notice));
                noticed = Changes.setStatus(architecture, institution, actor, MembershipStatus.NOTICE_GIVEN, span);
            }
            Validity gone = new Validity(DateRange.from(effect), Optional.of(notice), Optional.empty());
            return Changes.setStatus(noticed, institution, actor, MembershipStatus.FORMER, gone);
        }
    }

    /**
     * Gives an institution a mandate.
     *
     * @param institution the id of an institution
     * @param mandate the mandate, with its own days
     */
    record AddMandate(String institution, Mandate mandate) implements Change {
        @Override
        public Architecture applyTo(Architecture architecture) {
            return architecture.with(architecture.institution(institution).toBuilder()
                    .mandates(mandate)
                    .build());
        }
    }

    /**
     * Ends every mandate of an institution that lies in a domain and holds a function, as far as it does.
     *
     * @param institution the id of an institution
     * @param domain the domain, with those below it
     * @param function the function
     * @param date the first day without it
     */
    record CutMandate(String institution, Domain domain, GovernanceFunction function, LocalDate date)
            implements Change {
        @Override
        public Architecture applyTo(Architecture architecture) {
            return Changes.cutMandate(architecture, this);
        }
    }

    /**
     * Changes how an institution decides from a day on.
     *
     * @param institution the id of an institution
     * @param rule the rule, in place of the one before
     * @param from the first day
     */
    record SetDecision(String institution, DecisionRule rule, LocalDate from) implements Change {
        @Override
        public Architecture applyTo(Architecture architecture) {
            Institution old = architecture.institution(institution);
            return architecture.with(old.toBuilder()
                    .decisions(Changes.set(old.decisions(), Dated.from(from, rule), any -> true))
                    .build());
        }
    }

    /**
     * Records a meeting.
     *
     * @param institution the id of an institution
     * @param date the day on which it meets
     */
    record Meet(String institution, LocalDate date) implements Change {
        @Override
        public Architecture applyTo(Architecture architecture) {
            Institution old = architecture.institution(institution);
            Meetings meetings = old.meetings();
            ImmutableSortedSet<DatePoint> dates = ImmutableSortedSet.<DatePoint>naturalOrder()
                    .addAll(meetings.dates())
                    .add(DatePoint.of(date))
                    .build();
            return architecture.with(old.toBuilder()
                    .meetings(new Meetings(meetings.intervalMonths(), dates, meetings.provenance()))
                    .build());
        }
    }

    /**
     * Records no meeting from a day on, whatever was recorded.
     *
     * @param institution the id of an institution
     * @param from the first day without meetings
     */
    record StopMeetings(String institution, LocalDate from) implements Change {
        @Override
        public Architecture applyTo(Architecture architecture) {
            Institution old = architecture.institution(institution);
            return architecture.with(old.toBuilder()
                    .meetings(old.meetings().knownAt(from.minusDays(1)))
                    .build());
        }
    }

    /**
     * Fills the post of the head of an institution: no vacancy lasts beyond the day.
     *
     * @param institution the id of an institution
     * @param date the first day without a vacancy
     */
    record FillPost(String institution, LocalDate date) implements Change {
        @Override
        public Architecture applyTo(Architecture architecture) {
            return Changes.fillPost(architecture, this);
        }
    }

    /**
     * Seats more voters in a body whose voters are named, for example in a council of some members of an organisation.
     *
     * @param institution the id of an institution
     * @param actors the ids of those who vote too
     * @param from the first day
     */
    record Seat(String institution, ImmutableSortedSet<String> actors, LocalDate from) implements Change {
        @Override
        public Architecture applyTo(Architecture architecture) {
            Institution old = architecture.institution(institution);
            return architecture.with(
                    old.toBuilder().voters(Dated.from(from, actors)).build());
        }
    }

    /**
     * Merges an institution into another: it ends, the other takes over its mandates, and those who are bound by it and
     * are nothing to the other join. Its links end with it.
     *
     * @param institution the id of the one that ends
     * @param into the id of the other
     * @param date the first day without it
     */
    record Merge(String institution, String into, LocalDate date) implements Change {
        @Override
        public Architecture applyTo(Architecture architecture) {
            return Changes.merge(architecture, this);
        }
    }

    /**
     * Links two institutions.
     *
     * @param link the link, with its own days
     */
    record AddLink(Link link) implements Change {
        @Override
        public Architecture applyTo(Architecture architecture) {
            return architecture.toBuilder().links(link).build();
        }
    }

    /**
     * Records an event.
     *
     * @param event the event, with its own date
     */
    record AddEvent(Event event) implements Change {
        @Override
        public Architecture applyTo(Architecture architecture) {
            return architecture.toBuilder().events(event).build();
        }
    }

    /**
     * Sets a data attribute of an institution from a day on.
     *
     * @param institution the id of an institution
     * @param attribute the attribute, in place of the one of its name
     * @param from the first day
     */
    record SetAttribute(String institution, Attribute attribute, LocalDate from) implements Change {
        @Override
        public Architecture applyTo(Architecture architecture) {
            Institution old = architecture.institution(institution);
            return architecture.with(old.toBuilder()
                    .attributes(Changes.set(
                            old.attributes(),
                            Dated.from(from, attribute),
                            other -> other.name().equals(attribute.name())))
                    .build());
        }
    }

    /**
     * Looks at the world through another region scheme.
     *
     * @param scheme the scheme, in place of the one before
     */
    record SwapRegions(RegionScheme scheme) implements Change {
        @Override
        public Architecture applyTo(Architecture architecture) {
            return architecture.toBuilder().regionScheme(scheme).build();
        }
    }

    /**
     * {@return an actor joins in full}
     *
     * @param actor the id of an actor
     * @param institution the id of an institution
     * @param from the first day of the membership
     */
    static Change join(String actor, String institution, LocalDate from) {
        return new SetStatus(actor, institution, MembershipStatus.FULL, from);
    }

    /**
     * {@return an actor leaves at once}
     *
     * @param actor the id of an actor
     * @param institution the id of an institution
     * @param effect the first day without the membership, on which that becomes known too
     */
    static Change withdraw(String actor, String institution, LocalDate effect) {
        return new Withdraw(actor, institution, effect, effect);
    }

    /**
     * {@return an actor is suspended}
     *
     * @param actor the id of an actor
     * @param institution the id of an institution
     * @param from the first day of the suspension
     */
    static Change suspend(String actor, String institution, LocalDate from) {
        return new SetStatus(actor, institution, MembershipStatus.SUSPENDED, from);
    }
}
