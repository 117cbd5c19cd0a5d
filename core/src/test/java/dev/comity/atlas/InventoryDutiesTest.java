package dev.comity.atlas;

import static dev.comity.model.GovernanceFunction.COORDINATION;
import static dev.comity.model.GovernanceFunction.DISPUTE_SETTLEMENT;
import static dev.comity.model.GovernanceFunction.MEDIATION;
import static dev.comity.model.GovernanceFunction.NORM_SETTING;
import static dev.comity.model.GovernanceFunction.PEACE_OPERATION;
import static dev.comity.model.GovernanceFunction.RULE_MAKING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.io.Documents;
import dev.comity.model.Attribute;
import dev.comity.model.Change;
import dev.comity.model.Issue;
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

/** Rows of the inventory about coalitions, duties and warnings, each with the change of fact that makes the difference. */
class InventoryDutiesTest {
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

    private static Routing upload(int blocs) {
        String[] all = {"CPTPP", "EU", "DEPA"};
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < blocs; i++) {
            rules.append(i == 0 ? "" : ", ")
                    .append("{instrument: ")
                    .append(all[i])
                    .append(", forum: ")
                    .append(all[i])
                    .append(", rule: data-flows, since: 2020-01-01, complied-with: yes}");
        }
        return route(
                "2025-06-01",
                "domain: trade/digital; functions: rule-making; affects: [JPN, SGP, FRA]; "
                        + "positions: {IND: oppose}; rules-in-place: [" + rules + "]");
    }

    @Test
    void row016_row076_row077_row086_rulesThatSpreadAreUploaded() {
        assertThat(duties(upload(2))).doesNotContain(DutyKind.UPLOAD);
        assertThat(duties(upload(3))).contains(DutyKind.UPLOAD);
    }

    @Test
    void row052_outsidersAreInvited() {
        Routing routing = route(
                "2025-06-01",
                "domain: trade/digital; functions: rule-making; "
                        + "affects: [CHL, NZL, SGP, JPN, AUS, IND]; positions: {IND: oppose}; requires: hard");
        assertThat(warnings(routing)).contains(WarningKind.EXCLUSION);
        assertThat(routing.allocation(RULE_MAKING).uncovered()).contains("IND");
    }

    @Test
    void row075_aBlocAnswersCoercionTogether() {
        String tariff = "domain: trade; functions: coordination; affects: [MYS, THA, VNM]; external-coercion: ";
        assertThat(route("2025-06-01", tariff + "yes").rules()).contains("R57");
        assertThat(route("2025-06-01", tariff + "no").rules()).doesNotContain("R57");
        assertThat(route("2025-06-01", tariff + "yes").leads(COORDINATION)).doesNotContain("WTO");
    }

    @Test
    void row079_bindingWithinTheUnionOnly() {
        Routing routing = route(
                "2025-06-01",
                "domain: digital/ai; functions: rule-making; affects: [FRA, DEU, USA]; " + "requires: hard");
        assertThat(routing.leads(RULE_MAKING)).contains("EU");
        assertThat(routing.allocation(RULE_MAKING).uncovered()).contains("USA");
    }

    @Test
    void row085_oldRulesAreDueForUpdate() {
        String rule = "domain: trade/digital; functions: rule-making; affects: [JPN, SGP]; rules-in-place: "
                + "[{instrument: chapter 14, forum: CPTPP, since: 2015-10-05, technology-changed: ";
        assertThat(duties(route("2025-06-01", rule + "yes}]"))).contains(DutyKind.UPDATE);
        assertThat(duties(route("2025-06-01", rule + "no}]"))).doesNotContain(DutyKind.UPDATE);
    }

    @Test
    void row091_theUnionActsOnceAuthorised() {
        Routing routing = route(
                "2025-01-15",
                "domain: peace-security; functions: peace-operation; affects: SOM; "
                        + "coerciveness: force; consent: valid; capacity: {AU: 1, UN: 0.3}; "
                        + "authorisations: [{body: UNSC, to: AU, instrument: S/RES/2767, date: 2024-12-27, until: 2025-12-31}]");
        assertThat(routing.leads(PEACE_OPERATION)).containsExactly("AU");
        assertThat(duties(routing)).contains(DutyKind.REPORT);
    }

    @Test
    void row112_positionsHaveDates() {
        String vote = "domain: trade/goods; functions: rule-making; affects: world; "
                + "positions: [{actor: IND, stance: oppose, date: 2024-01-01}]";
        assertThat(route("2023-06-01", vote).leads(RULE_MAKING)).containsExactly("WTO");
        assertThat(route("2024-06-01", vote).leads(RULE_MAKING)).doesNotContain("WTO");
    }

    @Test
    void row035_row034_belowTheFloorTheUniversalBodyWatchesToo() {
        String watch = "domain: human-rights; functions: monitoring; affects: [BRA, ARG]";
        assertThat(warnings(route("2020-01-01", watch))).doesNotContain(WarningKind.FLOOR_BREACH);
        Routing lowered = Router.of(
                        Atlas.world()
                                .with(new Change.SetAttribute(
                                        "IACHR", new Attribute("floor", "below"), LocalDate.of(2019, 1, 1)))
                                .with(new Change.SetAttribute(
                                        "OAS", new Attribute("floor", "below"), LocalDate.of(2019, 1, 1))),
                        ReferencePolicies.networked())
                .route(issue("2020-01-01", watch));
        assertThat(warnings(lowered)).contains(WarningKind.FLOOR_BREACH);
        assertThat(lowered.verdict()).isEqualTo(Verdict.HYBRID);
    }

    @Test
    void row107_noBodyLeftToMediate() {
        Routing routing = route(
                "2019-05-10",
                "domain: peace-security; functions: mediation; affects: [VEN, COL]; "
                        + "parties: [VEN, COL]; accepts: [{actor: VEN, forum: UNASUR, stance: valid}, "
                        + "{actor: COL, forum: UNASUR, stance: valid}, {actor: VEN, forum: '*', stance: none}]");
        assertThat(routing.allocation(MEDIATION).status()).isEqualTo(Status.GAP);
        assertThat(warnings(routing)).contains(WarningKind.ZOMBIE);
    }

    @Test
    void row056_leadsOnTwoLevelsConsult() {
        Routing routing = route(
                "2026-01-02",
                "domain: climate/mitigation; functions: [norm-setting, implementation]; " + "affects: world");
        assertThat(routing.leads(NORM_SETTING)).isNotEmpty();
        assertThat(duties(routing)).contains(DutyKind.CONSULT);
    }

    @Test
    void row053_row055_theDivisionsOfLabourFire() {
        Routing routing = route(
                "2026-01-02",
                "domain: climate/mitigation; functions: [norm-setting, monitoring, "
                        + "implementation]; affects: world; public-good: {range: global, aggregation: summation}");
        assertThat(routing.rules()).contains("R28", "R29", "R30");
    }

    @Test
    void row114_theUniversalBodyOrchestratesAndReviews() {
        String shots = "domain: health/epidemics; functions: implementation; affects: [COD, UGA, RWA, PAK]; "
                + "capacity: {WHO: 1, AFRICA_CDC: 1}; public-good: {aggregation: summation, range: ";
        assertThat(route("2024-08-14", shots + "global}").rules()).contains("R52");
        assertThat(duties(route("2024-08-14", shots + "global}"))).contains(DutyKind.REVIEW);
        assertThat(route("2024-08-14", shots + "regional}").rules()).doesNotContain("R52");
    }

    @Test
    void row095_theHealthRegionLeadsItsOwnPolicy() {
        Routing routing = route(
                "2015-01-01",
                "domain: health; functions: coordination; affects: [BRA, ARG, USA]; " + "exclusively-regional: yes");
        assertThat(routing.leads(COORDINATION)).containsExactly("PAHO");
    }

    @Test
    void row089_theChosenCourtDecides() {
        Routing routing = route(
                "2003-07-24",
                "domain: peace-security; functions: dispute-settlement; "
                        + "affects: [MYS, SGP]; parties: [MYS, SGP]; accepts-tribunal: {tribunal: ICJ, by: [MYS, SGP]}");
        assertThat(routing.leads(DISPUTE_SETTLEMENT)).containsExactly("ICJ");
    }
}
