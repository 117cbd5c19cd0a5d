package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.comity.model.Architecture;
import dev.comity.model.Claim;
import dev.comity.model.Confidence;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Level;
import dev.comity.model.Link;
import dev.comity.model.Mandate;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Snapshot;
import dev.comity.model.Stance;
import dev.comity.model.Vitality;
import dev.comity.model.Votes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rows of the inventory about ties between bodies, their growth and their decline. */
class InventoryTiesTest {
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

    private static Link link(String one, String other) {
        return WORLD.links().stream()
                .filter(l -> l.touches(one) && l.touches(other))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void row069_recencyComesFromMeetingsHeld() {
        Link link = link("ASEAN", "PACIFIC_ALLIANCE");
        assertThat(link.validity().on(LocalDate.of(2025, 1, 1))).isTrue();
        assertThat(link.lastMeetingBy(LocalDate.of(2024, 6, 1))
                        .orElseThrow()
                        .date()
                        .getYear())
                .isEqualTo(2019);
        assertThat(link.lastMeetingBy(LocalDate.of(2025, 1, 1))
                        .orElseThrow()
                        .date()
                        .getYear())
                .isEqualTo(2024);
    }

    @Test
    void row070_inForceForThoseWhoRatified() {
        assertThat(on("2025-06-01").reach("PASFTA")).containsExactly("CHL", "PER", "SGP");
    }

    @Test
    void row071_theAllianceHasManyTies() {
        LocalDate day = LocalDate.of(2025, 6, 1);
        assertThat(WORLD.links().stream()
                        .filter(l ->
                                l.touches("PACIFIC_ALLIANCE") && l.validity().on(day)))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void row072_aDialogueOfOrganisationsAndAState() {
        Snapshot day = on("2025-06-01");
        assertThat(day.reach("ASEAN_GCC_CHINA"))
                .contains("CHN")
                .containsAll(day.reach("ASEAN"))
                .containsAll(day.reach("GCC"));
    }

    @Test
    void row073_datesDecideAndClaimsKeepTheirSource() {
        assertThat(on("2020-06-01").reach("CPTPP")).doesNotContain("GBR");
        assertThat(on("2025-06-01").reach("CPTPP")).contains("GBR").hasSize(12);
        Claim claim = WORLD.institution("CPTPP").claims().stream()
                .filter(c -> c.value().equals("5.5 %"))
                .findFirst()
                .orElseThrow();
        assertThat(claim.provenance().source()).contains("Herz");
        assertThat(claim.provenance().confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void row081_theDigitalPartnershipGrowsAndHardens() {
        assertThat(on("2024-05-02").reach("DEPA")).doesNotContain("KOR");
        assertThat(on("2024-05-03").reach("DEPA")).contains("KOR");
    }

    @Test
    void row090_row106_aBodyDies() {
        assertThat(on("2010-08-01").vitality("UNASUR")).contains(Vitality.ALIVE);
        assertThat(on("2012-06-01").vitality("UNASUR")).contains(Vitality.ALIVE);
        assertThat(on("2018-05-01").vitality("UNASUR")).contains(Vitality.ZOMBIE);
    }

    @Test
    void row109_aBodyThatDoesNotMeet() {
        assertThat(on("2014-12-01").vitality("SAARC")).contains(Vitality.ALIVE);
        assertThat(on("2025-05-10").vitality("SAARC")).contains(Vitality.ZOMBIE);
    }

    @Test
    void row092_aTemplateSpreads() {
        Snapshot early = on("1970-01-01");
        Snapshot late = on("2010-01-01");
        assertThat(zones(early)).isEqualTo(1);
        assertThat(zones(late) - zones(early)).isGreaterThanOrEqualTo(3);
    }

    private static long zones(Snapshot day) {
        Domain nuclear = Domain.NUCLEAR;
        return WORLD.institutions().values().stream()
                .filter(i -> day.exists(i.id()) && day.level(i.id()) != Level.MULTILATERAL)
                .filter(i -> i.mandates().stream().anyMatch(m -> normsOn(m, nuclear, day.date())))
                .filter(i -> day.vitality(i.id()).stream().noneMatch(Vitality.DEAD::equals))
                .count();
    }

    private static boolean normsOn(Mandate mandate, Domain domain, LocalDate date) {
        return mandate.functions().contains(GovernanceFunction.NORM_SETTING)
                && mandate.domains().contains(domain)
                && mandate.validity().on(date);
    }

    @Test
    void row111_aDividedLeagueIsBlocked() {
        assertThat(blocked(on("2017-06-10"), "GCC", "QAT")).isTrue();
        assertThat(blocked(on("2017-06-10"), "GCC")).isFalse();
    }

    @Test
    void row116_regionalBodiesGrowInNumber() {
        Map<Integer, Long> counts = new TreeMap<>();
        for (int year : new int[] {1946, 1970, 1990, 2019}) {
            Snapshot day = on(year + "-01-01");
            counts.put(
                    year,
                    WORLD.institutions().values().stream()
                            .filter(i -> isActiveRegional(day, i))
                            .count());
        }
        assertThat(List.copyOf(counts.values())).isSorted().doesNotHaveDuplicates();
    }

    private static boolean isActiveRegional(Snapshot day, Institution body) {
        return day.exists(body.id())
                && day.level(body.id()) != Level.MULTILATERAL
                && day.statuses(body.id()).containsValue(MembershipStatus.FULL);
    }
}
