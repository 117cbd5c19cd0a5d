package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import dev.comity.model.MembershipStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compares the members of the South American union through its crisis with a history of it, where it is at hand. */
class ReferenceUnasurTest {
    private static final Path FILE = Path.of("..", "..", "shared", "data", "unasur_history.csv");
    private static final Map<String, Set<MembershipStatus>> STATUSES = Map.of(
            "member", Set.of(MembershipStatus.FULL),
            "suspended", Set.of(MembershipStatus.SUSPENDED),
            "suspended (self)", Set.of(MembershipStatus.SELF_SUSPENDED),
            "withdrawn", Set.of(MembershipStatus.FORMER),
            // Nobody has withdrawn the return that is called disputed.
            "disputed", Set.of(MembershipStatus.FULL));

    @Test
    void everyStepIsThere() throws IOException {
        assumeTrue(Files.exists(FILE), "skipped: the reference data are not at hand in " + FILE);
        List<String> lines = Files.readAllLines(FILE);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = Splitter.on(',').splitToList(line);
            LocalDate day = lastOf(cells.get(3));
            assertThat(STATUSES.get(cells.get(2)))
                    .as("%s on %s: %s", cells.get(1), day, cells.get(2))
                    .contains(
                            Atlas.world().on(day).status(cells.get(1), "UNASUR").orElseThrow());
        }
        assertThat(lines).hasSizeGreaterThan(30);
    }

    /** The last day of a day, month or year, for nobody knows on which of them it began. */
    private static LocalDate lastOf(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }
}
