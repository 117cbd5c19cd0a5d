package dev.comity.atlas;

import static dev.comity.atlas.Rows.at;
import static dev.comity.atlas.Rows.duties;
import static dev.comity.atlas.Rows.issue;
import static dev.comity.atlas.Rows.route;
import static dev.comity.atlas.Rows.warnings;
import static dev.comity.model.GovernanceFunction.CAPACITY_BUILDING;
import static dev.comity.model.GovernanceFunction.COORDINATION;
import static dev.comity.model.GovernanceFunction.DISPUTE_SETTLEMENT;
import static dev.comity.model.GovernanceFunction.IMPLEMENTATION;
import static dev.comity.model.GovernanceFunction.MEDIATION;
import static dev.comity.model.GovernanceFunction.MONITORING;
import static dev.comity.model.GovernanceFunction.NORM_SETTING;
import static dev.comity.model.GovernanceFunction.PEACE_OPERATION;
import static dev.comity.model.GovernanceFunction.RULE_MAKING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Architecture;
import dev.comity.model.Attribute;
import dev.comity.model.Change;
import dev.comity.model.Issue;
import dev.comity.policy.DutyKind;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of the inventory about duties and warnings, each with the change of fact that makes the difference. */
class InventoryDutiesTest {
    private static final String BLOCKED = "; positions: {IND: oppose}";

    /** The same rule on data flows in some forums. */
    private static Issue spread(String since, String kept, String positions, String... forums) {
        List<String> rules = new ArrayList<>();
        for (String forum : forums) {
            rules.add("{instrument: " + forum + ", forum: " + forum + ", rule: data-flows, since: " + since
                    + ", complied-with: " + kept + "}");
        }
        return issue(
                "2025-06-01",
                "domain: trade/digital; functions: rule-making; affects: [JPN, SGP, FRA]; rules-in-place: ["
                        + String.join(", ", rules) + "]" + positions);
    }

    @Test
    void row016_whatARegionHasTriedIsScaledUp() {
        String[] forums = {"CPTPP", "EU", "DEPA"};
        assertThat(duties(route(spread("2020-01-01", "yes", BLOCKED, forums)))).contains(DutyKind.UPLOAD);
        assertThat(duties(route(spread("2024-01-01", "yes", BLOCKED, forums)))).doesNotContain(DutyKind.UPLOAD);
        assertThat(duties(route(spread("2020-01-01", "no", BLOCKED, forums)))).doesNotContain(DutyKind.UPLOAD);
    }

    @Test
    void row076_row086_twoBlocsConvergeThreeMakeAPrinciple() {
        assertThat(duties(route(spread("2020-01-01", "yes", BLOCKED, "CPTPP", "EU"))))
                .doesNotContain(DutyKind.UPLOAD);
        assertThat(duties(route(spread("2020-01-01", "yes", BLOCKED, "CPTPP", "EU", "DEPA"))))
                .contains(DutyKind.UPLOAD);
    }

    @Test
    void row077_theBlockedTradeBodyIsBroughtTheRulesOfOthers() {
        String[] forums = {"CPTPP", "EU", "DEPA"};
        Routing blocked = route(spread("2020-01-01", "yes", BLOCKED, forums));
        assertThat(blocked.leads(RULE_MAKING)).contains("CPTPP", "EU").doesNotContain("WTO");
        assertThat(blocked.duties())
                .anyMatch(duty -> duty.kind() == DutyKind.UPLOAD
                        && duty.debtor().contains("CPTPP")
                        && duty.addressee().equals("WTO"));
        Routing open = route(spread("2020-01-01", "yes", "", forums));
        assertThat(open.leads(RULE_MAKING)).containsExactly("WTO");
        assertThat(duties(open)).doesNotContain(DutyKind.UPLOAD);
    }

    @Test
    void row052_outsidersAreInvited() {
        String rules = "domain: trade/digital; functions: rule-making; requires: hard; affects: ";
        Routing outside = route("2025-06-01", rules + "[CHL, NZL, SGP, JPN, AUS, IND]" + BLOCKED);
        assertThat(outside.allocation(RULE_MAKING).uncovered()).contains("IND");
        assertThat(warnings(outside)).contains(WarningKind.EXCLUSION);
        assertThat(duties(outside)).contains(DutyKind.INVITE);

        Routing inside = route("2025-06-01", rules + "[CHL, NZL, SGP, JPN, AUS]" + BLOCKED);
        assertThat(warnings(inside)).doesNotContain(WarningKind.EXCLUSION);
        assertThat(duties(inside)).doesNotContain(DutyKind.INVITE);
    }

    @Test
    void row075_blocsAnswerCoercionTogether() {
        String tariff = "domain: trade; functions: coordination; affects: [MYS, THA, BRA, ARG]; external-coercion: ";
        assertThat(route("2025-04-10", tariff + "yes").leads(COORDINATION)).containsExactly("ASEAN", "MERCOSUR");
        assertThat(route("2025-04-10", tariff + "no").verdict()).isEqualTo(Verdict.MULTILATERAL);
    }

    @Test
    void row079_bindingWithinTheUnionOnly() {
        Issue act = issue(
                "2025-06-01", "domain: digital/ai; functions: rule-making; affects: [FRA, DEU, USA]; requires: hard");
        assertThat(route(act).leads(RULE_MAKING)).containsExactly("EU");
        assertThat(route(act).allocation(RULE_MAKING).uncovered()).containsExactly("USA");
        Issue within =
                issue("2025-06-01", "domain: digital/ai; functions: rule-making; affects: [FRA, DEU]; requires: hard");
        assertThat(route(within).allocation(RULE_MAKING).uncovered()).isEmpty();
        Issue elsewhere =
                issue("2025-06-01", "domain: digital/ai; functions: rule-making; affects: [USA, JPN]; requires: hard");
        assertThat(route(elsewhere).allocation(RULE_MAKING).status()).isEqualTo(Status.GAP);
    }

    @Test
    void row085_oldRulesAreDueForUpdate() {
        String rule = "domain: trade/digital; functions: rule-making; affects: [JPN, SGP]; rules-in-place: "
                + "[{instrument: chapter 14, forum: CPTPP, since: 2015-10-05, technology-changed: ";
        assertThat(duties(route("2025-06-01", rule + "yes}]"))).contains(DutyKind.UPDATE);
        assertThat(duties(route("2025-06-01", rule + "no}]"))).doesNotContain(DutyKind.UPDATE);
        assertThat(duties(route("2019-06-01", rule + "yes}]"))).doesNotContain(DutyKind.UPDATE);
    }

    @Test
    void row091_theUnionActsOnceAuthorised() {
        String somalia = "domain: peace-security; functions: peace-operation; affects: SOM; coerciveness: force; "
                + "consent: disputed; capacity: {AU: 1, UN: 0.3}";
        Routing authorised = route(
                "2025-01-15",
                somalia + "; authorisations: "
                        + "[{body: UNSC, to: AU, instrument: S/RES/2767, date: 2024-12-27, until: 2025-12-31}]");
        assertThat(authorised.leads(PEACE_OPERATION)).containsExactly("AU");
        assertThat(authorised.complete()).isTrue();
        assertThat(duties(authorised)).contains(DutyKind.REPORT);
        assertThat(route("2025-01-15", somalia).allocation(PEACE_OPERATION).conditions())
                .containsExactly("authorisation");
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
        Issue watch = issue("2020-01-01", "domain: human-rights; functions: monitoring; affects: [BRA, ARG]");
        Architecture lowered = Atlas.world()
                .with(new Change.SetAttribute("IACHR", new Attribute("floor", "below"), LocalDate.of(2019, 1, 1)));

        assertThat(route(watch).leads(MONITORING)).containsExactly("IACHR");
        assertThat(warnings(route(watch))).doesNotContain(WarningKind.FLOOR_BREACH);
        assertThat(warnings(route(lowered, watch))).contains(WarningKind.FLOOR_BREACH);
        assertThat(route(lowered, watch).leads(MONITORING)).contains("IACHR").hasSizeGreaterThan(1);
        assertThat(route(lowered, watch).verdict()).isEqualTo(Verdict.HYBRID);
    }

    @Test
    void row107_noBodyLeftToMediate() {
        Issue neighbours = issue(
                "2019-05-10",
                "domain: peace-security; functions: mediation; affects: [VEN, COL]; "
                        + "parties: [VEN, COL]; accepts: [{actor: VEN, forum: UNASUR, stance: valid}, "
                        + "{actor: COL, forum: UNASUR, stance: valid}, {actor: VEN, forum: '*', stance: none}]");
        assertThat(route(neighbours).allocation(MEDIATION).status()).isEqualTo(Status.GAP);
        assertThat(warnings(route(neighbours))).contains(WarningKind.ZOMBIE);
        assertThat(route(at("2012-05-10", neighbours)).leads(MEDIATION)).containsExactly("UNASUR");
    }

    @Test
    void row053_row055_normsForAllImplementationForRegions() {
        Issue health = issue(
                "2026-01-02", "domain: health; functions: [norm-setting, implementation]; affects: [KEN, UGA, NGA]");
        Routing divided = route(health);
        assertThat(divided.leads(NORM_SETTING)).containsExactly("WHO");
        assertThat(divided.leads(IMPLEMENTATION)).containsExactly("AFRICA_CDC");
        assertThat(divided.allocation(IMPLEMENTATION).supporting()).contains("WHO");
        assertThat(route(ReferencePolicies.universalist(), health).leads(IMPLEMENTATION))
                .containsExactly("WHO");
        Issue climate = issue(
                "2026-01-02",
                "domain: climate/mitigation; functions: norm-setting; affects: [DNK, FIN, SWE, CHN]; "
                        + "public-good: {range: global, aggregation: summation}");
        assertThat(route(climate).leads(NORM_SETTING)).containsExactly("PARIS");
        assertThat(route(ReferencePolicies.regionalist(), climate).leads(NORM_SETTING))
                .doesNotContain("PARIS");
    }

    @Test
    void row056_leadsOnTwoLevelsConsult() {
        String health = "domain: health; affects: [KEN, UGA, NGA]; functions: ";
        Routing two = route("2026-01-02", health + "[norm-setting, implementation]");
        assertThat(two.duties())
                .anyMatch(
                        duty -> duty.kind() == DutyKind.CONSULT && duty.debtor().equals("AFRICA_CDC, WHO"));
        assertThat(duties(route("2026-01-02", health + "norm-setting"))).doesNotContain(DutyKind.CONSULT);
        assertThat(duties(route("2026-01-02", health + "implementation"))).doesNotContain(DutyKind.CONSULT);
    }

    @Test
    void row114_theUniversalBodyOrchestratesAndReviews() {
        String shots = "domain: health/epidemics; functions: implementation; affects: [COD, UGA, RWA, PAK]; "
                + "capacity: {WHO: 1, AFRICA_CDC: 1}; public-good: {aggregation: summation, range: ";
        assertThat(route("2024-08-14", shots + "global}").rules()).contains("R52");
        assertThat(duties(route("2024-08-14", shots + "global}"))).contains(DutyKind.REVIEW);
        assertThat(duties(route("2024-08-14", shots + "regional}"))).doesNotContain(DutyKind.REVIEW);
    }

    @Test
    void row095_theHealthRegionLeadsItsOwnPolicy() {
        String policy = "domain: health; functions: [norm-setting, coordination]; exclusively-regional: ";
        Routing own = route("2015-01-01", policy + "yes; affects: [BRA, ARG, USA]");
        assertThat(own.leads(NORM_SETTING)).containsExactly("PAHO");
        assertThat(own.leads(COORDINATION)).containsExactly("PAHO");
        assertThat(route("2015-01-01", policy + "no; affects: [BRA, ARG, USA]").leads(NORM_SETTING))
                .containsExactly("WHO");
        assertThat(route("2015-01-01", policy + "no; affects: [BRA, ARG, CHN, IND]")
                        .leads(COORDINATION))
                .doesNotContain("PAHO");
    }

    @Test
    void row098_theRegionStrengthensTheWeakestLinkForAll() {
        String weak = "domain: health; functions: capacity-building; affects: [COD, CAF, COG]; "
                + "public-good: {range: global, aggregation: weakest-link}; capacity: ";
        Routing strong = route("2023-06-01", weak + "{AFRICA_CDC: 1, WHO: 1}");
        assertThat(strong.leads(CAPACITY_BUILDING)).containsExactly("AFRICA_CDC");
        assertThat(strong.allocation(CAPACITY_BUILDING).supporting()).contains("WHO");
        assertThat(route("2023-06-01", weak + "{AFRICA_CDC: 0.3, WHO: 1}").leads(CAPACITY_BUILDING))
                .doesNotContain("AFRICA_CDC");
    }

    @Test
    void row089_theChosenCourtDecides() {
        String island = "domain: peace-security; functions: dispute-settlement; affects: [MYS, SGP]; "
                + "parties: [MYS, SGP]; accepts-tribunal: {tribunal: ICJ, by: ";
        Routing chosen = route("2003-07-24", island + "[MYS, SGP]}");
        assertThat(chosen.leads(DISPUTE_SETTLEMENT)).containsExactly("ICJ");
        assertThat(chosen.complete()).isTrue();
        assertThat(route("2003-07-24", island + "[SGP]}").complete()).isFalse();
    }
}
