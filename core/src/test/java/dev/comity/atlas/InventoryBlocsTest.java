package dev.comity.atlas;

import static dev.comity.atlas.Rows.at;
import static dev.comity.atlas.Rows.duties;
import static dev.comity.atlas.Rows.issue;
import static dev.comity.atlas.Rows.lead;
import static dev.comity.atlas.Rows.route;
import static dev.comity.atlas.Rows.warnings;
import static dev.comity.model.GovernanceFunction.COORDINATION;
import static dev.comity.model.GovernanceFunction.MEDIATION;
import static dev.comity.model.GovernanceFunction.NORM_SETTING;
import static dev.comity.model.GovernanceFunction.RULE_MAKING;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Accession;
import dev.comity.model.Architecture;
import dev.comity.model.Attribute;
import dev.comity.model.Change;
import dev.comity.model.Dated;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.policy.DutyKind;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows of the inventory about blocs: how they grow, whom they serve, and what becomes of those between them. */
class InventoryBlocsTest {
    private static final Architecture WORLD = Atlas.world();

    @Test
    void row012_aCommunityOfTradeComesToSpeakOnPeace() {
        String both = "domain: [trade, peace-security]; functions: coordination; affects: [FRA, DEU, ITA]";
        assertThat(route("1965-01-01", both).leads(COORDINATION)).containsExactly("EC", "NATO");
        assertThat(route("1995-01-01", both).leads(COORDINATION)).containsExactly("EU");
    }

    private static Issue digitalRules() {
        return issue(
                "2025-06-01",
                "domain: trade/digital; functions: rule-making; affects: [NZL, SGP, JPN, AUS, IND]; "
                        + "positions: {IND: oppose}; requires: hard");
    }

    @Test
    void row015_openAndNotifiedBuildsClosedOrUnlawfulStands() {
        Routing open = route(digitalRules());
        assertThat(open.leads(RULE_MAKING)).containsExactly("CPTPP");
        assertThat(duties(open)).contains(DutyKind.INVITE, DutyKind.NOTIFY);
        assertThat(warnings(open)).doesNotContain(WarningKind.STUMBLING);

        Institution closed = WORLD.institution("CPTPP").toBuilder()
                .accessions(ImmutableList.of(Dated.always(Accession.CLOSED)))
                .build();
        Routing stumbling = route(WORLD.with(new Change.Found(closed)), digitalRules());
        assertThat(warnings(stumbling)).contains(WarningKind.STUMBLING);
        assertThat(duties(stumbling)).doesNotContain(DutyKind.INVITE);

        Routing unlawful = route(
                WORLD.with(
                        new Change.SetAttribute("CPTPP", new Attribute("rta-basis", "none"), LocalDate.of(2025, 1, 1))),
                digitalRules());
        assertThat(unlawful.leads(RULE_MAKING)).doesNotContain("CPTPP");
    }

    @Test
    void row017_aConsolidatedRegionHasOneVoice() {
        String energy = "domain: energy; functions: coordination; "
                + "affects: [SGP, MYS, THA, IDN, ARE, SAU, QAT, KWT, CHN]; positions: ";
        assertThat(route("2025-06-15", energy + "{MYS: oppose}").leads(COORDINATION))
                .containsExactly("ASEAN_GCC_CHINA");
        assertThat(route("2025-06-15", energy + "{ASEAN: oppose}").leads(COORDINATION))
                .doesNotContain("ASEAN_GCC_CHINA");
    }

    @Test
    void row036_inAWorldOfBlocsNobodyMediatesBetweenThem() {
        String talks = "domain: peace-security; functions: mediation; affects: [RUS, TUR]; parties: [RUS, TUR]; "
                + "accepts: [{actor: RUS, forum: [UN, NATO, CIS], stance: valid}, "
                + "{actor: TUR, forum: [UN, NATO, CIS], stance: valid}, {actor: TUR, forum: '*', stance: none}]";
        Issue rivals = issue("2015-11-25", talks + "; rival-blocs: [NATO, CIS]");
        Issue partners = issue("2015-11-25", talks);
        Architecture blocsOnly = WORLD.with(new Change.End("UN", LocalDate.of(2015, 1, 1)));

        assertThat(route(rivals).leads(MEDIATION)).containsExactly("UN");
        assertThat(route(blocsOnly, rivals).allocation(MEDIATION).status()).isEqualTo(Status.GAP);
        assertThat(route(blocsOnly, partners).allocation(MEDIATION).status()).isEqualTo(Status.ALLOCATED);
    }

    @Test
    void row040_preferencesTakeThePlaceOfEqualTreatment() {
        int before = underPreferences("1996-01-01");
        int later = underPreferences("2010-06-01");
        int now = underPreferences("2025-06-01");
        assertThat(before).isLessThan(later);
        assertThat(later).isLessThan(now);
    }

    /** Pairs of states whose trade is ruled by an agreement of their own though the trade body could rule it. */
    private static int underPreferences(String date) {
        List<String> states = List.of("AUS", "CAN", "CHL", "CHN", "JPN", "KOR", "MEX", "NZL", "SGP", "THA");
        int pairs = 0;
        for (String one : states) {
            for (String other : states.subList(states.indexOf(one) + 1, states.size())) {
                Routing routing = route(
                        date, "domain: trade/goods; functions: rule-making; affects: [" + one + ", " + other + "]");
                pairs += routing.leads(RULE_MAKING).stream().anyMatch(InventoryBlocsTest::grantsPreferences) ? 1 : 0;
            }
        }
        return pairs;
    }

    private static boolean grantsPreferences(String body) {
        return WORLD.on(LocalDate.of(2025, 6, 1)).attribute(body, "preferences").equals(Optional.of("yes"));
    }

    @Test
    void row064_smallStatesWeighTooLittleForSpheresOfInfluence() {
        String trade = "domain: trade/goods; functions: rule-making; requires: hard; "
                + "affects: [CHN, JPN, KOR, AUS, IDN, MDV, MNG, NPL, TLS]";
        Routing open = route("2025-06-01", trade);
        Routing blocs = route("2025-06-01", trade + "; positions: {IND: oppose}");
        Routing byWealth = route("2025-06-01", trade + "; positions: {IND: oppose}; weights: gdp");

        assertThat(open.allocation(RULE_MAKING).uncovered()).isEmpty();
        assertThat(blocs.allocation(RULE_MAKING).uncovered()).containsExactly("MDV", "MNG", "NPL", "TLS");
        assertThat(warnings(blocs)).contains(WarningKind.INSUFFICIENT);
        assertThat(byWealth.allocation(RULE_MAKING).uncovered()).containsExactly("MDV", "MNG", "NPL", "TLS");
        assertThat(warnings(byWealth)).doesNotContain(WarningKind.INSUFFICIENT);
    }

    @Test
    void row117_membershipTiesRivalsIntoOneBody() {
        Issue security =
                issue("1985-01-01", "domain: peace-security; functions: coordination; affects: [FRA, GBR, POL, SUN]");
        assertThat(route(security).leads(COORDINATION)).containsExactly("CSCE");
        assertThat(route(at("1970-01-01", security)).verdict()).isEqualTo(Verdict.MULTILATERAL);

        Architecture apart = WORLD.with(Change.withdraw("SUN", "CSCE", LocalDate.of(1984, 1, 1)))
                .with(Change.withdraw("POL", "CSCE", LocalDate.of(1984, 1, 1)));
        assertThat(route(apart, security).leads(COORDINATION)).doesNotContain("CSCE");
    }

    @Test
    void row118_eachExitCostsItsWeightUntilTheTreatyNoLongerSuffices() {
        Issue goal = issue(
                "2025-12-01",
                "domain: climate/mitigation; functions: norm-setting; affects: world; weights: emissions");
        LocalDate exit = LocalDate.of(2025, 6, 1);
        Architecture alone = WORLD.with(Change.withdraw("USA", "PARIS", exit));
        Architecture two = alone.with(Change.withdraw("CHN", "PARIS", exit));
        Fraction whole = lead(route(goal), NORM_SETTING, "PARIS").coverage();
        Fraction less = lead(route(alone, goal), NORM_SETTING, "PARIS").coverage();

        assertThat(less).isLessThan(whole);
        assertThat(route(two, goal).leads(NORM_SETTING)).doesNotContain("PARIS");
    }

    @Test
    void row123_aRegionWithASeatIsHeardInTheGlobalForum() {
        String debt = "domain: debt; functions: coordination; affects: [ZMB, GHA, ETH, CHN, FRA, USA, GBR, DEU]";
        assertThat(route("2022-06-01", debt).leads(COORDINATION)).doesNotContain("G20");
        Routing seated = route("2024-06-01", debt);
        assertThat(lead(seated, COORDINATION, "G20").states()).contains("ZMB", "GHA", "ETH");
    }
}
