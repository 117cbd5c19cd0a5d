package dev.comity.atlas;

import static dev.comity.model.GovernanceFunction.AUTHORISATION;
import static dev.comity.model.GovernanceFunction.CRISIS_RESPONSE;
import static dev.comity.model.GovernanceFunction.DISPUTE_SETTLEMENT;
import static dev.comity.model.GovernanceFunction.EMERGENCY_DECLARATION;
import static dev.comity.model.GovernanceFunction.ENFORCEMENT;
import static dev.comity.model.GovernanceFunction.FINANCING;
import static dev.comity.model.GovernanceFunction.IMPLEMENTATION;
import static dev.comity.model.GovernanceFunction.MEDIATION;
import static dev.comity.model.GovernanceFunction.MONITORING;
import static dev.comity.model.GovernanceFunction.NORM_SETTING;
import static dev.comity.model.GovernanceFunction.PEACE_OPERATION;
import static dev.comity.model.GovernanceFunction.RULE_MAKING;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Aggregation;
import dev.comity.model.Circumstances;
import dev.comity.model.Coerciveness;
import dev.comity.model.ConsentStance;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GoodRange;
import dev.comity.model.Issue;
import dev.comity.model.Obligation;
import dev.comity.model.PublicGood;
import dev.comity.model.Stance;
import dev.comity.policy.DutyKind;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Duty;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Verdict;
import dev.comity.routing.Warning;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The eight reference cases through the public API, each with a twin in which one changed fact changes the outcome. */
class FixturesTest {
    private static final Router ROUTER = Router.of(Atlas.world(), ReferencePolicies.networked());

    // ---- F1 Darfur ----

    private static Circumstances.Builder darfurFacts() {
        return Circumstances.builder()
                .hostConsent(ConsentStance.VALID)
                .capacity("UN", PEACE_OPERATION, "0.5")
                .capacity("AU", PEACE_OPERATION, "0.6")
                .capacity("UN", FINANCING, "1")
                .capacity("AU", FINANCING, "0.3");
    }

    private static Issue darfur(Circumstances circumstances) {
        return Issue.builder()
                .id("darfur-2007")
                .date(LocalDate.of(2007, 7, 31))
                .domain(Domain.PEACE_SECURITY)
                .functions(AUTHORISATION, PEACE_OPERATION, FINANCING)
                .affects("SDN")
                .coerciveness(Coerciveness.FORCE)
                .circumstances(circumstances)
                .build();
    }

    @Test
    void f1_darfurIsLedJointly() {
        Routing routing = ROUTER.route(darfur(darfurFacts().build()));

        assertThat(routing.leads(AUTHORISATION)).containsExactly("UNSC");
        assertThat(routing.leads(PEACE_OPERATION)).containsExactly("AU", "UN");
        assertThat(routing.leads(FINANCING)).containsExactly("UN");
        assertThat(routing.verdict()).isEqualTo(Verdict.HYBRID);
        assertThat(routing.complete()).isTrue();
        assertThat(duties(routing)).contains(DutyKind.REPORT, DutyKind.CONSULT);
        assertThat(routing.rules()).contains("R61", "R43", "R26", "R06", "R48");
    }

    @Test
    void f1_twin_aCapableUnionLeadsAlone() {
        Circumstances facts = Circumstances.builder()
                .hostConsent(ConsentStance.VALID)
                .capacity("UN", PEACE_OPERATION, "0.5")
                .capacity("AU", PEACE_OPERATION, "1")
                .capacity("UN", FINANCING, "1")
                .capacity("AU", FINANCING, "0.3")
                .build();

        assertThat(ROUTER.route(darfur(facts)).leads(PEACE_OPERATION)).containsExactly("AU");
    }

    // ---- F2 Kosovo ----

    private static Issue kosovo(Circumstances circumstances) {
        return Issue.builder()
                .id("kosovo-1999")
                .date(LocalDate.of(1999, 3, 24))
                .domain(Domain.PEACE_SECURITY)
                .functions(ENFORCEMENT)
                .affects("SCG")
                .coerciveness(Coerciveness.FORCE)
                .circumstances(circumstances)
                .build();
    }

    @Test
    void f2_kosovoIsAGap() {
        Routing routing = ROUTER.route(kosovo(Circumstances.builder()
                .hostConsent(ConsentStance.NONE)
                .position("RUS", Stance.OPPOSE)
                .position("CHN", Stance.OPPOSE)
                .build()));

        assertThat(routing.allocation(ENFORCEMENT).status()).isEqualTo(Status.GAP);
        assertThat(routing.verdict()).isEqualTo(Verdict.NONE);
        assertThat(warnings(routing)).contains(WarningKind.UNAUTHORISED_ENFORCEMENT);
        assertThat(routing.rules()).contains("R01b").doesNotContain("R11b");
        assertThat(routing.allocation(ENFORCEMENT).reasons()).anyMatch(reason -> reason.contains("NATO"));
    }

    @Test
    void f2_twin_withoutVetoTheCouncilCanStillBeAsked() {
        Routing routing = ROUTER.route(
                kosovo(Circumstances.builder().hostConsent(ConsentStance.NONE).build()));

        assertThat(routing.allocation(ENFORCEMENT).status()).isEqualTo(Status.CONDITIONAL);
        assertThat(routing.allocation(ENFORCEMENT).conditions()).containsExactly("authorisation");
    }

    // ---- F3 mpox ----

    private static Issue mpox(Circumstances circumstances) {
        return Issue.builder()
                .id("mpox-2024")
                .date(LocalDate.of(2024, 8, 14))
                .domain(Domain.of("health/epidemics"))
                .functions(EMERGENCY_DECLARATION, CRISIS_RESPONSE, IMPLEMENTATION, MONITORING)
                .affects("COD", "BDI", "KEN", "RWA", "UGA", "CAF", "COG", "CIV", "NGA", "ZAF", "PAK", "THA")
                .publicGood(PublicGood.of(GoodRange.GLOBAL, Aggregation.WEAKEST_LINK))
                .circumstances(circumstances)
                .build();
    }

    private static Circumstances.Builder responders(String africaCdc) {
        Circumstances.Builder facts = Circumstances.builder();
        for (var function : List.of(CRISIS_RESPONSE, IMPLEMENTATION)) {
            facts.capacity("WHO", function, "1").capacity("AFRICA_CDC", function, africaCdc);
        }
        return facts;
    }

    @Test
    void f3_mpoxIsSharedByRegion() {
        Routing routing = ROUTER.route(mpox(responders("1").build()));

        assertThat(routing.leads(EMERGENCY_DECLARATION)).containsExactly("WHO");
        assertThat(routing.allocation(EMERGENCY_DECLARATION).supporting()).contains("AFRICA_CDC");
        assertThat(routing.leads(CRISIS_RESPONSE)).containsExactly("AFRICA_CDC", "WHO");
        assertThat(routing.leads(IMPLEMENTATION)).containsExactly("AFRICA_CDC", "WHO");
        assertThat(routing.leads(MONITORING)).containsExactly("WHO");
        assertThat(routing.verdict()).isEqualTo(Verdict.HYBRID);
        assertThat(warnings(routing)).contains(WarningKind.OVERLAP);
        assertThat(duties(routing)).contains(DutyKind.CONSULT);
    }

    @Test
    void f3_twin_withoutRegionalCapacityTheUniversalBodyRespondsAlone() {
        Routing routing = ROUTER.route(mpox(responders("0.3").build()));

        assertThat(routing.leads(CRISIS_RESPONSE)).containsExactly("WHO");
    }

    // ---- F4 mitigation ----

    private static Issue mitigation(LocalDate date) {
        return Issue.builder()
                .id("mitigation-" + date)
                .date(date)
                .domain(Domain.of("climate/mitigation"))
                .functions(NORM_SETTING, MONITORING, IMPLEMENTATION)
                .affects("world")
                .publicGood(PublicGood.of(GoodRange.GLOBAL, Aggregation.SUMMATION))
                .build();
    }

    @Test
    void f4_mitigationIsHybrid() {
        Routing routing = ROUTER.route(mitigation(LocalDate.of(2026, 1, 2)));

        assertThat(routing.leads(NORM_SETTING)).containsExactly("PARIS");
        assertThat(routing.leads(MONITORING)).containsExactly("PARIS");
        assertThat(routing.leads(IMPLEMENTATION)).contains("EU");
        assertThat(routing.allocation(IMPLEMENTATION).direct()).contains("USA", "CHN");
        assertThat(routing.allocation(IMPLEMENTATION).supporting()).contains("C40");
        assertThat(routing.verdict()).isEqualTo(Verdict.HYBRID);
        assertThat(warnings(routing)).contains(WarningKind.EXIT_PENDING);
        assertThat(routing.rules()).contains("R21", "R28", "R29", "R30");
    }

    @Test
    void f4_twin_afterTheExitCoverageFallsByItsWeight() {
        Routing before = ROUTER.route(mitigation(LocalDate.of(2026, 1, 2)));
        Routing after = ROUTER.route(mitigation(LocalDate.of(2026, 2, 1)));

        Fraction lost = before.allocation(NORM_SETTING)
                .leads()
                .get(0)
                .coverage()
                .minus(after.allocation(NORM_SETTING).leads().get(0).coverage());
        int states = Atlas.world().on(LocalDate.of(2026, 2, 1)).states().size();
        assertThat(lost).isEqualTo(Fraction.of(1, states));
        assertThat(after.leads(NORM_SETTING)).isEqualTo(before.leads(NORM_SETTING));
        assertThat(after.warnings())
                .noneMatch(
                        w -> w.kind() == WarningKind.EXIT_PENDING && w.subject().equals("PARIS"));
    }

    // ---- F5 digital trade ----

    private static Issue digitalTrade(Circumstances circumstances) {
        return Issue.builder()
                .id("digital-trade-2025")
                .date(LocalDate.of(2025, 6, 1))
                .domain(Domain.of("trade/digital"))
                .functions(NORM_SETTING, RULE_MAKING)
                .affects(
                        "CHL", "NZL", "SGP", "KOR", "JPN", "AUS", "CAN", "GBR", "MEX", "VNM", "FRA", "DEU", "ITA",
                        "ESP")
                .requires(Obligation.HARD)
                .circumstances(circumstances)
                .build();
    }

    @Test
    void f5_digitalTradeIsPartitioned() {
        Routing routing = ROUTER.route(digitalTrade(
                Circumstances.builder().position("IND", Stance.OPPOSE).build()));

        assertThat(routing.leads(NORM_SETTING)).containsExactly("UN");
        assertThat(routing.leads(RULE_MAKING)).containsExactly("CPTPP", "DEPA", "EU");
        assertThat(routing.rules()).contains("R33");
        assertThat(routing.verdict()).isEqualTo(Verdict.HYBRID);
        assertThat(routing.warnings())
                .anyMatch(w -> w.kind() == WarningKind.OVERLAP && w.detail().contains("CPTPP–DEPA"));
    }

    @Test
    void f5_twin_withoutObjectionTheTradeBodyMakesTheRules() {
        Routing routing = ROUTER.route(digitalTrade(Circumstances.none()));

        assertThat(routing.rules()).doesNotContain("R33");
    }

    // ---- F6 India and Pakistan ----

    private static Issue indiaPakistan(ConsentStance indiaSays) {
        // India refuses third parties; the question is whether it makes an exception for the United Nations.
        Circumstances.Builder facts = Circumstances.builder()
                .accepts("IND", "UN", indiaSays)
                .accepts("PAK", "UN", ConsentStance.VALID)
                .accepts("IND", Circumstances.Acceptance.ANY_FORUM, ConsentStance.NONE);
        return Issue.builder()
                .id("india-pakistan-2025")
                .date(LocalDate.of(2025, 5, 10))
                .domain(Domain.PEACE_SECURITY)
                .functions(MEDIATION)
                .affects("IND", "PAK")
                .parties("IND", "PAK")
                .circumstances(facts.build())
                .build();
    }

    @Test
    void f6_bothConsent() {
        Routing routing = ROUTER.route(indiaPakistan(ConsentStance.VALID));

        assertThat(routing.leads(MEDIATION)).containsExactly("UN");
        assertThat(routing.verdict()).isEqualTo(Verdict.MULTILATERAL);
        assertThat(routing.rules()).contains("R45", "R42b");
    }

    @Test
    void f6_twin_oneRefuses() {
        Routing routing = ROUTER.route(indiaPakistan(ConsentStance.NONE));

        assertThat(routing.leads(MEDIATION)).isEmpty();
        assertThat(routing.verdict()).isEqualTo(Verdict.NONE);
        assertThat(routing.rules()).contains("R62a");
    }

    // ---- F7 Pedra Branca ----

    private static Issue pedraBranca(String... accepting) {
        return Issue.builder()
                .id("pedra-branca-2003")
                .date(LocalDate.of(2003, 7, 24))
                .domain(Domain.PEACE_SECURITY)
                .functions(DISPUTE_SETTLEMENT)
                .affects("MYS", "SGP")
                .parties("MYS", "SGP")
                .circumstances(Circumstances.builder()
                        .tribunals(new Circumstances.TribunalAcceptance(
                                "ICJ", ImmutableSortedSet.copyOf(accepting), "Special Agreement of 2003-02-06"))
                        .build())
                .build();
    }

    @Test
    void f7_theChosenCourtDecides() {
        Routing routing = ROUTER.route(pedraBranca("MYS", "SGP"));

        assertThat(routing.leads(DISPUTE_SETTLEMENT)).containsExactly("ICJ");
        assertThat(routing.verdict()).isEqualTo(Verdict.MULTILATERAL);
        assertThat(routing.rules()).contains("R54");
    }

    @Test
    void f7_twin_oneSidedAcceptanceIsNotEnough() {
        Routing routing = ROUTER.route(pedraBranca("SGP"));

        assertThat(routing.allocation(DISPUTE_SETTLEMENT).status()).isNotEqualTo(Status.ALLOCATED);
        assertThat(routing.rules()).doesNotContain("R54");
    }

    // ---- F8 liquidity ----

    private static Issue liquidity(String share) {
        return Issue.builder()
                .id("liquidity-" + share)
                .date(LocalDate.of(2022, 6, 1))
                .domain(Domain.of("finance/liquidity"))
                .functions(FINANCING)
                .affects("THA")
                .circumstances(Circumstances.builder()
                        .request(new Circumstances.FinancialRequest(Fraction.parse(share), Fraction.ONE))
                        .capacity("CMIM", FINANCING, "1")
                        .capacity("IMF", FINANCING, "1")
                        .build())
                .build();
    }

    @Test
    void f8_withinTheDelinkedShareTheRegionLends() {
        Routing routing = ROUTER.route(liquidity("0.35"));

        assertThat(routing.leads(FINANCING)).containsExactly("CMIM");
        assertThat(routing.verdict()).isEqualTo(Verdict.REGIONAL);
    }

    @Test
    void f8_twin_aboveItTheFundIsNeeded() {
        Routing routing = ROUTER.route(liquidity("0.60"));

        assertThat(routing.leads(FINANCING)).containsExactly("CMIM", "IMF");
        assertThat(routing.verdict()).isEqualTo(Verdict.HYBRID);
        assertThat(routing.rules()).contains("R22b");
    }

    private static List<DutyKind> duties(Routing routing) {
        return routing.duties().stream().map(Duty::kind).toList();
    }

    private static List<WarningKind> warnings(Routing routing) {
        return routing.warnings().stream().map(Warning::kind).toList();
    }
}
