package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.DecisionRule;
import dev.comity.model.Fraction;
import dev.comity.model.Level;
import dev.comity.model.RegionalModel;
import dev.comity.model.Role;
import dev.comity.model.Snapshot;
import dev.comity.model.Stance;
import dev.comity.model.Votes;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

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

    @Test
    void row001_theCoreIsOpenToAllWhateverItsHeadCount() {
        Snapshot day = on("1996-01-01");
        assertThat(day.level("WTO")).isEqualTo(Level.MULTILATERAL);
        assertThat(day.reach("WTO")).hasSizeLessThan(day.states().size());
        assertThat(day.level("IMF")).isEqualTo(Level.MULTILATERAL);
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
        Snapshot day = on("2025-06-01");
        assertThat(Sets.filter(
                        day.bearing(Role.RTA),
                        rta -> day.reach(rta).contains("SGP") && day.reach(rta).contains("CHL")))
                .hasSizeGreaterThanOrEqualTo(3);
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
        assertThat(on("2025-06-01").level("RCEP")).isEqualTo(Level.CROSS_REGIONAL);
        assertThat(on("2025-06-01").level("CPTPP")).isEqualTo(Level.CROSS_REGIONAL);
        assertThat(on("2025-06-01").level("MERCOSUR")).isNotEqualTo(Level.CROSS_REGIONAL);
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
        assertThat(on("2025-02-05").reach("UNESCO")).contains("USA");
        assertThat(on("2025-02-05").reach("UNESCO")).isEqualTo(on("2025-02-03").reach("UNESCO"));
    }
}
