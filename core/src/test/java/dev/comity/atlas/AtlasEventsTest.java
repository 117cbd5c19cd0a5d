package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Architecture;
import dev.comity.model.Confidence;
import dev.comity.model.DatePoint;
import dev.comity.model.DecisionRule;
import dev.comity.model.Event;
import dev.comity.model.EventKind;
import dev.comity.model.Membership;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Snapshot;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the events of the embedded world must be like, and that they agree with its memberships. */
class AtlasEventsTest {
    private static final Architecture WORLD = Atlas.world();
    private static final LocalDate LATEST = WORLD.latest().orElseThrow();
    private static final Pattern MEETING = Pattern.compile("^S/PV\\.(\\d+)");
    private static final Pattern DATED_DRAFT = Pattern.compile("S/(\\d{4})/\\d+");
    /** From when on exits are recorded. */
    private static final LocalDate EXITS_SINCE = LocalDate.of(2016, 1, 1);

    private static final Set<MembershipStatus> LEAVING =
            Set.of(MembershipStatus.NOTICE_GIVEN, MembershipStatus.SELF_SUSPENDED, MembershipStatus.FORMER);

    private static List<Event> events(EventKind kind) {
        return WORLD.on(LocalDate.MAX).events(kind);
    }

    static Stream<Event> all() {
        return WORLD.events().stream();
    }

    static Stream<Event> vetoes() {
        return events(EventKind.VETO).stream();
    }

    static Stream<Event> exits() {
        return events(EventKind.POLITICAL_EXIT).stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyEventSaysWhatHappenedWhereAndWhoSaysSo(Event event) {
        assertThat(event.title()).isNotBlank();
        assertThat(event.institutions()).isNotEmpty();
        assertThat(event.provenance().source()).isNotBlank();
        if (event.provenance().confidence() == Confidence.LOW) {
            assertThat(event.provenance().note()).as("what is unsure").isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("vetoes")
    void whoCastsAVetoHoldsOneAndSitsInTheCouncil(Event event) {
        Snapshot day = WORLD.on(event.date().date());
        assertThat(event.institutions()).containsExactly("UNSC");
        DecisionRule.SecurityCouncil rule =
                (DecisionRule.SecurityCouncil) day.decision("UNSC").orElseThrow();
        assertThat(rule.vetoHolders()).containsAll(event.actors());
        assertThat(day.voters("UNSC")).containsAll(event.actors());
        assertThat(event.actors()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("vetoes")
    void aVetoIsNamedByItsDraftOrItsDay(Event event) {
        String draft = event.draft().toLowerCase(Locale.ROOT).replaceFirst("/rev\\.\\d+$", "");
        String name = draft.isEmpty() ? event.date().toString() : draft.replace('/', '-');
        assertThat(event.id()).matches("veto-" + name + "(-.*)?");
        Matcher dated = DATED_DRAFT.matcher(event.draft());
        if (dated.matches()) {
            assertThat(event.date().date().getYear()).isEqualTo(Integer.parseInt(dated.group(1)));
        }
        event.emergencySession()
                .ifPresent(session -> assertThat(session.date())
                        .isBetween(event.date().date(), event.date().date().plusMonths(5)));
    }

    @Test
    void meetingsOfTheCouncilAreNumberedInTheOrderOfTheirDays() {
        int last = 0;
        int numbered = 0;
        for (Event event : events(EventKind.VETO)) {
            Matcher meeting = MEETING.matcher(event.provenance().source());
            if (meeting.find()) {
                int number = Integer.parseInt(meeting.group(1));
                assertThat(number).as(event.id()).isGreaterThanOrEqualTo(last - (sameDay(event) ? 1 : 0));
                last = Math.max(last, number);
                numbered++;
            }
        }
        assertThat(numbered).isGreaterThan(250);
    }

    /** On one day events stand in the order of their ids, not of their meetings. */
    private static boolean sameDay(Event event) {
        return events(EventKind.VETO).stream()
                        .filter(other -> other.date().equals(event.date()))
                        .count()
                > 1;
    }

    @ParameterizedTest
    @MethodSource("exits")
    void whoLeavesHadNotLeftBefore(Event event) {
        Snapshot eve = WORLD.on(event.date().date().minusDays(1));
        assertThat(event.actors()).isNotEmpty();
        for (String institution : event.institutions()) {
            assertThat(WORLD.institutions()).containsKey(institution);
            for (String actor : event.actors()) {
                assertThat(WORLD.actors()).containsKey(actor);
                assertThat(eve.status(actor, institution))
                        .as(actor + " in " + institution + " on the eve")
                        .isNotEqualTo(java.util.Optional.of(MembershipStatus.FORMER));
            }
        }
    }

    /** Where one exit of an actor is recorded as an event, all its steps are, on days that the membership allows. */
    @Test
    void whatAMembershipSaysOfAnExitStandsAmongTheEvents() {
        Set<String> pairs = new HashSet<>();
        exits().forEach(event -> event.institutions()
                .forEach(institution -> event.actors().forEach(actor -> pairs.add(institution + " " + actor))));
        int steps = 0;
        for (String institution : WORLD.institutions().keySet()) {
            for (Membership step : WORLD.memberships(institution)) {
                if (pairs.contains(institution + " " + step.actor()) && isRecentExit(step)) {
                    assertThat(WORLD.on(LATEST).events(institution))
                            .as(institution + ": " + step)
                            .anyMatch(event -> tells(event, step));
                    steps++;
                }
            }
        }
        assertThat(steps).isGreaterThan(60);
    }

    private static boolean isRecentExit(Membership step) {
        return LEAVING.contains(step.status())
                && step.validity().range().start().isPresent()
                && !day(step).isBefore(EXITS_SINCE)
                && !day(step).isAfter(LATEST);
    }

    private static LocalDate day(Membership step) {
        return step.validity().range().start().map(DatePoint::date).orElseThrow();
    }

    /** Between the day, or some days before it, when the step became known, and the day of its effect. */
    private static boolean tells(Event event, Membership step) {
        LocalDate known = step.validity().known().orElse(day(step));
        DatePoint start = step.validity().range().start().orElseThrow();
        LocalDate day = event.date().date();
        return event.concerns(step.actor()) && !day.isBefore(known.minusDays(7)) && !day.isAfter(start.lastDay());
    }

    @Test
    void everyEndOfAnEmergencyFollowsItsBeginning() {
        int ends = 0;
        for (Event end : events(EventKind.DECISION)) {
            if (end.id().matches("ph.*-end")) {
                Event beginning =
                        WORLD.event(end.id().replaceFirst("-end$", "")).orElseThrow();
                assertThat(beginning.kind()).isEqualTo(EventKind.DECLARATION);
                assertThat(beginning.institutions()).isEqualTo(end.institutions());
                assertThat(beginning.date()).isLessThan(end.date());
                ends++;
            }
        }
        assertThat(ends).isGreaterThan(7);
    }
}
