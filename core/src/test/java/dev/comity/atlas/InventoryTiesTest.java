package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.comity.model.Architecture;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Level;
import dev.comity.model.Link;
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
    void row071_theAllianceHasManyTies() {
        LocalDate day = LocalDate.of(2025, 6, 1);
        assertThat(WORLD.links().stream()
                        .filter(l ->
                                l.touches("PACIFIC_ALLIANCE") && l.validity().on(day)))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void row109_aBodyThatDoesNotMeet() {
        assertThat(on("2014-12-01").vitality("SAARC")).contains(Vitality.ALIVE);
        assertThat(on("2025-05-10").vitality("SAARC")).contains(Vitality.ZOMBIE);
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
