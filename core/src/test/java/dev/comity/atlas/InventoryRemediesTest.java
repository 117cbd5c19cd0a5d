package dev.comity.atlas;

import static dev.comity.atlas.Rows.at;
import static dev.comity.atlas.Rows.issue;
import static dev.comity.atlas.Rows.known;
import static dev.comity.atlas.Rows.lead;
import static dev.comity.atlas.Rows.route;
import static dev.comity.atlas.Rows.warnings;
import static dev.comity.model.GovernanceFunction.CAPACITY_BUILDING;
import static dev.comity.model.GovernanceFunction.COORDINATION;
import static dev.comity.model.GovernanceFunction.CRISIS_RESPONSE;
import static dev.comity.model.GovernanceFunction.EMERGENCY_DECLARATION;
import static dev.comity.model.GovernanceFunction.FINANCING;
import static dev.comity.model.GovernanceFunction.IMPLEMENTATION;
import static dev.comity.model.GovernanceFunction.MONITORING;
import static dev.comity.model.GovernanceFunction.NORM_SETTING;
import static dev.comity.model.GovernanceFunction.RULE_MAKING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.DecisionRule;
import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Routing;
import dev.comity.routing.Verdict;
import dev.comity.routing.Warning;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of the inventory about what regions and others do where the universal bodies fall short. */
class InventoryRemediesTest {
    private static final Architecture WORLD = Atlas.world();

    private static Architecture without(LocalDate since, String... bodies) {
        Architecture world = WORLD;
        for (String body : bodies) {
            world = world.with(new Change.End(body, since));
        }
        return world;
    }

    @Test
    void row029_row047_oneGoalForTheCommonsManyContributions() {
        String climate =
                "domain: climate/mitigation; functions: [monitoring, implementation]; affects: [FRA, DEU, CHN]";
        Routing commons = route("2025-06-01", climate + "; public-good: {range: global, aggregation: summation}");
        assertThat(commons.leads(MONITORING)).containsExactly("PARIS");
        assertThat(commons.leads(IMPLEMENTATION)).containsExactly("EU");
        assertThat(commons.allocation(IMPLEMENTATION).direct()).containsExactly("CHN");
        assertThat(commons.verdict()).isEqualTo(Verdict.HYBRID);

        Issue haze = issue("2019-06-17", "domain: environment; functions: monitoring; affects: [IDN, MYS, SGP]");
        assertThat(route(haze).leads(MONITORING)).containsExactly("ASEAN");
    }

    @Test
    void row049_citiesHelpToCarryOutAndNothingElse() {
        String climate = "domain: climate/mitigation; affects: [FRA, DEU]; functions: ";
        assertThat(route("2025-06-01", climate + "implementation")
                        .allocation(IMPLEMENTATION)
                        .supporting())
                .contains("C40");
        assertThat(route("2025-06-01", climate + "norm-setting")
                        .allocation(NORM_SETTING)
                        .supporting())
                .doesNotContain("C40");
        assertThat(route("2025-06-01", climate + "implementation").leads(IMPLEMENTATION))
                .doesNotContain("C40");
    }

    /** The four fields in which the essay misses leadership, each with the region that gives it and those like it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CPTPP | 2025-06-01 | domain: trade/soe; functions: rule-making; affects: [GBR, JPN, PER]; "
                        + "positions: {IND: oppose}; requires: hard",
                "EU COE | 2025-06-01 | domain: digital/ai; functions: rule-making; affects: [FRA, DEU]; requires: hard",
                "UNASUR | 2010-08-10 | domain: peace-security; functions: mediation; affects: [COL, VEN]; "
                        + "parties: [COL, VEN]; accepts: [{actor: COL, forum: UNASUR, stance: valid}, "
                        + "{actor: VEN, forum: UNASUR, stance: valid}, {actor: VEN, forum: '*', stance: none}]",
                "AFRICA_CDC | 2024-08-14 | domain: health; functions: crisis-response; affects: [COD, UGA]; "
                        + "capacity: {WHO: 0.5, AFRICA_CDC: 1}"
            })
    void row063_regionsBridgeTheFourGaps(String regions, String date, String keys) {
        Issue issue = issue(date, keys);
        Routing bridged = route(issue);
        String[] bodies = regions.split(" ");
        Routing open = route(without(LocalDate.parse(date), bodies), issue);

        assertThat(bridged.allocations().values())
                .allSatisfy(unit -> assertThat(unit.leadIds()).containsExactly(bodies[0]));
        assertThat(warnings(bridged)).doesNotContain(WarningKind.INSUFFICIENT);
        assertThat(open.verdict() == Verdict.NONE || warnings(open).contains(WarningKind.INSUFFICIENT))
                .isTrue();
    }

    @Test
    void row078_theUniversalGuidelinesAreTooSlowWhenItIsUrgent() {
        Issue guidelines = known("un-ai-2025");
        Routing as = route(guidelines);
        assertThat(as.leads(NORM_SETTING)).containsExactly("UN");
        assertThat(as.leads(RULE_MAKING)).doesNotContain("UN");

        DivisionOfLaborPolicy inTime = Documents.policy(
                        "in-time.yaml", """
                        format: comity-policy/1
                        id: in-time
                        title: Networked, but who comes too late does not suffice
                        uses: [networked]
                        rules:
                          - id: T1
                            title: Too slow
                            tier: eligibility
                            when: {forum.speed: slow}
                            then: insufficient
                            source: Herz & Ho 2026
                        """, id -> Optional.of(ReferencePolicies.networked()))
                .get();
        Issue patient = guidelines.toBuilder().urgency(400).build();
        assertThat(route(inTime, guidelines).warnings()).anyMatch(InventoryRemediesTest::insufficientNorm);
        assertThat(route(inTime, patient).warnings()).noneMatch(InventoryRemediesTest::insufficientNorm);
        assertThat(route(inTime, patient).leads(NORM_SETTING)).containsExactly("UN");
    }

    private static boolean insufficientNorm(Warning warning) {
        return warning.kind() == WarningKind.INSUFFICIENT
                && warning.unit().orElseThrow().function() == NORM_SETTING;
    }

    @Test
    void row108_anOverloadedUnionLeavesTheResponseToOthers() {
        String refugees =
                "domain: migration/refugees; functions: crisis-response; affects: [members-of:EU]; capacity: ";
        assertThat(route("2022-06-01", refugees + "{EU: 1, UNHCR: 0.6}").leads(CRISIS_RESPONSE))
                .containsExactly("EU");
        assertThat(route("2022-06-01", refugees + "{EU: 0.6, UNHCR: 1}").leads(CRISIS_RESPONSE))
                .containsExactly("UNHCR");
        assertThat(route("2022-06-01", refugees + "{EU: 0.6, UNHCR: 0.6}").leads(CRISIS_RESPONSE))
                .containsExactly("EU", "UNHCR");
    }

    @Test
    void row113_regionsSupportTheUniversalBodyAndReplaceTheBlockedOne() {
        Issue mpox = known("mpox-2024");
        assertThat(route(mpox).allocation(EMERGENCY_DECLARATION).supporting()).contains("AFRICA_CDC");
        assertThat(route(mpox).leads(EMERGENCY_DECLARATION)).containsExactly("WHO");

        assertThat(route(known("digital-trade-2025-open")).leads(RULE_MAKING)).containsExactly("WTO");
        Routing blocked = route(known("digital-trade-2025"));
        assertThat(blocked.leads(RULE_MAKING)).containsExactly("CPTPP", "DEPA", "EU");
        assertThat(blocked.allocation(RULE_MAKING).supporting()).contains("WTO");
    }

    @Test
    void row120_citiesAndStatesGoOnWhereTheirNationHasLeft() {
        Routing before = route(known("mitigation-2026"));
        Routing after = route(known("mitigation-2026-02"));
        assertThat(lead(before, NORM_SETTING, "PARIS").states()).contains("USA");
        assertThat(lead(after, NORM_SETTING, "PARIS").states()).doesNotContain("USA");
        assertThat(WORLD.on(LocalDate.of(2026, 2, 1)).reach("UNDER2")).contains("US-CA");
        assertThat(after.allocation(IMPLEMENTATION).supporting()).contains("C40", "UNDER2");

        Issue alone = issue("2026-02-01", "domain: climate/mitigation; functions: implementation; affects: USA");
        assertThat(route(alone).leads(IMPLEMENTATION)).isEmpty();
        assertThat(route(alone).allocation(IMPLEMENTATION).supporting()).containsExactly("C40", "UNDER2");
        assertThat(route(at("2005-06-01", alone)).allocation(IMPLEMENTATION).supporting())
                .doesNotContain("C40", "UNDER2");
    }

    @Test
    void row121_theRegionPoolsMoneyAndHelpsTheWeaker() {
        Issue health = issue(
                "2019-06-01",
                "domain: health; functions: [financing, capacity-building]; affects: [HTI, BOL, PRY, BRA, ARG, CHL]");
        Routing pooled = route(health);
        assertThat(pooled.leads(FINANCING)).containsExactly("PAHO");
        assertThat(pooled.leads(CAPACITY_BUILDING)).containsExactly("PAHO");
        assertThat(pooled.allocation(CAPACITY_BUILDING).supporting()).contains("WHO");

        assertThat(route(at("1970-06-01", health)).leads(FINANCING)).doesNotContain("PAHO");
        assertThat(route(without(LocalDate.of(2019, 1, 1), "PAHO"), health).leads(CAPACITY_BUILDING))
                .containsExactly("WHO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"women", "indigenous-peoples"})
    void row122_protectedGroupsFallUnderTheRegionalTexts(String group) {
        Issue rights = issue(
                "2019-06-01",
                "domain: human-rights/" + group
                        + "; functions: [norm-setting, monitoring]; affects: [BOL, GTM, MEX, PER]");
        Routing regional = route(ReferencePolicies.regionalist(), rights);
        assertThat(regional.leads(NORM_SETTING)).containsExactly("AMERICAN_DECLARATION");
        assertThat(regional.leads(MONITORING)).containsExactly("IACHR");
        assertThat(route(ReferencePolicies.regionalist(), at("1948-05-01", rights))
                        .leads(NORM_SETTING))
                .doesNotContain("AMERICAN_DECLARATION");
        assertThat(route(rights).verdict()).isEqualTo(Verdict.HYBRID);
    }

    @Test
    void row124_strongerMechanismsWouldLetTheRegionAct() {
        Issue myanmar = known("myanmar-2021-blocked-coordination");
        assertThat(route(myanmar).leads(COORDINATION)).containsExactly("UN");

        Architecture reformed = WORLD.with(new Change.SetDecision(
                "ASEAN", new DecisionRule.Majority(Fraction.of(2, 3), false, false), LocalDate.of(2021, 1, 1)));
        assertThat(route(reformed, myanmar).leads(COORDINATION)).containsExactly("ASEAN");
        assertThat(route(reformed, myanmar).verdict()).isEqualTo(Verdict.REGIONAL);
    }
}
