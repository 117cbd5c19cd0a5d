package dev.comity.atlas;

import static dev.comity.atlas.Rows.issue;
import static dev.comity.atlas.Rows.route;
import static dev.comity.atlas.Rows.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.DecisionRule;
import dev.comity.model.Event;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Mandate;
import dev.comity.model.RegionalModel;
import dev.comity.model.Role;
import dev.comity.model.Snapshot;
import dev.comity.model.Stance;
import dev.comity.model.Votes;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Routing;
import dev.comity.routing.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of the inventory that ask about the world itself: who belongs, who decides, who lives, who meets whom. */
class InventoryTest {
    private static final Architecture WORLD = Atlas.world();

    private static Snapshot on(String date) {
        return WORLD.on(LocalDate.parse(date));
    }

    private static boolean blocked(Snapshot snapshot, String body, String... opposing) {
        TreeMap<String, Stance> stances = new TreeMap<>();
        for (String actor : opposing) {
            stances.put(actor, Stance.OPPOSE);
        }
        Votes votes = new Votes(snapshot.voters(body), ImmutableMap.copyOf(stances));
        return snapshot.decision(body).orElseThrow().blocked(votes, actor -> Fraction.ONE);
    }

    private static String status(String date, String actor, String body) {
        return on(date).status(actor, body).map(Enum::name).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "UN, 'domain: peace-security; functions: norm-setting'",
        "IMF, 'domain: finance/liquidity; functions: financing; capacity: {IMF: 1}'",
        "IBRD, 'domain: development; functions: financing; capacity: {IBRD: 1}'",
        "WTO, 'domain: trade; functions: rule-making'"
    })
    void row001_theCoreServesStatesOfAnyRegion(String body, String keys) {
        Issue matter = issue("2000-01-01", keys + "; affects: [BRA, THA, NGA]");
        Architecture without = WORLD.with(new Change.End(body, LocalDate.of(1999, 1, 1)));

        assertThat(route(matter).verdict()).isEqualTo(Verdict.MULTILATERAL);
        assertThat(route(matter).allocations().values())
                .allSatisfy(unit -> assertThat(unit.leadIds()).containsExactly(body));
        assertThat(route(without, matter)).isNotEqualTo(route(matter));
        assertThat(on("2000-01-01").reach(body))
                .hasSizeLessThan(on("2000-01-01").states().size());
    }

    @Test
    void row004_twoDoNotMakeMultilateralism() {
        Snapshot day = on("2020-01-01");
        assertThat(WORLD.institution("ABACC").isMultilateral(day)).isFalse();
        assertThat(WORLD.institution("CPTPP").isMultilateral(day)).isTrue();
    }

    @Test
    void row005_oneVetoBlocksTheCouncil() {
        assertThat(blocked(on("2022-02-25"), "UNSC", "RUS")).isTrue();
        assertThat(blocked(on("2022-02-25"), "UNSC", "BRA")).isFalse();
    }

    @Test
    void row007_oneObjectionAmongAllBlocksTheTradeBody() {
        Snapshot day = on("2025-06-01");
        assertThat(day.voters("WTO").size()).isGreaterThan(150);
        assertThat(blocked(day, "WTO", "IND")).isTrue();
        assertThat(blocked(day, "WTO")).isFalse();
    }

    @Test
    void row019_oneDyadThreeRegimesOfOrigin() {
        assertThat(agreements(on("2025-06-01"), "SGP", "CHL")).isGreaterThanOrEqualTo(3);
        assertThat(agreements(on("2005-06-01"), "SGP", "CHL")).isZero();
        assertThat(agreements(on("2025-06-01"), "SGP", "BRA")).isZero();
    }

    private static int agreements(Snapshot day, String one, String other) {
        return Sets.filter(
                        day.bearing(Role.RTA),
                        rta -> day.reach(rta).contains(one) && day.reach(rta).contains(other))
                .size();
    }

    @Test
    void row020_underConsensusThePowerToActFallsWithNumbers() {
        double previous = 1;
        for (int n = 1; n <= 12; n++) {
            double power = powerToAct(n);
            assertThat(power).isLessThan(previous);
            previous = power;
        }
    }

    private static double powerToAct(int n) {
        ImmutableSortedSet.Builder<String> voters = ImmutableSortedSet.naturalOrder();
        for (int i = 0; i < n; i++) {
            voters.add("V" + i);
        }
        ImmutableSortedSet<String> all = voters.build();
        int winning = 0;
        for (int mask = 0; mask < 1 << n; mask++) {
            ImmutableMap.Builder<String, Stance> stances = ImmutableMap.builder();
            for (int i = 0; i < n; i++) {
                stances.put("V" + i, (mask >> i & 1) == 1 ? Stance.SUPPORT : Stance.OPPOSE);
            }
            Votes votes = new Votes(all, stances.build());
            winning += new DecisionRule.Consensus(1).blocked(votes, a -> Fraction.ONE) ? 0 : 1;
        }
        return winning / (double) (1 << n);
    }

    @Test
    void row025_row026_row027_modelsFollowFromPowers() {
        LocalDate day = LocalDate.of(2020, 1, 1);
        assertThat(WORLD.institution("EU").regionalModel(day)).contains(RegionalModel.SUPRANATIONAL);
        assertThat(WORLD.institution("ASEAN").regionalModel(day)).contains(RegionalModel.INTERGOVERNMENTAL);
        assertThat(WORLD.institution("AU").regionalModel(day)).contains(RegionalModel.SECURITY_DEVELOPMENTAL);
        assertThat(WORLD.institution("WHO").regionalModel(day)).isEmpty();
    }

    @Test
    void row026_consensusGivesMyanmarAVeto() {
        assertThat(blocked(on("2021-04-24"), "ASEAN", "MMR")).isTrue();
        assertThat(blocked(on("2021-04-24"), "ASEAN")).isFalse();
    }

    @Test
    void row028_megaRegionalsCrossRegions() {
        String goods = "domain: trade/goods; functions: rule-making; affects: ";
        Routing asianPacific = route("2025-06-01", goods + "[CHN, JPN, KOR, AUS, VNM]");
        Routing transPacific = route("2025-06-01", goods + "[CAN, JPN, PER, NZL, VNM]");
        assertThat(asianPacific.leads(GovernanceFunction.RULE_MAKING)).containsExactly("RCEP");
        assertThat(transPacific.leads(GovernanceFunction.RULE_MAKING)).containsExactly("CPTPP");
        assertThat(List.of(asianPacific.verdict(), transPacific.verdict())).containsOnly(Verdict.CROSS_REGIONAL);
        assertThat(route("2025-06-01", goods + "[ARG, BRA, URY, PRY]").verdict())
                .isEqualTo(Verdict.REGIONAL);
    }

    @Test
    void row048_aUnionAndItsMembersCountOnce() {
        Snapshot day = on("2020-06-01");
        assertThat(day.statuses("WTO")).containsKeys("EU", "FRA");
        assertThat(day.reach("WTO")).contains("FRA").doesNotContain("EU");
        assertThat(day.voters("WTO").contains("EU") && day.voters("WTO").contains("FRA"))
                .isFalse();
    }

    @Test
    void row054_withoutTheVetoTheSameVoteNoLongerBlocks() {
        LocalDate date = LocalDate.of(2022, 2, 25);
        DecisionRule.SecurityCouncil old =
                (DecisionRule.SecurityCouncil) WORLD.on(date).decision("UNSC").orElseThrow();
        Snapshot reformed = WORLD.with(new Change.SetDecision(
                        "UNSC", new DecisionRule.SecurityCouncil(old.votesNeeded(), ImmutableSortedSet.of()), date))
                .on(date);

        assertThat(blocked(WORLD.on(date), "UNSC", "RUS")).isTrue();
        assertThat(blocked(reformed, "UNSC", "RUS")).isFalse();
    }

    @Test
    void row059_noticeIsNotYetExit() {
        assertThat(status("2026-01-02", "USA", "WHO")).isEqualTo("NOTICE_GIVEN");
        assertThat(status("2026-02-01", "USA", "WHO")).isEqualTo("FORMER");
        assertThat(on("2026-01-02").reach("WHO")).contains("USA");
        assertThat(on("2026-02-01").reach("WHO")).doesNotContain("USA");
        assertThat(WORLD.knownAt(LocalDate.of(2025, 1, 1))
                        .on(LocalDate.of(2026, 2, 1))
                        .reach("WHO"))
                .contains("USA");
    }

    @Test
    void row060_announcementsDoNotMoveMembers() {
        assertThat(WORLD.on(LocalDate.of(2025, 2, 5)).events("UNESCO"))
                .extracting(Event::id)
                .contains("exit-usa-unhrc-2025");
        assertThat(status("2025-02-05", "USA", "UNESCO")).isEqualTo("FULL");
        assertThat(status("2025-07-23", "USA", "UNESCO")).isEqualTo("NOTICE_GIVEN");

        String culture = "domain: culture-education; functions: norm-setting; affects: world";
        assertThat(warnings(route("2025-02-05", culture))).doesNotContain(WarningKind.EXIT_PENDING);
        assertThat(warnings(route("2025-07-23", culture))).contains(WarningKind.EXIT_PENDING);
    }

    @Test
    void row062_votesDoNotFollowWeight() {
        LocalDate day = LocalDate.of(2025, 6, 1);
        ImmutableMap<String, Fraction> product = WORLD.measures().get("gdp");
        assertThat(product.get("CHN").plus(product.get("IND"))).isGreaterThan(product.get("USA"));

        String rules = "domain: finance; functions: rule-making; affects: world; positions: ";
        Issue byOne = issue(day.toString(), rules + "{USA: oppose}");
        Issue byTwo = issue(day.toString(), rules + "{CHN: oppose, IND: oppose}");
        assertThat(route(byOne).leads(GovernanceFunction.RULE_MAKING)).doesNotContain("IMF");
        assertThat(route(byTwo).leads(GovernanceFunction.RULE_MAKING)).containsExactly("IMF");

        Architecture reformed = WORLD.with(new Change.Found(withVotesBy(product, WORLD.institution("IMF"))));
        assertThat(route(reformed, byTwo).leads(GovernanceFunction.RULE_MAKING)).doesNotContain("IMF");
    }

    /** The same body, in which 85 % of the votes are still needed but fall to members by a measure. */
    private static Institution withVotesBy(ImmutableMap<String, Fraction> measure, Institution body) {
        DecisionRule votes = new DecisionRule.Weighted(Fraction.of(85, 100), measure, Fraction.ZERO);
        ImmutableList.Builder<Mandate> mandates = ImmutableList.builder();
        for (Mandate mandate : body.mandates()) {
            boolean rules = mandate.functions().contains(GovernanceFunction.RULE_MAKING);
            mandates.add(rules ? mandate.toBuilder().decision(votes).build() : mandate);
        }
        return body.toBuilder().mandates(mandates.build()).build();
    }
}
