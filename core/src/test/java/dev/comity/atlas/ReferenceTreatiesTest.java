package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import dev.comity.model.Actor;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Membership;
import dev.comity.model.MembershipStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Compares when states became parties with the many-treaties data of the project GGO (to 2022), where a copy lies beside
 * the project. A party agrees if it is bound since the same day, month or year, as precisely as our date says. Nobody is
 * bound before the state or the body exists: the data give successors the dates of those whom they succeed, and some
 * treaties the dates of deposit. Treaties that the data lack cannot be compared (mines, cluster munitions, refugees,
 * cybercrime, Paris), nor the law of the sea, of which they have the implementing agreements only. Ends are not compared, since the data enter ends of a text's versions as ends of parties.
 */
class ReferenceTreatiesTest {
    private static final Path FILE = Path.of("..", "..", "shared", "data", "ggo_treaty_parties.csv.gz");
    private static final int SIGNATURE = 6;
    private static final int ENTRY = 9;
    /** The day before which the data are compared. */
    private static final LocalDate END = LocalDate.of(2022, 1, 1);

    private final Map<String, Map<String, LocalDate>> theirs = new HashMap<>();
    private final Map<String, String> differences = new TreeMap<>();
    private int compared;
    private int sameDay;

    @Test
    void partiesAreThoseOfTheDataButForReviewedDifferences() throws IOException {
        assumeTrue(Files.exists(FILE), "skipped: the reference data are not at hand in " + FILE);
        read();
        ReferenceTreaties.TREATIES.forEach(this::compare);

        assertThat(compared).isGreaterThan(4000);
        assertThat(1000L * sameDay / compared).as("per mille to the day").isGreaterThanOrEqualTo(550);
        assertThat(1000L * (compared - differences.size()) / compared)
                .as("per mille of %d that agree", compared)
                .isGreaterThanOrEqualTo(920);
        assertThat(differences.keySet()).containsExactlyInAnyOrderElementsOf(ReferenceTreaties.reviewed());
    }

    private void read() throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // Only titles are ever quoted.
                List<String> cells = Splitter.on(',').splitToList(line.replaceAll("\"[^\"]*\"", ""));
                day(cells.get(ReferenceTreaties.SIGNED.equals(cells.get(0)) ? SIGNATURE : ENTRY))
                        .ifPresent(day -> theirs.computeIfAbsent(cells.get(0), key -> new TreeMap<>())
                                .merge(actor(cells.get(2)), day, ReferenceTreatiesTest::earlier));
            }
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** A day of the data, if it is one: the year 9999 stands for never, the year 1 for unknown. */
    private static Optional<LocalDate> day(String text) {
        return text.matches("[12]\\d{3}-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }

    private static String actor(String code) {
        return ReferenceTreaties.ACTORS.getOrDefault(code, code);
    }

    private void compare(String body, String treaty) {
        Map<String, DatePoint> ours = ours(body);
        Map<String, LocalDate> parties = theirs.getOrDefault(treaty, Map.of());
        TreeSet<String> actors = new TreeSet<>(ours.keySet());
        actors.addAll(parties.keySet());
        for (String actor : actors) {
            if (isComparable(actor)) {
                compare(body, actor, Optional.ofNullable(ours.get(actor)), clamped(body, actor, parties.get(actor)));
            }
        }
    }

    private void compare(String body, String actor, Optional<DatePoint> ours, Optional<LocalDate> data) {
        boolean late = ours.map(DatePoint::date).orElse(END).isBefore(END)
                || data.orElse(END).isBefore(END);
        if (!late) {
            return;
        }
        compared++;
        boolean agrees = ours.isPresent()
                && data.isPresent()
                && data.get().toString().startsWith(ours.get().toString());
        if (!agrees) {
            differences.put(body + " " + actor, ours.map(Object::toString).orElse("none") + " against " + data);
        } else if (ours.get().toString().length() == 10) {
            sameDay++;
        }
    }

    private static Optional<LocalDate> clamped(String body, String actor, LocalDate day) {
        if (day == null) {
            return Optional.empty();
        }
        LocalDate founding = start(Atlas.world().institution(body).existence().range());
        LocalDate statehood = start(Atlas.world().actors().get(actor).existence());
        LocalDate later = statehood.isAfter(founding) ? statehood : founding;
        return Optional.of(later.isAfter(day) ? later : day);
    }

    private static LocalDate start(DateRange range) {
        return range.start().map(DatePoint::date).orElse(LocalDate.MIN);
    }

    /** States that are no more are left out: the data give their dates to their successors. */
    private static boolean isComparable(String id) {
        Actor actor = Atlas.world().actors().get(id);
        return actor != null && actor.existence().end().isEmpty();
    }

    private static Map<String, DatePoint> ours(String body) {
        Map<String, DatePoint> first = new TreeMap<>();
        for (Membership membership : Atlas.world().memberships(body)) {
            boolean bound = membership.status().reached() || membership.status() == MembershipStatus.SELF_SUSPENDED;
            if (bound) {
                membership.validity().range().start().ifPresent(day -> first.putIfAbsent(membership.actor(), day));
            }
        }
        return first;
    }
}
