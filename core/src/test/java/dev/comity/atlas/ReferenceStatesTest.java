package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import dev.comity.model.Actor;
import dev.comity.model.ActorKind;
import dev.comity.model.DatePoint;
import dev.comity.model.RegionScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Compares the states of the embedded world with the state system of Gleditsch and Ward and with the M49 regions, where a
 * copy lies beside the project: ISO codes, days of statehood from 1945 on, ends, regions. Every difference has a cause.
 */
class ReferenceStatesTest {
    private static final Path FILE = Path.of("..", "..", "shared", "data", "states_gw_cow_iso3.csv");

    /** The data end a state on its last day, we on the first on which it is no more. */
    private static final ImmutableListMultimap<String, String> REVIEWED =
            ImmutableListMultimap.<String, String>builder()
                    .putAll(
                            "the day of the declaration here, of recognition or of the end of the old state there",
                            "ARM begins",
                            "AZE begins",
                            "BGD begins",
                            "BIH begins",
                            "EST begins",
                            "GEO begins",
                            "GNB begins",
                            "HRV begins",
                            "LTU begins",
                            "LVA begins",
                            "MKD begins",
                            "SVN begins",
                            "VNM begins",
                            "DDR begins")
                    .putAll(
                            "a founder of the United Nations or of the Arab League before it was independent, so open here",
                            "BLR begins",
                            "UKR begins",
                            "IND begins",
                            "PHL begins",
                            "SYR begins",
                            "JOR begins")
                    .putAll("continues a state that was there before 1945, so open here", "DEU begins", "BTN begins")
                    .putAll("the state that continued the Soviet Union begins as that ends", "RUS begins")
                    .putAll(
                            "the day of independence here, a day or month beside it there",
                            "LAO begins",
                            "MDV begins",
                            "MLI begins",
                            "RWA begins",
                            "SEN begins",
                            "SRB begins",
                            "TUN begins",
                            "VUT begins",
                            "CSK begins")
                    .putAll("independence here, the year in which it joined a regional body there", "NRU begins")
                    .putAll("independence with majority rule here, the declaration of the minority there", "ZWE begins")
                    .putAll(
                            "Serbia and Montenegro is a state of its own here, and part of Yugoslavia there",
                            "YUG ends")
                    .putAll(
                            "the Papal State ended there in 1870, and the Vatican City is no state in the data",
                            "VAT ends")
                    .putAll("no code of its own in the data", "TPE is missing")
                    .build();

    private final Map<String, List<String>> data = new TreeMap<>();
    private final TreeSet<String> differences = new TreeSet<>();

    @Test
    void statesAreThoseOfTheSystemButForReviewedDifferences() throws IOException {
        assumeTrue(Files.exists(FILE), "skipped: the reference data are not at hand in " + FILE);
        for (String line : Files.readAllLines(FILE)) {
            List<String> cells = Splitter.on(',').splitToList(line.replaceAll("\"[^\"]*\"", ""));
            if (cells.get(0).equals("GW") && !cells.get(6).isEmpty()) {
                data.put(cells.get(6), cells);
            }
        }
        data.forEach(this::compare);

        assertThat(data).hasSizeGreaterThan(190);
        assertThat(differences).containsExactlyInAnyOrderElementsOf(REVIEWED.values());
    }

    private void compare(String code, List<String> cells) {
        Actor actor = Atlas.world().actors().get(code.equals("TWN") ? "TPE" : code);
        if (code.equals("TWN") && actor != null && actor.kind() != ActorKind.STATE) {
            differences.add("TPE is missing");
            return;
        }
        assertThat(actor).as(code).isNotNull();
        String begins = cells.get(4);
        Optional<String> start = actor.existence().start().map(DatePoint::toString);
        boolean late = begins.compareTo("1945") >= 0 || start.isPresent();
        if (late && !start.equals(Optional.of(begins))) {
            differences.add(code + " begins");
        }
        Optional<String> end =
                actor.existence().end().map(point -> point.date().minusDays(1).toString());
        if (!end.orElse("9999-12-31").equals(cells.get(5))) {
            differences.add(code + " ends");
        }
        RegionScheme scheme = Atlas.world().regionScheme();
        if (!cells.get(7).isEmpty()) {
            assertThat(scheme.region(code)).as(code).contains(cells.get(7));
            assertThat(scheme.subregions().get(code)).as(code).isEqualTo(cells.get(8));
        }
    }
}
