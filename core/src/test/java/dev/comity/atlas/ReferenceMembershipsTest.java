package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Compares the members of the embedded world with a compilation of public sources that lies outside the project, where
 * it is at hand.
 */
class ReferenceMembershipsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final Path FILE = Path.of("..", "..", "shared", "data", "memberships_reference.csv");

    /** In both, a member that is suspended, stays away or has given notice is a member still. */
    private static final Set<String> REFERENCE_MEMBER =
            Set.of("member", "elected member", "permanent member", "suspended");

    private static final Map<String, String> OUR_INSTITUTIONS =
            Map.of("UNSC_P5", "UNSC", "UNSC_E10", "UNSC", "CAN", "ANDEAN_COMMUNITY");
    private static final Map<String, String> OUR_ACTORS = Map.of("TWN", "TPE", "EUE", "EU");
    /** Bodies whose elected members are voters here; all members of the parent are represented. */
    private static final Set<String> ELECTED = Set.of("UNHRC", "UNSC");

    private static final ImmutableMap<String, String> KNOWN = ImmutableMap.<String, String>builder()
            .put(
                    "G20 AU",
                    "the reference lists the European Union, but not the African Union, a member since 2023-09-09")
            .put("OPEC ARE", "the reference is of a later day: the exit was announced on 2026-04-28")
            .put("PARIS USA", "the reference is of a later day: the exit took effect on 2026-01-27")
            .put("WHO USA", "the reference is of a later day: the exit took effect on 2026-01-22")
            .put("WHO ARG", "the reference is of a later day: the exit took effect on 2026-03-17")
            .put("RED_GEALC CAN", "the reference has low confidence: no roster is published")
            .put("RED_GEALC USA", "the reference has low confidence: no roster is published")
            .put("RED_GEALC NIC", "the reference has low confidence: no roster is published")
            .put("RED_GEALC VEN", "the reference has low confidence: no roster is published")
            .put("UNASUR ARG", "the reference calls the return of 2023 disputed; nobody has withdrawn it")
            .build();

    private static final Map<String, Set<String>> REFERENCE = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(FILE), "skipped: the reference data are not at hand in " + FILE);
        List<String> lines = Files.readAllLines(FILE);
        for (String line : lines.subList(1, lines.size())) {
            // Only names of organisations and notes are ever quoted; ids, codes and statuses never hold a comma.
            List<String> cells = Splitter.on(',').splitToList(line.replaceAll("\"[^\"]*\"", ""));
            String body = OUR_INSTITUTIONS.getOrDefault(cells.get(0), cells.get(0));
            Set<String> members = REFERENCE.computeIfAbsent(body, key -> new TreeSet<>());
            if (REFERENCE_MEMBER.contains(cells.get(3))) {
                members.add(OUR_ACTORS.getOrDefault(cells.get(2), cells.get(2)));
            }
        }
    }

    @Test
    void membersAreThoseOfTheReferenceButForKnownDifferences() {
        Snapshot world = Atlas.world().on(DAY);
        Map<String, String> differences = new TreeMap<>();
        REFERENCE.forEach((body, members) -> {
            if (Atlas.world().institutions().containsKey(body)) {
                compare(body, members, members(world, body), differences);
            }
        });
        assertThat(differences.keySet()).containsExactlyInAnyOrderElementsOf(KNOWN.keySet());
    }

    @Test
    void nearlyEveryBodyOfTheReferenceIsThere() {
        Set<String> absent = new TreeSet<>(REFERENCE.keySet());
        absent.removeAll(Atlas.world().institutions().keySet());
        assertThat(absent).isEmpty();
    }

    private static Set<String> members(Snapshot world, String body) {
        if (ELECTED.contains(body)) {
            return world.voters(body);
        }
        Set<String> members = new TreeSet<>();
        world.statuses(body).forEach((actor, status) -> {
            if (status.reached() || status == MembershipStatus.SELF_SUSPENDED) {
                members.add(actor);
            }
        });
        return members;
    }

    private static void compare(String body, Set<String> reference, Set<String> ours, Map<String, String> differences) {
        for (String actor : reference) {
            if (!ours.contains(actor)) {
                differences.put(body + " " + actor, "only in the reference");
            }
        }
        for (String actor : ours) {
            if (!reference.contains(actor)) {
                differences.put(body + " " + actor, "only in the atlas");
            }
        }
    }
}
