package dev.comity.atlas;

import static dev.comity.atlas.Rows.at;
import static dev.comity.atlas.Rows.duties;
import static dev.comity.atlas.Rows.given;
import static dev.comity.atlas.Rows.issue;
import static dev.comity.atlas.Rows.known;
import static dev.comity.atlas.Rows.route;
import static dev.comity.atlas.Rows.warnings;
import static dev.comity.model.GovernanceFunction.COORDINATION;
import static dev.comity.model.GovernanceFunction.ENFORCEMENT;
import static dev.comity.model.GovernanceFunction.FINANCING;
import static dev.comity.model.GovernanceFunction.MEDIATION;
import static dev.comity.model.GovernanceFunction.NORM_SETTING;
import static dev.comity.model.GovernanceFunction.PEACE_OPERATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Issue;
import dev.comity.model.RegionScheme;
import dev.comity.model.Stance;
import dev.comity.policy.DutyKind;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of the inventory about peace: who may act, who is blocked by whom, and who pays. */
class InventoryPeaceTest {
    private static final Architecture WORLD = Atlas.world();

    private static Issue dispute(String date, String one, String other, String facts) {
        String pair = "[" + one + ", " + other + "]";
        return issue(
                date, "domain: peace-security; functions: mediation; affects: " + pair + "; parties: " + pair + facts);
    }

    private static String acceptedByAll(String one, String other) {
        return "; accepts: [{actor: " + one + ", forum: '*', stance: valid}, {actor: " + other
                + ", forum: '*', stance: valid}]";
    }

    private static List<Status> statuses(Routing routing) {
        return routing.allocations().values().stream()
                .map(unit -> unit.status())
                .toList();
    }

    @Test
    void row009_aBlockedCentreLeavesAVacuum() {
        Issue force = issue(
                "1999-03-24",
                "domain: peace-security; functions: [authorisation, enforcement, peace-operation]; affects: SCG; "
                        + "coerciveness: force; consent: none");
        Routing blocked = route(given(force, facts -> facts.position("RUS", Stance.OPPOSE)));
        assertThat(statuses(blocked)).containsOnly(Status.GAP);
        assertThat(statuses(route(force))).doesNotContain(Status.GAP);
    }

    @Test
    void row013_regionsAreMadeAndAnotherMapMakesTheDisputeLocal() {
        Issue quarrel = dispute("2019-06-01", "RUS", "KAZ", acceptedByAll("RUS", "KAZ"));
        TreeMap<String, String> map = new TreeMap<>();
        for (String actor : WORLD.actors().keySet()) {
            boolean inside = WORLD.on(LocalDate.of(2019, 6, 1)).reach("CIS").contains(actor);
            map.put(actor, inside ? "Commonwealth" : "Elsewhere");
        }
        Architecture redrawn = WORLD.with(
                new Change.SwapRegions(new RegionScheme("own", "test", ImmutableMap.copyOf(map), ImmutableMap.of())));

        assertThat(redrawn.on(LocalDate.of(2019, 6, 1)).reach("CIS"))
                .isEqualTo(WORLD.on(LocalDate.of(2019, 6, 1)).reach("CIS"));
        assertThat(route(ReferencePolicies.universalist(), quarrel).verdict()).isEqualTo(Verdict.MULTILATERAL);
        assertThat(Rows.route(redrawn, ReferencePolicies.universalist(), quarrel)
                        .verdict())
                .isEqualTo(Verdict.REGIONAL);
    }

    @Test
    void row026_consensusAndConsentBoundTheQuietDiplomacy() {
        String myanmar = "domain: peace-security; functions: [mediation, coordination]; affects: MMR; "
                + "parties: [MMR, 'non-state:NUG']; accepts: [{actor: 'non-state:NUG', forum: ASEAN, stance: valid}, "
                + "{actor: MMR, forum: ASEAN, stance: ";
        Routing objecting = route("2021-04-24", myanmar + "valid}]; positions: {MMR: oppose}");
        assertThat(objecting.leads(MEDIATION)).containsExactly("ASEAN");
        assertThat(objecting.leads(COORDINATION)).doesNotContain("ASEAN");
        assertThat(route("2021-04-24", myanmar + "valid}]").leads(COORDINATION)).containsExactly("ASEAN");
        assertThat(route("2021-04-24", myanmar + "none}]").leads(MEDIATION)).doesNotContain("ASEAN");
    }

    @Test
    void row045_theUnionsOperationIsPaidForTogetherOnceAuthorised() {
        String funds =
                "domain: peace-security; functions: financing; affects: SOM; operation: {led-by: AU, authorised: ";
        Routing together = route("2024-06-01", funds + "yes}");
        assertThat(together.leads(FINANCING)).containsExactly("AU", "UN");
        assertThat(together.duties())
                .anyMatch(duty ->
                        duty.kind() == DutyKind.AUTHORISE && duty.deadline().contains("75 %"));

        assertThat(route("2024-06-01", funds + "no}").leads(FINANCING)).doesNotContain("AU");
        Routing before = route("2023-12-20", funds + "yes}");
        assertThat(before.leads(FINANCING)).doesNotContain("AU");
        assertThat(warnings(before)).contains(WarningKind.INSUFFICIENT);
    }

    @Test
    void row057_theWillingAndAbleNeedTheUniversalMandate() {
        Issue haiti = known("haiti-2023");
        assertThat(route(haiti).leads(ENFORCEMENT)).containsExactly("MSS_HAITI");

        String same = "domain: peace-security; functions: enforcement; affects: HTI; coerciveness: force; "
                + "willing: [KEN, BHS, JAM]; able: [KEN, BHS, JAM]; consent: ";
        assertThat(route("2023-10-02", same + "none").leads(ENFORCEMENT)).doesNotContain("MSS_HAITI");
        assertThat(route("2023-10-02", same + "none").verdict()).isEqualTo(Verdict.NONE);
        assertThat(route("2023-10-02", same + "none; positions: {RUS: oppose}")
                        .allocation(ENFORCEMENT)
                        .status())
                .isEqualTo(Status.GAP);
    }

    @Test
    void row087_asFundsDryUpTheRegionJoinsAndThenLeads() {
        String somalia = "domain: peace-security; functions: peace-operation; affects: SOM; coerciveness: force; "
                + "consent: valid; capacity: ";
        assertThat(route("2014-06-01", somalia + "{UN: 1, AU: 0.6}").leads(PEACE_OPERATION))
                .containsExactly("UN");
        assertThat(route("2014-06-01", somalia + "{UN: 0.4, AU: 0.6}").leads(PEACE_OPERATION))
                .containsExactly("AU", "UN");
        assertThat(route("2014-06-01", somalia + "{UN: 0.4, AU: 1}").leads(PEACE_OPERATION))
                .containsExactly("AU");
    }

    @Test
    void row090_row106_theUnionMediatedWhileItLived() {
        Issue neighbours = dispute("2010-08-10", "COL", "VEN", acceptedByAll("COL", "VEN"));
        assertThat(route(neighbours).leads(MEDIATION)).containsExactly("UNASUR");
        assertThat(route(at("2012-06-01", neighbours)).leads(MEDIATION)).containsExactly("UNASUR");
        assertThat(route(at("2008-05-22", neighbours)).leads(MEDIATION)).containsExactly("OAS");

        Routing declined = route(at("2018-05-01", neighbours));
        assertThat(declined.leads(MEDIATION)).containsExactly("OAS");
        assertThat(warnings(declined)).contains(WarningKind.ZOMBIE);
    }

    @ParameterizedTest
    @CsvSource({
        "RAROTONGA, 1986-12-10, 1986-12-12, 'AUS, NZL, FJI'",
        "SEANWFZ, 1997-03-26, 1997-03-28, 'THA, LAO, MMR'",
        "PELINDABA, 2009-07-14, 2009-07-16, 'ZAF, DZA, KEN'"
    })
    void row092_theTemplateSpreadsToThreeOtherRegions(String zone, String before, String since, String states) {
        Issue norm =
                issue(since, "domain: nuclear; functions: norm-setting; stricter-zone: yes; affects: [" + states + "]");
        assertThat(route(norm).leads(NORM_SETTING)).contains(zone);
        assertThat(route(at(before, norm)).leads(NORM_SETTING)).doesNotContain(zone);
    }

    @Test
    void row105_aDisputantInsideTheConsensusStopsItsForum() {
        String border = "domain: peace-security; functions: coordination; affects: [KHM, THA]; parties: [KHM, THA]";
        assertThat(route("2025-07-25", border).leads(COORDINATION)).containsExactly("ASEAN");
        assertThat(route("2025-07-25", border + "; positions: {THA: oppose}").leads(COORDINATION))
                .containsExactly("UN");
        assertThat(route("2025-07-25", border + "; positions: {IND: oppose}").leads(COORDINATION))
                .containsExactly("ASEAN");
    }

    @Test
    void row109_theAssociationSeldomMeetsAndBarsWhatIsContentious() {
        Issue quarrel = dispute("2014-12-01", "IND", "PAK", acceptedByAll("IND", "PAK"));
        assertThat(route(quarrel).leads(MEDIATION)).doesNotContain("SAARC");
        Issue health = issue("2014-12-01", "domain: health; functions: coordination; affects: [IND, PAK, NPL, BGD]");
        assertThat(route(health).leads(COORDINATION)).containsExactly("SAARC");
        Routing later = route(at("2025-05-10", health));
        assertThat(later.leads(COORDINATION)).doesNotContain("SAARC");
        assertThat(warnings(later)).contains(WarningKind.ZOMBIE);
    }

    @Test
    void row115_aBorderDisputeIsSettledAtHomeUnlessAPartyWantsOutsiders() {
        Issue border = dispute("1995-02-01", "ECU", "PER", acceptedByAll("ECU", "PER"));
        Routing home = route(border);
        assertThat(home.leads(MEDIATION)).containsExactly("OAS");
        assertThat(home.rules()).contains("R08");
        assertThat(duties(home)).contains(DutyKind.REPORT);
        assertThat(route(ReferencePolicies.universalist(), border).leads(MEDIATION))
                .containsExactly("OAS");

        Issue outsiders = dispute(
                "1995-02-01",
                "ECU",
                "PER",
                "; accepts: [{actor: ECU, forum: '*', stance: valid}, {actor: PER, forum: UN, stance: valid}, "
                        + "{actor: PER, forum: '*', stance: none}]");
        assertThat(route(outsiders).leads(MEDIATION)).containsExactly("UN");
    }
}
