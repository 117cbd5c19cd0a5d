package dev.comity.atlas;

import static dev.comity.model.GovernanceFunction.AUTHORISATION;
import static dev.comity.model.GovernanceFunction.CRISIS_RESPONSE;
import static dev.comity.model.GovernanceFunction.ENFORCEMENT;
import static dev.comity.model.GovernanceFunction.MEDIATION;
import static dev.comity.model.GovernanceFunction.MONITORING;
import static dev.comity.model.GovernanceFunction.RULE_MAKING;
import static dev.comity.model.GovernanceFunction.VERIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.io.Documents;
import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.policy.DutyKind;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Duty;
import dev.comity.routing.Lead;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Verdict;
import dev.comity.routing.Warning;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of the inventory that ask who should act, each with the change of fact that makes the difference. */
class InventoryRoutingTest {
    private static final Router ROUTER = Router.of(Atlas.world(), ReferencePolicies.networked());

    private static Issue issue(String date, String keys) {
        String text = "format: comity-issue/1\nid: row\ndate: " + date + "\n" + keys.replace("; ", "\n") + "\n";
        return Documents.issues("row.yaml", text).get().get(0);
    }

    private static Routing route(String date, String keys) {
        return ROUTER.route(issue(date, keys));
    }

    private static List<WarningKind> warnings(Routing routing) {
        return routing.warnings().stream().map(Warning::kind).toList();
    }

    private static List<DutyKind> duties(Routing routing) {
        return routing.duties().stream().map(Duty::kind).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"climate", "health", "finance", "digital"})
    void row002_worldwideMattersGoToAllForTheirPrinciples(String domain) {
        Routing routing = route("2024-01-01", "domain: " + domain + "; functions: norm-setting; affects: world");
        assertThat(routing.verdict()).isEqualTo(Verdict.MULTILATERAL);
    }

    @Test
    void row003_policiesPartOnTheSameIssue() {
        Issue issue = issue(
                "2026-01-02",
                "domain: health/epidemics; functions: [norm-setting, crisis-response]; "
                        + "affects: [COD, BDI, RWA, UGA, KEN, NGA]; "
                        + "capacity: {WHO: {crisis-response: 1}, AFRICA_CDC: {crisis-response: 1}}");
        assertThat(ROUTER.route(issue).verdict()).isEqualTo(Verdict.HYBRID);
        assertThat(Router.of(Atlas.world(), ReferencePolicies.universalist())
                        .route(issue)
                        .verdict())
                .isEqualTo(Verdict.MULTILATERAL);
    }

    private static Routing tradeDispute(String date, String claim) {
        return route(
                date,
                "domain: trade/goods; functions: dispute-settlement; affects: [USA, MEX]; parties: [USA, MEX]; "
                        + "claim: " + claim);
    }

    @Test
    void row006_row061_withoutAnAppealStageThereIsAGapInEnforcement() {
        assertThat(warnings(tradeDispute("2018-06-01", "wto"))).doesNotContain(WarningKind.ENFORCEMENT_GAP);
        assertThat(warnings(tradeDispute("2020-06-01", "wto"))).contains(WarningKind.ENFORCEMENT_GAP);
        assertThat(warnings(tradeDispute("2025-06-01", "wto"))).contains(WarningKind.ENFORCEMENT_GAP);
    }

    @Test
    void row050_twoVenuesInviteForumShopping() {
        assertThat(warnings(tradeDispute("1996-06-01", "both"))).contains(WarningKind.FORUM_SHOPPING);
        assertThat(warnings(tradeDispute("1996-06-01", "wto"))).doesNotContain(WarningKind.FORUM_SHOPPING);
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
    void row010_row022_whereBothSufficeTheLowerLevelLeads() {
        Routing routing =
                route("2013-06-17", "domain: environment; functions: crisis-response; affects: [IDN, MYS, SGP, BRN]");
        assertThat(routing.verdict()).isEqualTo(Verdict.REGIONAL);
        assertThat(routing.leads(CRISIS_RESPONSE)).containsExactly("ASEAN");
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
        assertThat(rcepShare(route("2023-01-01", trade + "{CHN: 16, JPN: 4, USA: 26}}")))
                .isGreaterThan(rcepShare(route("2023-01-01", trade + "{CHN: 2, JPN: 14, USA: 26}}")));
    }

    private static Fraction rcepShare(Routing routing) {
        return routing.allocation(RULE_MAKING).leads().stream()
                .filter(lead -> lead.institution().equals("RCEP"))
                .map(Lead::coverage)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void row025_exclusiveCompetenceLeadsWithoutTheLowerLevelTest() {
        Routing routing = route("2015-06-01", "domain: trade/goods; functions: rule-making; affects: [DEU, FRA, ITA]");
        assertThat(routing.leads(RULE_MAKING)).containsExactly("EU");
        assertThat(routing.rules()).contains("R25a");
    }

    @Test
    void row027_row099_aCoupIsAnsweredBySuspension() {
        String coup = "domain: democracy; functions: [monitoring, enforcement]; affects: NER; coerciveness: sanctions; "
                + "unconstitutional-change: ";
        assertThat(duties(route("2023-08-22", coup + "yes"))).contains(DutyKind.SUSPEND);
        assertThat(duties(route("2023-08-22", coup + "no"))).doesNotContain(DutyKind.SUSPEND);
        assertThat(route("2023-08-22", coup + "yes").leads(MONITORING)).contains("AU");
    }

    @Test
    void row030_row093_row094_verificationNeedsTheUniversalAgency() {
        String check = "domain: nuclear/safeguards; functions: verification; affects: ";
        assertThat(route("2020-01-01", check + "[ARG, BRA]").leads(VERIFICATION))
                .containsExactly("ABACC", "IAEA");
        assertThat(route("2020-01-01", check + "[CHN, KOR]").leads(VERIFICATION))
                .containsExactly("IAEA");
    }

    @Test
    void row031_theWeakestLinkIsEverywhere() {
        Routing routing = route(
                "2015-01-01",
                "domain: health/epidemics; functions: [norm-setting, monitoring]; affects: world; "
                        + "public-good: {range: global, aggregation: weakest-link}");
        assertThat(routing.verdict()).isEqualTo(Verdict.MULTILATERAL);
        assertThat(routing.leads(MONITORING)).containsExactly("WHO");
    }

    @Test
    void row033_onlyTheCouncilAuthorises() {
        Routing routing = route(
                "2015-01-01",
                "domain: peace-security; functions: authorisation; affects: SOM; "
                        + "coerciveness: force; capacity: {AU: 2}");
        assertThat(routing.leads(AUTHORISATION)).containsExactly("UNSC");
    }

    @Test
    void row038_betweenRivalBlocsNeutralGround() {
        String talks = "domain: peace-security; functions: mediation; affects: [RUS, USA]; parties: [RUS, USA]; "
                + "accepts: [{actor: RUS, forum: '*', stance: valid}, {actor: USA, forum: '*', stance: valid}]";
        Routing routing = route("2019-06-01", talks + "; rival-blocs: [NATO, CSTO]");
        assertThat(routing.leads(MEDIATION)).doesNotContain("NATO", "CSTO");
        assertThat(routing.verdict()).isEqualTo(Verdict.MULTILATERAL);
        assertThat(routing.rules()).contains("R55b");
    }

    @Test
    void row037_row039_row041_theTradeBodyKeepsTheFloorAndHelps() {
        Routing routing = route(
                "2025-06-01",
                "domain: trade/soe; functions: rule-making; affects: [JPN, CAN, VNM, MEX]; "
                        + "positions: {IND: oppose}; requires: hard");
        assertThat(routing.leads(RULE_MAKING)).containsExactly("CPTPP");
        assertThat(routing.allocation(RULE_MAKING).supporting()).contains("WTO");
        assertThat(duties(routing)).contains(DutyKind.FACILITATE, DutyKind.NOTIFY, DutyKind.REVIEW);
    }

    @Test
    void row042_localDisputesGoToTheRegionWhichReports() {
        Routing routing = route(
                "2017-01-05",
                "domain: peace-security; functions: mediation; affects: [GMB, SEN]; "
                        + "parties: [GMB, SEN]; accepts: [{actor: GMB, forum: '*', stance: valid}, "
                        + "{actor: SEN, forum: '*', stance: valid}]");
        assertThat(routing.verdict()).isEqualTo(Verdict.REGIONAL);
        assertThat(duties(routing)).contains(DutyKind.REPORT);
    }
}
