package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Difference;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Snapshot;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is otherwise on one day than on another, and of what an actor is a member. */
class DifferencesTest {
    private static final Architecture WORLD = Atlas.world();

    @Test
    void aDayDoesNotDifferFromItself() {
        assertThat(day("2026-01-02").differences(day("2026-01-02"))).isEmpty();
    }

    @Test
    void anExitThatTakesEffectIsADifference() {
        assertThat(day("2026-01-21").differences(day("2026-01-22")))
                .contains(new Difference("WHO", Difference.Kind.STATUS, "USA", "notice-given", "former"));
    }

    @Test
    void backwardsBeforeAndAfterChangePlaces() {
        List<Difference> there = day("2000-01-01").differences(day("2004-06-01"));
        List<Difference> back = day("2004-06-01").differences(day("2000-01-01"));

        assertThat(back)
                .isEqualTo(there.stream()
                        .map(d -> new Difference(d.institution(), d.kind(), d.subject(), d.after(), d.before()))
                        .toList());
        assertThat(there).hasSizeGreaterThan(100);
    }

    @Test
    void everyDifferenceOfMembershipLiesOnAChangePoint() {
        LocalDate last = LocalDate.of(2002, 1, 1);
        for (LocalDate point : WORLD.changePoints().subSet(last.plusDays(1), LocalDate.of(2005, 1, 1))) {
            assertThat(WORLD.on(last).differences(WORLD.on(point.minusDays(1))))
                    .as("from " + last + " until " + point)
                    .isEmpty();
            last = point;
        }
    }

    @Test
    void aChangedWorldDiffersInWhatWasChanged() {
        LocalDate date = LocalDate.of(2024, 6, 1);
        Architecture changed = WORLD.with(Change.join("MDG", "EAC", LocalDate.of(2024, 1, 1)));

        assertThat(WORLD.on(date).differences(changed.on(date)))
                .containsExactly(
                        new Difference("EAC", Difference.Kind.STATUS, "MDG", "", "full"),
                        new Difference("EACJ", Difference.Kind.STATUS, "MDG", "", "full"));
    }

    @Test
    void anActorKnowsItsInstitutions() {
        assertThat(day("2026-01-02").statusesOf("USA"))
                .containsEntry("WHO", MembershipStatus.NOTICE_GIVEN)
                .containsEntry("NATO", MembershipStatus.FULL)
                .doesNotContainKey("EU");
        assertThat(day("1985-01-01").statusesOf("SUN")).containsKey("UN").doesNotContainKey("GATT");
    }

    private static Snapshot day(String date) {
        return WORLD.on(LocalDate.parse(date));
    }
}
