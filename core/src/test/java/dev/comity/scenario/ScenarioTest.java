package dev.comity.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.finding.Finding;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Circumstances;
import dev.comity.model.Dated;
import dev.comity.model.DecisionRule;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Scope;
import dev.comity.model.Spillover;
import dev.comity.model.Stance;
import dev.comity.model.Validity;
import dev.comity.model.Vitality;
import dev.comity.routing.Router;
import dev.comity.routing.Verdict;
import dev.comity.survey.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scenarios by example, in a world of four states, a league of three and an assembly of all. */
class ScenarioTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final Architecture WORLD = Architecture.builder()
            .addStates("AAA", "BBB", "CCC", "DDD")
            .add(
                    body("LEAGUE", Scope.REGIONAL, "AAA", "BBB", "CCC"),
                    body("PACT", Scope.REGIONAL, "CCC", "DDD"),
                    body("ASSEMBLY", Scope.UNIVERSAL, "AAA", "BBB", "CCC", "DDD"))
            .latest(DAY.plusYears(1))
            .build();
    private static final Issue TRADE = Issue.builder()
            .id("trade")
            .date(DAY)
            .domain(Domain.TRADE)
            .functions(GovernanceFunction.RULE_MAKING)
            .affects("AAA", "BBB")
            .build();
    private static final Router ROUTER = Router.of(WORLD, ReferencePolicies.networked());

    private static Institution body(String id, Scope scope, String... members) {
        return Institution.builder()
                .id(id)
                .scope(scope)
                .existence(Validity.from(DAY.minusYears(20)))
                .fullMembers(members)
                .mandate(Domain.TRADE, GovernanceFunction.RULE_MAKING)
                .decisions(Dated.from(DAY.minusYears(20), new DecisionRule.Consensus(1)))
                .build();
    }

    private static Comparison compare(Scenario scenario) {
        return Comparison.of(ROUTER, scenario, List.of(TRADE));
    }

    @Test
    void oneThatObjectsBlocksAndTheNextLeads() {
        Comparison blocked = compare(Scenario.of("blocked", Step.oppose("LEAGUE", DAY, "AAA")));

        assertThat(blocked.issues().get(0).before().verdict()).isEqualTo(Verdict.REGIONAL);
        assertThat(blocked.issues().get(0).after().verdict()).isEqualTo(Verdict.MULTILATERAL);
        assertThat(blocked.rules(true)).contains("R41");
        assertThat(blocked.leadsChanged()).hasSize(1);
    }

    @Test
    void whatHappensLaterDoesNotCountYet() {
        assertThat(compare(Scenario.of("later", Step.oppose("LEAGUE", DAY.plusDays(1), "AAA")))
                        .isEmpty())
                .isTrue();
        assertThat(compare(Scenario.of("later", new Change.End("LEAGUE", DAY.plusDays(1))))
                        .isEmpty())
                .isTrue();
        assertThat(compare(Scenario.of("now", new Change.End("LEAGUE", DAY))).isEmpty())
                .isFalse();
    }

    @Test
    void whereEveryBodyIsBlockedAGapOpens() {
        Scenario both = Scenario.of("league", Step.oppose("LEAGUE", DAY, "AAA"))
                .then(Scenario.of("assembly", Step.oppose("ASSEMBLY", DAY, "BBB")));
        Comparison gap = compare(both);

        assertThat(gap.gapsOpened()).hasSize(1);
        assertThat(gap.losing().keySet()).containsExactly("AAA", "BBB");
        assertThat(gap.toString()).contains("gaps opened 1", "-> gap; loses AAA, BBB");

        WorstCase worst = WorstCase.of(
                ROUTER, List.of(TRADE), Shocks.blockages(WORLD, List.of("LEAGUE", "PACT", "ASSEMBLY"), DAY), 3, 1000);
        assertThat(worst.exact()).isTrue();
        assertThat(worst.gaps()).hasSize(1);
        assertThat(worst.shocks()).containsExactly("ASSEMBLY blocked by AAA", "LEAGUE blocked by AAA");
    }

    @Test
    void aSearchThatIsEndedEarlySaysSo() {
        List<Scenario> shocks = Shocks.blockages(WORLD, List.of("LEAGUE", "PACT", "ASSEMBLY"), DAY);
        List<Long> told = new ArrayList<>();
        WorstCase worst = WorstCase.of(ROUTER, List.of(TRADE), shocks, 2, 1000, (done, all) -> {
            told.add(all);
            return done < 2;
        });

        assertThat(told).containsExactly(6L, 6L);
        assertThat(worst.undecided()).contains("it was ended early");
        assertThat(worst.atLeast()).isZero();
        assertThat(worst.atMost()).isEqualTo(1);
    }

    @Test
    void twoWorldsAreComparedAsWell() {
        Comparison ended = Comparison.of(
                WORLD, WORLD.with(new Change.End("LEAGUE", DAY)), ReferencePolicies.networked(), List.of(TRADE));

        assertThat(ended.verdictsChanged()).hasSize(1);
        assertThat(ended.toString()).contains("LEAGUE is no candidate any more");
        assertThat(Comparison.of(WORLD, WORLD, ReferencePolicies.networked(), List.of(TRADE))
                        .isEmpty())
                .isTrue();
    }

    /** Without the league the assembly leads, a level too high for a matter of the region; two of four states are in no other. */
    @Test
    void measuresStandSideBySide() {
        Comparison ended = Comparison.of(
                ROUTER,
                Scenario.of("ended", new Change.End("LEAGUE", DAY)),
                List.of(TRADE.toBuilder().spillover(Spillover.REGIONAL).build()),
                Measure.GAP,
                Measure.SUBSIDIARITY_FIT,
                Measure.EXCLUSION,
                Measure.MODULARITY);

        assertThat(ended.measures())
                .extracting(MeasureComparison::toString)
                .containsExactly(
                        "gap: 0 as before",
                        "subsidiarity-fit: 1 -> 0",
                        "exclusion: 0 -> 0.5",
                        "modularity: undefined, since no two states are tied as before");
        assertThat(ended.toString()).contains("\nexclusion: 0 -> 0.5\n");
        assertThatThrownBy(() ->
                        Comparison.of(ROUTER, Scenario.of("none", new Change[0]), List.of(TRADE), Measure.OVERLAP))
                .hasMessage("`overlap` is of two institutions; name what it is asked of");
    }

    @Test
    void aMergedBodyPassesOnMembersAndMandates() {
        Architecture merged = WORLD.with(new Change.Merge("PACT", "LEAGUE", DAY));

        assertThat(merged.on(DAY).exists("PACT")).isFalse();
        assertThat(merged.on(DAY.minusDays(1)).exists("PACT")).isTrue();
        assertThat(merged.on(DAY).status("DDD", "LEAGUE")).contains(MembershipStatus.FULL);
        assertThat(merged.on(DAY.minusDays(1)).status("DDD", "LEAGUE")).isEmpty();
        assertThat(merged.institution("LEAGUE").mandates()).hasSize(2);
        assertThat(merged.check().errors()).isEmpty();
    }

    @Test
    void votersAreSeatedBesideTheOthers() {
        Institution council = body("COUNCIL", Scope.UNIVERSAL, "AAA", "BBB", "CCC", "DDD").toBuilder()
                .voters(Dated.from(DAY.minusYears(9), ImmutableSortedSet.of("AAA")))
                .build();
        Architecture wider = WORLD.with(council).with(new Change.Seat("COUNCIL", ImmutableSortedSet.of("DDD"), DAY));

        assertThat(wider.on(DAY.minusDays(1)).voters("COUNCIL")).containsExactly("AAA");
        assertThat(wider.on(DAY).voters("COUNCIL")).containsExactly("AAA", "DDD");
    }

    @Test
    void aHeadThatIsFoundBringsABodyBackToLife() {
        Institution headless = body("COUNCIL", Scope.REGIONAL, "AAA", "BBB").toBuilder()
                .vacancies(Dated.from(DAY.minusYears(4), "secretary-general"))
                .build();
        Architecture before = WORLD.with(headless);
        Architecture after = before.with(new Change.FillPost("COUNCIL", DAY.minusYears(1)));

        assertThat(before.on(DAY).vitality("COUNCIL")).contains(Vitality.ZOMBIE);
        assertThat(after.on(DAY).vitality("COUNCIL")).contains(Vitality.ALIVE);
        assertThat(after.on(DAY.minusYears(1).minusDays(1)).vitality("COUNCIL")).contains(Vitality.ZOMBIE);
    }

    @Test
    void aBodyThatStopsMeetingForgetsLaterMeetings() {
        Architecture met =
                WORLD.with(new Change.Meet("PACT", DAY.minusYears(3))).with(new Change.Meet("PACT", DAY));
        Architecture stopped = met.with(new Change.StopMeetings("PACT", DAY));

        assertThat(met.institution("PACT").meetings().dates()).hasSize(2);
        assertThat(stopped.institution("PACT").meetings().lastBy(DAY))
                .hasValueSatisfying(last -> assertThat(last.date()).isEqualTo(DAY.minusYears(3)));
    }

    @Test
    void aBodyThatIsNotThereIsNotEnded() {
        LocalDate before = DAY.minusYears(30);
        assertThat(WORLD.with(new Change.End("PACT", before))).isEqualTo(WORLD);
    }

    @Test
    void meansOfAllFunctionsAreScaledForOneAlone() {
        Circumstances all = Circumstances.builder()
                .capacities(new Circumstances.Capacity("PACT", Optional.empty(), Fraction.ONE))
                .build();
        Circumstances less = new Step.Scale("PACT", Optional.of(GovernanceFunction.FINANCING), Fraction.of(1, 2), DAY)
                .applyTo(all, DAY);

        assertThat(less.capacities())
                .containsExactly(
                        new Circumstances.Capacity("PACT", Optional.empty(), Fraction.ONE),
                        new Circumstances.Capacity(
                                "PACT", Optional.of(GovernanceFunction.FINANCING), Fraction.of(1, 2)));
    }

    @Test
    void whatCannotBeScaledIsTold() {
        Scenario half = Scenario.of("half", new Step.Scale("LEAGUE", Optional.empty(), Fraction.of(1, 2), DAY));

        assertThat(compare(half).silent()).containsExactly("trade: LEAGUE");
        assertThat(compare(half).toString()).contains("no means recorded of which to take a part: trade: LEAGUE");
    }

    @Test
    void strangersAreFound() {
        Scenario wrong = Scenario.of("wrong", Step.oppose("LEAGUE", DAY, "AAB"), Step.oppose("LEAGE", DAY, "AAA"));

        assertThat(wrong.check(WORLD).all())
                .extracting(Finding::message)
                .containsExactlyInAnyOrder("`AAB` is no actor", "no institution bears the id `LEAGE`");
    }

    @Test
    void twoBodiesReachWhomNoneReachesAlone() {
        Covering covering =
                Interregional.covering(WORLD, DAY, Domain.TRADE, GovernanceFunction.RULE_MAKING, List.of("AAA", "DDD"));

        assertThat(covering.best()).containsExactly(ImmutableSortedSet.of("LEAGUE", "PACT"));
        assertThat(covering.unreached()).isEmpty();
        assertThat(Interregional.covering(WORLD, DAY, Domain.HEALTH, GovernanceFunction.RULE_MAKING, List.of("AAA"))
                        .unreached())
                .containsExactly("AAA");
    }

    @Test
    void supportIsAStanceToo() {
        Scenario persuaded = Scenario.of(
                "persuaded",
                new Step.Stand(ImmutableSortedSet.of("AAA"), Stance.SUPPORT, "LEAGUE", Optional.empty(), DAY));
        Issue stuck = TRADE.toBuilder()
                .circumstances(Circumstances.builder()
                        .positions(new Circumstances.Position(
                                "AAA",
                                Stance.OPPOSE,
                                Optional.of("LEAGUE"),
                                Optional.empty(),
                                Optional.of(DAY.minusYears(1))))
                        .build())
                .build();
        Comparison comparison = Comparison.of(ROUTER, persuaded, List.of(stuck));

        assertThat(comparison.issues().get(0).after().verdict()).isEqualTo(Verdict.REGIONAL);
        assertThat(comparison.rules(false)).contains("R41");
    }
}
