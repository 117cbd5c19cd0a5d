package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.comity.data.TreatyParties;
import dev.comity.model.Actor;
import dev.comity.model.Architecture;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Membership;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Precision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
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
    /** The day before which the data are compared. */
    private static final LocalDate END = LocalDate.of(2022, 1, 1);

    private final Map<String, Map<String, LocalDate>> theirs = new HashMap<>();
    private final Map<String, String> differences = new TreeMap<>();
    private int compared;
    private int sameDay;

    @Test
    void partiesAreThoseOfTheDataButForReviewedDifferences() {
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

    /** The days on which the data have parties bound, or signatories of the treaty that is not in force; days only. */
    private void read() {
        Architecture treaties = TreatyParties.load(FILE).value();
        for (String treaty : ReferenceTreaties.TREATIES.values()) {
            MembershipStatus counted =
                    treaty.equals(ReferenceTreaties.SIGNED) ? MembershipStatus.SIGNATORY : MembershipStatus.FULL;
            for (Membership party : treaties.institution(treaty).memberships()) {
                DatePoint start = party.validity().range().start().orElseThrow();
                if (party.status() == counted && start.precision() == Precision.DAY) {
                    theirs.computeIfAbsent(treaty, key -> new TreeMap<>())
                            .merge(party.actor(), start.date(), (one, other) -> one.isBefore(other) ? one : other);
                }
            }
        }
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
