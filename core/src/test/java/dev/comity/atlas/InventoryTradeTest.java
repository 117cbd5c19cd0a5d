package dev.comity.atlas;

import static dev.comity.atlas.Rows.at;
import static dev.comity.atlas.Rows.given;
import static dev.comity.atlas.Rows.issue;
import static dev.comity.atlas.Rows.lead;
import static dev.comity.atlas.Rows.route;
import static dev.comity.atlas.Rows.warnings;
import static dev.comity.model.GovernanceFunction.COORDINATION;
import static dev.comity.model.GovernanceFunction.DISPUTE_SETTLEMENT;
import static dev.comity.model.GovernanceFunction.INFORMATION;
import static dev.comity.model.GovernanceFunction.NORM_SETTING;
import static dev.comity.model.GovernanceFunction.RULE_MAKING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Claim;
import dev.comity.model.Confidence;
import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.model.Mandate;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Stance;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Routing;
import dev.comity.routing.Verdict;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Rows of the inventory about trade: what the date, a member more or a member less does to who makes the rules. */
class InventoryTradeTest {
    private static final Architecture WORLD = Atlas.world();

    private static Issue trade(String date, String affects) {
        return issue(date, "domain: trade/goods; functions: rule-making; affects: [" + affects + "]");
    }

    private static Issue digital(String date, String affects) {
        return issue(
                date,
                "domain: trade/digital; functions: rule-making; requires: hard; positions: {IND: oppose}; affects: ["
                        + affects + "]");
    }

    @Test
    void row011_oneForumSparesTransactionCostsAndAMandateGivesInformation() {
        String rules = "domain: trade; affects: [SGP, CHL]; positions: {IND: oppose}; functions: ";
        assertThat(route("2025-06-01", rules + "rule-making").leads(RULE_MAKING))
                .containsExactly("PASFTA");
        Routing together = route("2025-06-01", rules + "[rule-making, coordination]");
        assertThat(together.leads(RULE_MAKING)).containsExactly("CPTPP");
        assertThat(together.leads(COORDINATION)).contains("CPTPP");

        Issue figures = issue("2025-06-01", "domain: trade/soe; functions: information; affects: [JPN, CAN]");
        assertThat(route(figures).leads(INFORMATION)).contains("APEC").doesNotContain("CPTPP");
        assertThat(route(figures).allocation(INFORMATION).supporting()).contains("CPTPP");
        Mandate informing = WORLD.institution("RCEP").mandates().get(0);
        assertThat(informing.functions()).contains(INFORMATION);
        Architecture told = WORLD.with(new Change.AddMandate("CPTPP", informing));
        assertThat(route(told, figures).leads(INFORMATION)).contains("CPTPP");
    }

    @Test
    void row024_talkAssociationUnion() {
        Issue european =
                issue("2021-06-01", "domain: trade; functions: rule-making; affects: [FRA, DEU]; requires: hard");
        Issue asian = issue("2021-06-01", "domain: trade; functions: rule-making; affects: [THA, VNM]; requires: hard");
        Issue american =
                issue("2021-06-01", "domain: trade; functions: rule-making; affects: [USA, THA]; requires: hard");

        assertThat(route(given(european, facts -> facts.position("FRA", Stance.OPPOSE)))
                        .leads(RULE_MAKING))
                .containsExactly("EU");
        assertThat(route(asian).leads(RULE_MAKING)).containsExactly("ASEAN");
        assertThat(route(given(asian, facts -> facts.position("THA", Stance.OPPOSE)))
                        .leads(RULE_MAKING))
                .doesNotContain("ASEAN");
        assertThat(route(american).leads(RULE_MAKING)).doesNotContain("APEC");
        assertThat(route("2021-06-01", "domain: trade; functions: coordination; affects: [USA, THA]")
                        .leads(COORDINATION))
                .contains("APEC");
    }

    @Test
    void row037_baselineClaimsAndNormsStayWithTheTradeBody() {
        String claim = "domain: trade/goods; functions: [dispute-settlement, norm-setting]; affects: [JPN, CAN]; "
                + "parties: [JPN, CAN]; claim: ";
        Routing baseline = route("2025-06-01", claim + "wto");
        assertThat(baseline.leads(DISPUTE_SETTLEMENT)).containsExactly("WTO");
        assertThat(baseline.leads(NORM_SETTING)).containsExactly("WTO");
        assertThat(route("2025-06-01", claim + "rta").leads(DISPUTE_SETTLEMENT)).containsExactly("CPTPP");
    }

    @Test
    void row066_theAsianAgreementLeadsItsPartiesOnceInForce() {
        Issue parties = trade("2022-02-01", "CHN, JPN, KOR, VNM, AUS");
        assertThat(route(parties).leads(RULE_MAKING)).containsExactly("RCEP");
        assertThat(route(at("2021-12-31", parties)).leads(RULE_MAKING)).containsExactly("WTO");
        assertThat(lead(route(at("2022-01-15", parties)), RULE_MAKING, "RCEP").states())
                .doesNotContain("KOR");
    }

    @Test
    void row067_anEleventhMemberOfTheOneIsAnOutsiderOfTheOther() {
        Issue neighbours = trade("2025-12-01", "TLS, SGP");
        Issue partners = trade("2025-12-01", "TLS, CHN, JPN, AUS");
        assertThat(route(neighbours).leads(RULE_MAKING)).containsExactly("ASEAN");
        assertThat(route(at("2025-10-25", neighbours)).leads(RULE_MAKING)).doesNotContain("ASEAN");

        assertThat(route(partners).leads(RULE_MAKING)).containsExactly("WTO");
        Architecture joined = WORLD.with(Change.join("TLS", "RCEP", LocalDate.of(2025, 11, 1)));
        assertThat(route(joined, partners).leads(RULE_MAKING)).containsExactly("RCEP");
    }

    @Test
    void row068_applicantsDoNotCountUntilTheyAreIn() {
        Issue wider = trade("2025-12-01", "CHN, JPN, CHL, LKA");
        assertThat(WORLD.on(LocalDate.of(2025, 12, 1)).status("CHL", "RCEP")).contains(MembershipStatus.APPLICANT);
        assertThat(route(wider).leads(RULE_MAKING)).containsExactly("WTO");

        LocalDate accession = LocalDate.of(2025, 11, 1);
        Architecture admitted =
                WORLD.with(Change.join("CHL", "RCEP", accession)).with(Change.join("LKA", "RCEP", accession));
        assertThat(route(admitted, wider).leads(RULE_MAKING)).containsExactly("RCEP");
    }

    @Test
    void row070_theAgreementRulesOnlyThoseWhoRatified() {
        String blocked = "domain: trade/goods; functions: rule-making; positions: {IND: oppose}; affects: ";
        assertThat(route("2025-05-03", blocked + "[SGP, PER]").leads(RULE_MAKING))
                .containsExactly("PASFTA");
        assertThat(route("2025-05-02", blocked + "[SGP, PER]").leads(RULE_MAKING))
                .containsExactly("CPTPP");
        assertThat(route("2025-06-01", blocked + "[SGP, COL]").leads(RULE_MAKING))
                .doesNotContain("PASFTA");
    }

    @Test
    void row072_twoOrganisationsAndAStateTalkAtOneTable() {
        Issue energy = issue(
                "2025-06-15",
                "domain: energy; functions: coordination; affects: [SGP, MYS, THA, IDN, ARE, SAU, QAT, KWT, CHN]");
        assertThat(lead(route(energy), COORDINATION, "ASEAN_GCC_CHINA").states())
                .contains("CHN", "SGP", "KWT");
        assertThat(route(at("2025-05-26", energy)).verdict()).isEqualTo(Verdict.MULTILATERAL);
        Architecture gulfApart = WORLD.with(
                new Change.SetStatus("GCC", "ASEAN_GCC_CHINA", MembershipStatus.FORMER, LocalDate.of(2025, 6, 1)));
        assertThat(route(gulfApart, energy).leads(COORDINATION)).doesNotContain("ASEAN_GCC_CHINA");
    }

    @Test
    void row073_theTransPacificAgreementGrowsAndFiguresStayClaims() {
        Issue newcomer = digital("2024-12-15", "GBR, JPN, SGP");
        assertThat(route(newcomer).allocation(RULE_MAKING).uncovered()).isEmpty();
        Routing before = route(at("2024-12-14", newcomer));
        assertThat(before.allocation(RULE_MAKING).uncovered()).containsExactly("GBR");
        assertThat(warnings(before)).contains(WarningKind.INSUFFICIENT);
        assertThat(route(digital("2018-12-29", "JPN, SGP")).leads(RULE_MAKING)).doesNotContain("CPTPP");

        Claim claim = WORLD.institution("CPTPP").claims().stream()
                .filter(c -> c.value().equals("5.5 %"))
                .findFirst()
                .orElseThrow();
        assertThat(claim.provenance().source()).contains("Herz");
        assertThat(claim.provenance().confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void row081_theDigitalPartnershipGrowsAndHardens() {
        Issue korea = digital("2024-05-03", "KOR, CHL, NZL");
        assertThat(route(korea).leads(RULE_MAKING)).containsExactly("DEPA");
        assertThat(route(at("2024-05-02", korea)).allocation(RULE_MAKING).uncovered())
                .containsExactly("KOR");

        Issue founders = digital("2024-03-19", "CHL, NZL, SGP");
        Architecture alone = WORLD.with(new Change.End("CPTPP", LocalDate.of(2024, 1, 1)));
        assertThat(lead(route(alone, founders), RULE_MAKING, "DEPA").coverage()).isEqualTo(Fraction.ONE);
        Routing soft = route(alone, at("2024-03-18", founders));
        assertThat(soft.leads(RULE_MAKING)).doesNotContain("DEPA");
        assertThat(soft.allocation(RULE_MAKING).rules()).contains("R44");
    }
}
