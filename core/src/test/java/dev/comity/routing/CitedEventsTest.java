package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.finding.FindingCode;
import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import dev.comity.model.Circumstances;
import dev.comity.model.DatePoint;
import dev.comity.model.Domain;
import dev.comity.model.Event;
import dev.comity.model.EventKind;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Snapshot;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.DutyKind;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Tier;
import dev.comity.policy.WarningKind;
import dev.comity.testing.Worlds;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an issue makes of the events that it cites, once they have happened and are known. */
class CitedEventsTest {
    private static final Event VETO = Event.builder()
            .id("veto")
            .kind(EventKind.VETO)
            .on(LocalDate.of(2023, 8, 30))
            .actors("AAA")
            .institutions("COUNCIL")
            .draft("S/1/2")
            .emergencySession(DatePoint.parse("2023-10-01"))
            .build();
    private static final Event EMERGENCY = Event.builder()
            .id("emergency")
            .kind(EventKind.DECLARATION)
            .on(LocalDate.of(2023, 9, 10))
            .institutions("UNIVERSAL")
            .build();
    private static final Architecture WORLD =
            Worlds.twoRegions().toBuilder().events(VETO, EMERGENCY).build();

    private static Issue issue(String date, String... cited) {
        return Issue.builder()
                .id("watch")
                .date(LocalDate.parse(date))
                .domain(Domain.PEACE_SECURITY)
                .functions(GovernanceFunction.MONITORING)
                .affects("BBB")
                .events(cited)
                .build();
    }

    private static Routing route(Issue issue) {
        return Router.of(WORLD, ReferencePolicies.networked()).route(issue);
    }

    @Test
    void aVetoThatIsCitedCountsLikeOneThatIsStated() {
        Issue cited = issue("2023-09-01", "veto");
        Circumstances.Veto veto = new Circumstances.Veto(VETO.actors(), "S/1/2", LocalDate.of(2023, 8, 30), false);
        Issue stated = issue("2023-09-01").toBuilder()
                .circumstances(Circumstances.builder().vetoes(veto).build())
                .build();

        assertThat(route(cited)).isEqualTo(route(stated));
        assertThat(route(cited).rules()).contains("R11b");
        assertThat(route(cited).duties()).extracting(Duty::kind).contains(DutyKind.REVIEW);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-08-29, false, it is to come",
        "2023-08-30, true, it is cast on the day",
        "2023-09-30, true, nobody has taken it up yet",
        "2023-10-01, false, an emergency special session deals with it"
    })
    void aVetoCountsFromItsDayUntilASessionTakesItUp(LocalDate date, boolean counts, String why) {
        assertThat(route(issue(date.toString(), "veto")).rules().contains("R11b"))
                .as(why)
                .isEqualTo(counts);
    }

    @Test
    void whatIsNotYetKnownDoesNothing() {
        Issue cited = issue("2023-11-01", "veto");
        Issue before = cited.toBuilder().knownAt(LocalDate.of(2023, 8, 29)).build();
        Issue between = cited.toBuilder().knownAt(LocalDate.of(2023, 9, 15)).build();

        assertThat(route(before).rules()).doesNotContain("R11b");
        assertThat(route(between).rules()).as("the session is news").contains("R11b");
        assertThat(route(cited).rules()).doesNotContain("R11b");
    }

    @Test
    void onlyWhatIsCitedCounts() {
        assertThat(route(issue("2023-09-01", "emergency")).rules()).doesNotContain("R11b");
        assertThat(route(issue("2023-09-01")).rules()).doesNotContain("R11b");
    }

    @ParameterizedTest
    @CsvSource({"2023-08-01, none", "2023-09-01, veto", "2023-09-10, declaration veto"})
    void aRuleCanTestTheKindsOfEvents(String date, String kinds) {
        Issue issue = issue(date, "veto", "emergency");
        for (String kind : Set.of("none", "veto", "declaration", "decision")) {
            boolean fires = Router.of(WORLD, warnsOf(kind)).route(issue).rules().contains("OWN");
            assertThat(fires).as(kind).isEqualTo(kinds.contains(kind));
        }
    }

    @Test
    void aRuleInAFileCanTestTheKindsOfEvents() {
        DivisionOfLaborPolicy policy = warnsOf("declaration");
        String text = Documents.write(policy);

        assertThat(text).contains("issue.event: declaration");
        assertThat(Documents.policy("p.yaml", text, id -> java.util.Optional.empty())
                        .get())
                .isEqualTo(policy);
    }

    private static DivisionOfLaborPolicy warnsOf(String kind) {
        Rule rule = Rule.builder()
                .id("OWN")
                .tier(Tier.ANNOTATION)
                .when(Condition.oneOf("issue.event", kind))
                .then(new Effect.Warn(WarningKind.FALLBACK, true))
                .build();
        return DivisionOfLaborPolicy.builder().id("own").add(rule).build();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-01, vetoo, UNKNOWN_EVENT, `vetoo` is no event; did you mean `veto`?",
        "2023-08-01, veto, WITHOUT_EFFECT, '`veto` happens on 2023-08-30, after 2023-08-01; drop it, or correct `date`'"
    })
    void whatIsCitedInVainIsSaid(String date, String id, FindingCode code, String text) {
        assertThat(issue(date, id).check(WORLD).all())
                .filteredOn(finding -> finding.code() == code)
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).endsWith(text));
    }

    @Test
    void aSnapshotTellsWhatHasHappened() {
        Snapshot day = WORLD.on(LocalDate.of(2023, 9, 1));
        Snapshot later = WORLD.on(LocalDate.of(2023, 9, 10));

        assertThat(day.events()).containsExactly(VETO);
        assertThat(later.events()).containsExactly(VETO, EMERGENCY);
        assertThat(later.events(EventKind.DECLARATION)).containsExactly(EMERGENCY);
        assertThat(later.events("AAA")).containsExactly(VETO);
        assertThat(later.events("UNIVERSAL")).containsExactly(EMERGENCY);
        assertThat(WORLD.event("veto")).contains(VETO);
    }
}
