package dev.comity.atlas;

import static dev.comity.atlas.Rows.route;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Architecture;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Level;
import dev.comity.model.Link;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of the inventory about ties between bodies, their growth and their decline. */
class InventoryTiesTest {
    private static final Architecture WORLD = Atlas.world();

    private static Snapshot on(String date) {
        return WORLD.on(LocalDate.parse(date));
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
    void row071_theAllianceComesToHaveManyTies() {
        assertThat(ties("PACIFIC_ALLIANCE", "2025-06-01")).isGreaterThanOrEqualTo(4);
        assertThat(ties("PACIFIC_ALLIANCE", "2013-06-01")).isZero();
    }

    private static long ties(String body, String date) {
        return WORLD.links().stream()
                .filter(l -> l.touches(body) && l.validity().on(LocalDate.parse(date)))
                .count();
    }

    @ParameterizedTest
    @CsvSource({"GCC, trade", "LAS, peace-security"})
    void row111_aDividedLeagueIsBlocked(String league, String domain) {
        String matter = "domain: " + domain + "; functions: coordination; affects: [members-of:" + league + "]";
        assertThat(route("2017-06-10", matter).leads(GovernanceFunction.COORDINATION))
                .containsExactly(league);
        assertThat(route("2017-06-10", matter + "; positions: {QAT: oppose}").leads(GovernanceFunction.COORDINATION))
                .doesNotContain(league);
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
