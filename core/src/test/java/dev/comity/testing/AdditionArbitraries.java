package dev.comity.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.comity.model.Architecture;
import dev.comity.model.Circumstances;
import dev.comity.model.DateRange;
import dev.comity.model.Dated;
import dev.comity.model.Event;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Link;
import dev.comity.model.Membership;
import dev.comity.model.Snapshot;
import dev.comity.model.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;

/** Questions before and after facts are added that should not matter: to come, not yet known, or long past. */
public final class AdditionArbitraries {
    /** Longer than any look-back window. */
    private static final int LONG_AGO_YEARS = 4;

    private static final String EVENT = "added-event";

    private final Dice dice;
    private final Question before;
    private final LocalDate date;
    private final When when;

    private AdditionArbitraries(Dice dice, Question before, When when) {
        this.dice = dice;
        this.before = before;
        this.date = before.issue().date().orElseThrow();
        this.when = when;
    }

    /**
     * A question before and after the addition.
     *
     * @param before without the added facts
     * @param after with them
     */
    public record Addition(Question before, Question after) {}

    /** When the added facts hold. */
    public enum When {
        /** After the day of the issue. */
        LATER,
        /** On the day of the issue, but known only after the knowledge date. */
        KNOWN_LATER,
        /** Until long before the day of the issue. */
        LONG_PAST
    }

    /** {@return questions before and after facts of a time are added} */
    public static Arbitrary<Addition> additions(When when) {
        return Dice.arbitrary(dice -> {
            Question question = dice.part(IssueArbitraries::question);
            Architecture world = question.world();
            Issue issue = question.issue();
            LocalDate known = issue.date().orElseThrow().minusYears(1);
            Question before = new Question(
                    world,
                    switch (when) {
                        case LATER -> issue;
                        case KNOWN_LATER -> issue.toBuilder().knownAt(known).build();
                        // An end that is not yet known is no end.
                        case LONG_PAST ->
                            issue.toBuilder().knownAt(Optional.empty()).build();
                    });
            return new Addition(before, dice.part(own -> new AdditionArbitraries(own, before, when).after()));
        });
    }

    private Question after() {
        Architecture world = before.world();
        List<String> ids = new ArrayList<>();
        for (Institution institution : world.institutions().values()) {
            Institution grown = grown(institution, ImmutableList.copyOf(ids));
            world = world.with(grown);
            ids.add(institution.id());
        }
        Institution other = random("Y1", ids).toBuilder().existence(validity()).build();
        Link link = new Link(
                ids.get(0),
                ids.get(1),
                dice.pick(dev.comity.model.LinkType.values()),
                validity(),
                com.google.common.collect.ImmutableSortedSet.of(),
                1,
                "",
                dev.comity.model.Provenance.none());
        Circumstances stated = stated(WorldArbitraries.states(world), ids);
        Architecture.Builder grown = world.with(other).toBuilder().links(link);
        Issue.Builder issue = before.issue().toBuilder().circumstances(stated);
        if (later()) {
            // What is long past still counts where it is cited.
            grown.events(event(WorldArbitraries.states(world), ids));
            issue.events(EVENT);
        }
        return new Question(grown.build(), issue.build());
    }

    private Event event(List<String> actors, List<String> forums) {
        return dice.part(own -> EventArbitraries.event(own, EVENT, actors, forums)).toBuilder()
                .on(day())
                .build();
    }

    private Institution random(String id, List<String> earlier) {
        List<String> states = WorldArbitraries.states(before.world());
        return dice.part(own -> InstitutionArbitraries.institution(own, id, states, states, earlier));
    }

    private Institution grown(Institution old, List<String> earlier) {
        Institution more = random(old.id(), earlier);
        return old.toBuilder()
                .parents(both(old.parents(), more.parents()))
                .roles(both(old.roles(), more.roles()))
                .memberships(Iterables.concat(old.memberships(), memberships(old, more)))
                .membersOf(both(old.membersOf(), had(old) ? more.membersOf() : ImmutableList.of()))
                .voters(both(old.voters(), more.voters()))
                .decisions(both(old.decisions(), more.decisions()))
                .subsetClauses(both(old.subsetClauses(), more.subsetClauses()))
                .optOuts(both(old.optOuts(), more.optOuts()))
                .mandates(Iterables.concat(
                        old.mandates(),
                        Iterables.transform(
                                more.mandates(),
                                mandate ->
                                        mandate.toBuilder().validity(validity()).build())))
                .vacancies(both(old.vacancies(), more.vacancies()))
                .barredSubjects(both(old.barredSubjects(), more.barredSubjects()))
                .jurisdictions(both(old.jurisdictions(), more.jurisdictions()))
                .accessions(both(old.accessions(), more.accessions()))
                .attributes(both(old.attributes(), more.attributes()))
                .delinkedShares(both(old.delinkedShares(), more.delinkedShares()))
                .build();
    }

    private <T> ImmutableList<Dated<T>> both(ImmutableList<Dated<T>> old, ImmutableList<Dated<T>> more) {
        ImmutableList.Builder<Dated<T>> all = ImmutableList.<Dated<T>>builder().addAll(old);
        more.forEach(entry -> all.add(new Dated<>(entry.value(), validity(), entry.provenance())));
        return all.build();
    }

    /**
     * Of actors of whom nothing is said: what an institution says of an actor replaces what follows from elsewhere, on
     * every day.
     */
    private List<Membership> memberships(Institution old, Institution more) {
        Set<String> spoken = new TreeSet<>(effective().statuses(old.id()).keySet());
        old.memberships().forEach(membership -> spoken.add(membership.actor()));
        List<Membership> added = new ArrayList<>();
        for (Membership membership : more.memberships()) {
            if (had(old) && spoken.add(membership.actor())) {
                added.add(Membership.of(membership.actor(), membership.status(), validity()));
            }
        }
        return added;
    }

    /** Whoever had members once and has none now is dead; so the past matters to whom has none. */
    private boolean had(Institution old) {
        return when != When.LONG_PAST || !effective().statuses(old.id()).isEmpty();
    }

    private Snapshot effective() {
        Architecture world = before.world();
        return before.issue()
                .knownAt()
                .map(known -> world.knownAt(known)
                                .institutions()
                                .keySet()
                                .equals(world.institutions().keySet())
                        ? world.knownAt(known)
                        : world)
                .orElse(world)
                .on(date);
    }

    private Validity validity() {
        LocalDate day = dice.chance(20) ? boundary() : boundary().plusMonths((later() ? 1 : -1) * dice.between(1, 60));
        return switch (when) {
            case LATER ->
                new Validity(
                        dice.chance(50) ? DateRange.from(day) : DateRange.of(day, day.plusYears(1)),
                        dice.maybe(30, () -> date.minusYears(2)),
                        Optional.empty());
            case KNOWN_LATER ->
                new Validity(
                        dice.chance(50) ? DateRange.always() : DateRange.from(date.minusMonths(dice.below(30))),
                        Optional.of(day),
                        Optional.empty());
            case LONG_PAST ->
                Validity.of(dice.chance(50) ? DateRange.always().endingOn(day) : DateRange.of(day.minusYears(2), day));
        };
    }

    private boolean later() {
        return when != When.LONG_PAST;
    }

    private LocalDate boundary() {
        return switch (when) {
            case LATER -> date.plusDays(1);
            case KNOWN_LATER -> date.minusYears(1).plusDays(1);
            case LONG_PAST -> date.minusYears(LONG_AGO_YEARS);
        };
    }

    private Circumstances stated(List<String> actors, List<String> forums) {
        Circumstances old = before.issue().circumstances();
        if (when == When.LONG_PAST) {
            return old;
        }
        Circumstances more = dice.part(own -> CircumstancesArbitraries.circumstances(own, actors, forums));
        Circumstances.Builder all = old.toBuilder();
        more.positions()
                .forEach(p -> all.positions(new Circumstances.Position(
                        p.actor(), p.stance(), p.forum(), p.function(), Optional.of(day()))));
        more.consents()
                .forEach(c ->
                        all.consents(new Circumstances.Consent(c.actor(), c.to(), c.stance(), Optional.of(day()))));
        more.acceptances()
                .forEach(a -> all.acceptances(
                        new Circumstances.Acceptance(a.actor(), a.forum(), a.stance(), Optional.of(day()))));
        more.authorisations()
                .forEach(a -> all.authorisations(
                        new Circumstances.Authorisation(a.body(), a.to(), a.instrument(), validity(), a.functions())));
        more.vetoes().forEach(v -> all.vetoes(new Circumstances.Veto(v.by(), v.draft(), day(), v.emergencySession())));
        more.rulesInPlace()
                .forEach(r -> all.rulesInPlace(new Circumstances.RuleInPlace(
                        r.instrument(),
                        r.forum(),
                        r.rule(),
                        Optional.of(day()),
                        r.compliedWith(),
                        r.technologyChanged())));
        more.rulings()
                .forEach(r -> all.rulings(
                        new Circumstances.Ruling(r.tribunal(), r.measure(), r.outcome(), Optional.of(day()))));
        return all.build();
    }

    private LocalDate day() {
        return boundary().plusMonths(dice.below(when == When.LATER ? 40 : 11));
    }
}
