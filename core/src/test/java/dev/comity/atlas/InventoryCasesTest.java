package dev.comity.atlas;

import static dev.comity.atlas.Rows.at;
import static dev.comity.atlas.Rows.given;
import static dev.comity.atlas.Rows.issue;
import static dev.comity.atlas.Rows.known;
import static dev.comity.atlas.Rows.lead;
import static dev.comity.atlas.Rows.route;
import static dev.comity.atlas.Rows.warnings;
import static dev.comity.model.GovernanceFunction.COORDINATION;
import static dev.comity.model.GovernanceFunction.CRISIS_RESPONSE;
import static dev.comity.model.GovernanceFunction.FINANCING;
import static dev.comity.model.GovernanceFunction.IMPLEMENTATION;
import static dev.comity.model.GovernanceFunction.INFORMATION;
import static dev.comity.model.GovernanceFunction.MEDIATION;
import static dev.comity.model.GovernanceFunction.NORM_SETTING;
import static dev.comity.model.GovernanceFunction.RULE_MAKING;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Circumstances;
import dev.comity.model.ConsentStance;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Obligation;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Rows of the inventory that are cases of the atlas: what the essay says of them, and the day, state, policy or power that
 * would make it otherwise.
 */
class InventoryCasesTest {
    private static final Architecture WORLD = Atlas.world();

    private static Issue affecting(Issue issue, String... more) {
        return issue.toBuilder().affects(more).build();
    }

    @Test
    void row023_whoWantsNothingBindingStaysWithItsNeighbours() {
        Issue digital = known("digital-soft-law-2025-certain");
        Routing soft = route(digital.toBuilder().requires(Obligation.SOFT).build());
        Routing binding = route(digital.toBuilder().requires(Obligation.HARD).build());

        assertThat(soft.leads(RULE_MAKING)).containsExactly("ASEAN");
        assertThat(binding.leads(RULE_MAKING)).doesNotContain("ASEAN");
        assertThat(binding.allocation(RULE_MAKING).rules()).contains("R44");
    }

    @Test
    void row074_aSubsetDeclaresFirstAndBindsNobodyElse() {
        Issue chains = known("supply-chains-2025");
        Routing some = route(affecting(chains, "RWA"));
        assertThat(lead(some, COORDINATION, "FIT_P").states()).hasSize(13).doesNotContain("RWA");

        Institution withoutClause = WORLD.institution("FIT_P").toBuilder()
                .subsetClauses(ImmutableList.of())
                .build();
        Routing none = route(WORLD.with(new Change.Found(withoutClause)), chains);
        assertThat(none.leads(COORDINATION)).doesNotContain("FIT_P");
        assertThat(none.rules()).contains("R41").doesNotContain("R38");
    }

    @Test
    void row080_softRulesServeWhileTheTechnologyIsUncertain() {
        assertThat(route(known("digital-soft-law-2025")).leads(RULE_MAKING)).containsExactly("ASEAN");
        assertThat(route(known("digital-soft-law-2025-certain")).leads(RULE_MAKING))
                .doesNotContain("ASEAN");
    }

    @Test
    void row082_thePactLeadsOnceItIsInForceNotWhenItIsExpected() {
        Issue pact = known("asean-digital-pact-2025");
        assertThat(route(pact).leads(RULE_MAKING)).containsExactly("WTO");
        assertThat(route(at("2027-06-01", pact)).leads(RULE_MAKING)).containsExactly("ASEAN_DEFA");
    }

    @Test
    void row083_theAgendaGroupCoordinatesAndMakesNoRules() {
        Issue agenda = known("mercosur-digital-2019");
        Routing since = route(agenda);
        assertThat(since.leads(COORDINATION)).containsExactly("MERCOSUR_DIGITAL");
        assertThat(since.allocation(RULE_MAKING).status()).isEqualTo(Status.GAP);
        assertThat(route(at("2017-12-19", agenda)).leads(COORDINATION)).doesNotContain("MERCOSUR_DIGITAL");
    }

    @Test
    void row084_theNetworkInformsAndPaysForPilots() {
        Issue government = known("digital-government-2019");
        Routing since = route(government);
        assertThat(since.leads(INFORMATION)).containsExactly("RED_GEALC");
        assertThat(since.leads(FINANCING)).containsExactly("RED_GEALC");
        assertThat(warnings(since)).contains(WarningKind.INSUFFICIENT);

        Routing before = route(at("2002-06-01", government));
        assertThat(before.allocation(FINANCING).status()).isEqualTo(Status.GAP);
    }

    @Test
    void row088_aMemberMediatesWhereItsBodyMayNot() {
        Issue mindanao = known("mindanao-1996");
        Routing as = route(mindanao);
        assertThat(as.leads(MEDIATION)).containsExactly("OIC_COMMITTEE_SIX");
        assertThat(WORLD.on(mindanao.date().orElseThrow()).reach("OIC_COMMITTEE_SIX"))
                .contains("IDN");

        Circumstances.Acceptance refusal =
                new Circumstances.Acceptance("PHL", "OIC_COMMITTEE_SIX", ConsentStance.NONE, mindanao.date());
        Routing refused = route(given(mindanao, facts -> facts.acceptances(refusal)));
        assertThat(refused.allocation(MEDIATION).status()).isNotEqualTo(Status.ALLOCATED);
    }

    @Test
    void row096_theSouthernForumsCarryOutTheHealthRegulations() {
        Issue regulations = known("mercosur-health-2008");
        Routing since = route(regulations);
        assertThat(since.leads(IMPLEMENTATION)).containsExactly("MERCOSUR_HEALTH");
        assertThat(since.allocation(IMPLEMENTATION).supporting()).contains("WHO");
        assertThat(route(at("1996-06-01", regulations)).leads(IMPLEMENTATION)).containsExactly("PAHO");
        assertThat(route(ReferencePolicies.universalist(), regulations).leads(IMPLEMENTATION))
                .containsExactly("WHO");
    }

    @Test
    void row097_theContinentRespondsForItselfSinceItHasItsAgency() {
        Issue mpox = known("mpox-2024");
        assertThat(lead(route(mpox), CRISIS_RESPONSE, "AFRICA_CDC").states())
                .contains("COD", "NGA")
                .doesNotContain("PAK", "THA");
        assertThat(lead(route(mpox), CRISIS_RESPONSE, "WHO").states()).contains("PAK", "THA");
        assertThat(route(at("2016-08-14", mpox)).leads(CRISIS_RESPONSE)).containsExactly("WHO");
        assertThat(route(known("mpox-2024-weak-region")).leads(CRISIS_RESPONSE)).containsExactly("WHO");
    }

    @Test
    void row100_theDeclarationsStandAboveTheFloorAndBindNobody() {
        Issue refugees = known("refugees-central-america-1984");
        assertThat(route(refugees).leads(NORM_SETTING)).containsExactly("UNHCR");
        assertThat(route(ReferencePolicies.regionalist(), refugees).leads(NORM_SETTING))
                .containsExactly("CARTAGENA_DECLARATION");
        assertThat(route(ReferencePolicies.regionalist(), at("1984-11-21", refugees))
                        .leads(NORM_SETTING))
                .containsExactly("UNHCR");

        Issue rights = issue("1949-01-01", "domain: human-rights; functions: norm-setting; affects: [BRA, MEX, CHL]");
        assertThat(route(ReferencePolicies.regionalist(), rights).leads(NORM_SETTING))
                .containsExactly("AMERICAN_DECLARATION");
        Issue binding = issue(
                "1949-01-01", "domain: human-rights; functions: rule-making; affects: [BRA, MEX, CHL]; requires: hard");
        assertThat(route(ReferencePolicies.regionalist(), binding).leads(RULE_MAKING))
                .isEmpty();
    }

    @Test
    void row101_residenceReachesTheHostsAndWhoeverAcceded() {
        Issue residence = known("residence-2012");
        assertThat(lead(route(residence), RULE_MAKING, "MERCOSUR_RESIDENCE").states())
                .contains("ARG", "BRA", "PRY", "URY", "PER");

        Routing earlier = route(at("2011-06-27", residence));
        assertThat(lead(earlier, RULE_MAKING, "MERCOSUR_RESIDENCE").states()).doesNotContain("PER");
        assertThat(route(at("2009-07-27", residence)).leads(RULE_MAKING)).doesNotContain("MERCOSUR_RESIDENCE");
    }

    @Test
    void row102_fiveNorthernStatesAlignTheirClimatePolicy() {
        Issue climate = known("nordic-climate-2021");
        assertThat(route(climate).leads(COORDINATION)).containsExactly("NORDIC_COM");
        assertThat(route(climate).verdict()).isEqualTo(Verdict.REGIONAL);
        assertThat(route(affecting(climate, "DEU", "POL")).leads(COORDINATION)).doesNotContain("NORDIC_COM");
        assertThat(route(at("1989-06-01", climate)).verdict()).isEqualTo(Verdict.MULTILATERAL);
    }

    @Test
    void row103_southernEnvironmentMinistersCoordinate() {
        Issue environment = known("mercosur-environment-2010");
        assertThat(route(environment).leads(COORDINATION)).containsExactly("MERCOSUR_ENVIRONMENT");
        assertThat(route(at("2003-12-14", environment)).leads(COORDINATION)).doesNotContain("MERCOSUR_ENVIRONMENT");
        assertThat(route(affecting(environment, "COL", "PER", "MEX")).leads(COORDINATION))
                .doesNotContain("MERCOSUR_ENVIRONMENT");
    }

    @Test
    void row104_thePlatformInformsButDoesNotCoordinateLikeTheNordicOne() {
        Issue agriculture = known("agriculture-climate-2024");
        Routing as = route(agriculture);
        assertThat(as.leads(INFORMATION)).containsExactly("PLACA");
        assertThat(as.leads(COORDINATION)).containsExactly("UNFCCC");

        Architecture wished = WORLD.with(new Change.AddMandate(
                "PLACA", Iterables.getFirst(WORLD.institution("NORDIC_COM").mandates(), null)));
        assertThat(route(wished, agriculture).leads(COORDINATION)).containsExactly("PLACA");
        assertThat(route(wished, agriculture).verdict()).isEqualTo(Verdict.REGIONAL);
    }
}
