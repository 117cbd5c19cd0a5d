package dev.comity.atlas;

import static dev.comity.atlas.Rows.at;
import static dev.comity.atlas.Rows.duties;
import static dev.comity.atlas.Rows.issue;
import static dev.comity.atlas.Rows.lead;
import static dev.comity.atlas.Rows.route;
import static dev.comity.atlas.Rows.warnings;
import static dev.comity.model.GovernanceFunction.AUTHORISATION;
import static dev.comity.model.GovernanceFunction.COORDINATION;
import static dev.comity.model.GovernanceFunction.CRISIS_RESPONSE;
import static dev.comity.model.GovernanceFunction.DISPUTE_SETTLEMENT;
import static dev.comity.model.GovernanceFunction.ENFORCEMENT;
import static dev.comity.model.GovernanceFunction.MEDIATION;
import static dev.comity.model.GovernanceFunction.MONITORING;
import static dev.comity.model.GovernanceFunction.RULE_MAKING;
import static dev.comity.model.GovernanceFunction.VERIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.policy.DutyKind;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of the inventory that ask who should act, each with the change of fact that makes the difference. */
class InventoryRoutingTest {
    @ParameterizedTest
    @ValueSource(strings = {"climate", "health", "finance", "digital"})
    void row002_worldwideMattersGoToAllAndNeighboursMattersDoNot(String domain) {
        String worldwide = "domain: " + domain + "; functions: norm-setting; affects: world";
        String nearby = "domain: " + domain + "; functions: coordination; affects: [FRA, DEU, ITA]";
        assertThat(route("2024-01-01", worldwide).verdict()).isEqualTo(Verdict.MULTILATERAL);
        assertThat(route("2024-01-01", nearby).verdict()).isEqualTo(Verdict.REGIONAL);
    }

    @Test
    void row003_policiesPartOnTheSameIssue() {
        Issue issue = issue(
                "2026-01-02",
                "domain: health/epidemics; functions: [norm-setting, crisis-response]; "
                        + "affects: [COD, BDI, RWA, UGA, KEN, NGA]; "
                        + "capacity: {WHO: {crisis-response: 1}, AFRICA_CDC: {crisis-response: 1}}");
        assertThat(route(issue).verdict()).isEqualTo(Verdict.HYBRID);
        assertThat(route(ReferencePolicies.universalist(), issue).verdict()).isEqualTo(Verdict.MULTILATERAL);
    }

    private static Routing tradeDispute(String date, String states, String claim) {
        String pair = "[" + states + "]";
        return route(
                date,
                "domain: trade/goods; functions: dispute-settlement; affects: " + pair + "; parties: " + pair
                        + "; claim: " + claim);
    }

    @Test
    void row006_withoutAnAppealStageThereIsAGapInEnforcement() {
        assertThat(warnings(tradeDispute("2018-06-01", "USA, MEX", "wto"))).doesNotContain(WarningKind.ENFORCEMENT_GAP);
        assertThat(warnings(tradeDispute("2020-06-01", "USA, MEX", "wto"))).contains(WarningKind.ENFORCEMENT_GAP);
    }

    @Test
    void row061_unilateralTariffsGoToTheTradeBodyWhichCannotEnforce() {
        Routing tariffs = tradeDispute("2025-04-08", "USA, MEX", "wto");
        assertThat(tariffs.leads(DISPUTE_SETTLEMENT)).containsExactly("WTO");
        assertThat(warnings(tariffs)).contains(WarningKind.ENFORCEMENT_GAP);

        Routing neighbourly = tradeDispute("2025-04-08", "USA, MEX", "rta");
        assertThat(neighbourly.leads(DISPUTE_SETTLEMENT)).containsExactly("USMCA");
        assertThat(warnings(neighbourly)).doesNotContain(WarningKind.ENFORCEMENT_GAP);
    }

    @Test
    void row050_twoVenuesInviteForumShopping() {
        assertThat(warnings(tradeDispute("1996-06-01", "USA, MEX", "both"))).contains(WarningKind.FORUM_SHOPPING);
        assertThat(warnings(tradeDispute("1996-06-01", "USA, MEX", "wto"))).doesNotContain(WarningKind.FORUM_SHOPPING);
    }

    @Test
    void row051_rulingsThatClash() {
        String dispute = "domain: trade/goods; functions: dispute-settlement; affects: [BRA, URY]; "
                + "parties: [BRA, URY]; claim: both; rulings: [{tribunal: MERCOSUR, measure: tyres, outcome: unlawful}, "
                + "{tribunal: WTO, measure: tyres, outcome: ";
        assertThat(warnings(route("2007-12-03", dispute + "lawful}]"))).contains(WarningKind.CONFLICTING_RULINGS);
        assertThat(warnings(route("2007-12-03", dispute + "unlawful}]")))
                .doesNotContain(WarningKind.CONFLICTING_RULINGS);
    }

    @Test
    void row010_whereBothSufficeTheLowerLevelLeads() {
        Issue health = issue(
                "2024-06-01",
                "domain: health; functions: crisis-response; affects: [KEN, UGA]; capacity: {WHO: 1, AFRICA_CDC: 1}");
        Issue lowerShort = issue(
                "2024-06-01",
                "domain: health; functions: crisis-response; affects: [KEN, UGA]; capacity: {WHO: 1, AFRICA_CDC: 0.5}");
        assertThat(route(health).leads(CRISIS_RESPONSE)).containsExactly("AFRICA_CDC");
        assertThat(route(lowerShort).leads(CRISIS_RESPONSE)).containsExactly("WHO");
        assertThat(route(ReferencePolicies.universalist(), health).leads(CRISIS_RESPONSE))
                .containsExactly("WHO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"migration", "crime", "environment"})
    void row022_neighboursProblemsStayInTheirRegionUnlessTheySpread(String domain) {
        String problem = "domain: " + domain + "; functions: coordination; affects: ";
        assertThat(route("2019-06-17", problem + "[IDN, MYS, SGP, THA]").leads(COORDINATION))
                .containsExactly("ASEAN");
        assertThat(route("2019-06-17", problem + "[IDN, MYS, USA, NGA, COL]").leads(COORDINATION))
                .doesNotContain("ASEAN");
    }

    @Test
    void row014_anArmedAttackOpensCollectiveDefence() {
        String attack = "domain: peace-security; functions: enforcement; affects: [POL, DEU]; location: POL; "
                + "coerciveness: force; armed-attack: {on: POL, by: BLR, requested-help: ";
        assertThat(route("2024-06-01", attack + "yes}").leads(ENFORCEMENT)).contains("NATO");
        assertThat(route("2024-06-01", attack + "no}").allocation(ENFORCEMENT).status())
                .isNotEqualTo(Status.ALLOCATED);
    }

    @Test
    void row021_weightsMoveCoverage() {
        String trade = "domain: trade/goods; functions: rule-making; affects: [CHN, JPN, USA]; "
                + "positions: {IND: oppose}; weights: {given: ";
        Fraction now = lead(route("2023-01-01", trade + "{CHN: 16, JPN: 4, USA: 26}}"), RULE_MAKING, "RCEP")
                .coverage();
        Fraction then = lead(route("2023-01-01", trade + "{CHN: 2, JPN: 14, USA: 26}}"), RULE_MAKING, "RCEP")
                .coverage();
        assertThat(now).isGreaterThan(then);
    }

    @Test
    void row025_exclusiveCompetenceLeadsAndSharedCompetenceIsWatched() {
        Routing trade = route("2015-06-01", "domain: trade/goods; functions: rule-making; affects: [DEU, FRA, ITA]");
        assertThat(trade.leads(RULE_MAKING)).containsExactly("EU");
        assertThat(trade.rules()).contains("R25a").doesNotContain("R25b");

        Routing shared = route("2015-06-01", "domain: environment; functions: rule-making; affects: [DEU, FRA, ITA]");
        assertThat(shared.leads(RULE_MAKING)).containsExactly("EU");
        assertThat(shared.rules()).contains("R25b").doesNotContain("R25a");
        assertThat(route("2015-06-01", "domain: trade/goods; functions: rule-making; affects: [DEU, FRA, ITA, USA]")
                        .leads(RULE_MAKING))
                .containsExactly("WTO");
    }

    @Test
    void row027_row099_aCoupIsAnsweredBySuspensionInAfricaOnly() {
        String coup = "domain: democracy; functions: [monitoring, enforcement]; coerciveness: sanctions; "
                + "unconstitutional-change: ";
        Routing niger = route("2023-08-22", coup + "yes; affects: NER");
        assertThat(duties(niger)).contains(DutyKind.SUSPEND);
        assertThat(niger.leads(MONITORING)).contains("AU");
        assertThat(niger.leads(ENFORCEMENT)).containsExactly("AU", "ECOWAS");
        assertThat(duties(route("2023-08-22", coup + "no; affects: NER"))).doesNotContain(DutyKind.SUSPEND);
        assertThat(route("2021-02-02", coup + "yes; affects: MMR").leads(ENFORCEMENT))
                .isEmpty();
    }

    @Test
    void row030_row093_row094_verificationNeedsTheUniversalAgency() {
        String check = "domain: nuclear/safeguards; functions: verification; affects: ";
        assertThat(route("2020-01-01", check + "[ARG, BRA]").leads(VERIFICATION))
                .containsExactly("ABACC", "IAEA");
        assertThat(route("1994-03-03", check + "[ARG, BRA]").rules()).doesNotContain("R19b");
        assertThat(route("2020-01-01", check + "[CHN, KOR]").leads(VERIFICATION))
                .containsExactly("IAEA");
    }

    @Test
    void row031_whereTheWeakestLinkDecidesTheUniversalBodyWatches() {
        String watch = "domain: health/epidemics; functions: monitoring; affects: [KEN, UGA, TZA]";
        assertThat(route("2020-01-01", watch + "; public-good: {range: global, aggregation: weakest-link}")
                        .leads(MONITORING))
                .containsExactly("WHO");
        assertThat(route("2020-01-01", watch).leads(MONITORING)).containsExactly("AFRICA_CDC");
    }

    @Test
    void row033_onlyTheCouncilAuthorises() {
        Issue force = issue(
                "2015-01-01",
                "domain: peace-security; functions: authorisation; affects: SOM; coerciveness: force; "
                        + "capacity: {AU: 2}");
        Issue vetoed = issue(
                "2015-01-01",
                "domain: peace-security; functions: authorisation; affects: SOM; coerciveness: force; "
                        + "capacity: {AU: 2}; positions: {RUS: oppose}");
        assertThat(route(force).leads(AUTHORISATION)).containsExactly("UNSC");
        assertThat(route(vetoed).allocation(AUTHORISATION).status()).isEqualTo(Status.GAP);
        assertThat(route(ReferencePolicies.regionalist(), vetoed).leads(AUTHORISATION))
                .isEmpty();
    }

    @Test
    void row038_betweenRivalBlocsNeutralGround() {
        String talks = "domain: peace-security; functions: mediation; affects: [RUS, USA]; parties: [RUS, USA]; "
                + "accepts: [{actor: RUS, forum: '*', stance: valid}, {actor: USA, forum: '*', stance: valid}]";
        Routing rivals = route("2019-06-01", talks + "; rival-blocs: [NATO, CSTO]");
        assertThat(rivals.leads(MEDIATION)).containsExactly("UN");
        assertThat(rivals.rules()).contains("R55b");
        assertThat(route("2019-06-01", talks).leads(MEDIATION)).containsExactly("OSCE");
    }

    @Test
    void row039_row041_agreementsMakeTheRulesAndTheBlockedTradeBodyHelps() {
        String enterprises = "domain: trade/soe; functions: rule-making; affects: [JPN, CAN, VNM, MEX]; requires: hard";
        Routing blocked = route("2025-06-01", enterprises + "; positions: {IND: oppose}");
        assertThat(blocked.leads(RULE_MAKING)).containsExactly("CPTPP");
        assertThat(blocked.allocation(RULE_MAKING).supporting()).contains("WTO");
        assertThat(duties(blocked)).contains(DutyKind.FACILITATE, DutyKind.NOTIFY, DutyKind.REVIEW);

        assertThat(duties(route("2025-06-01", enterprises))).doesNotContain(DutyKind.FACILITATE);
        assertThat(route("2018-06-01", enterprises).leads(RULE_MAKING)).doesNotContain("CPTPP");
    }

    @Test
    void row042_localDisputesGoToTheRegionWhichReports() {
        String quarrel = "domain: peace-security; functions: mediation; affects: [GMB, OTHER]; parties: [GMB, OTHER]; "
                + "accepts: [{actor: GMB, forum: '*', stance: valid}, {actor: OTHER, forum: '*', stance: valid}]";
        Issue local = issue("2017-01-05", quarrel.replace("OTHER", "SEN"));
        Issue distant = issue("2017-01-05", quarrel.replace("OTHER", "ESP"));
        assertThat(route(local).verdict()).isEqualTo(Verdict.REGIONAL);
        assertThat(duties(route(local))).contains(DutyKind.REPORT);
        assertThat(route(ReferencePolicies.universalist(), local).leads(MEDIATION))
                .containsExactly("ECOWAS");
        assertThat(route(ReferencePolicies.universalist(), distant).leads(MEDIATION))
                .containsExactly("UN");
        assertThat(route(at("1970-01-05", local)).leads(MEDIATION)).containsExactly("OAU");
    }
}
