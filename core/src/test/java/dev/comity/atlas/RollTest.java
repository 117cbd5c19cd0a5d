package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Architecture;
import dev.comity.model.Institution;
import dev.comity.model.Membership;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Snapshot;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The roll of an institution over time says on each day what the snapshot of that day says. */
class RollTest {
    private static final Architecture WORLD = Atlas.world();

    @ParameterizedTest
    @ValueSource(
            strings = {"1919-07-01", "1950-06-01", "1975-06-01", "1991-12-25", "2004-05-01", "2017-01-05", "2026-01-02"
            })
    void theRollAgreesWithTheSnapshot(LocalDate day) {
        Snapshot snapshot = WORLD.on(day);
        for (Institution institution : WORLD.institutions().values()) {
            assertThat(roll(institution.id(), day))
                    .as(institution.id())
                    .isEqualTo(Map.copyOf(snapshot.statuses(institution.id())));
        }
    }

    private static Map<String, MembershipStatus> roll(String institution, LocalDate day) {
        Map<String, MembershipStatus> found = new TreeMap<>();
        for (Membership membership : WORLD.memberships(institution)) {
            boolean then = membership.validity().on(day) && exists(membership.actor(), day);
            if (then) {
                assertThat(found.put(membership.actor(), membership.status()))
                        .as(institution + " " + membership.actor())
                        .isNull();
            }
        }
        return found;
    }

    private static boolean exists(String id, LocalDate day) {
        return WORLD.actors().containsKey(id)
                ? WORLD.actors().get(id).existence().contains(day)
                : WORLD.institution(id).existence().on(day);
    }
}
