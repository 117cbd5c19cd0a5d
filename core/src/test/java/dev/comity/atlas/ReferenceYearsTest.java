package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.comity.model.DateRange;
import dev.comity.model.Membership;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Compares memberships by state and year, 1950 to 2014, with the Correlates of War data on international organisations
 * (version 3, Pevehouse et al. 2020), where a copy lies beside the project. A year agrees if the state is a member, or none,
 * on its first day, in its middle or on its last day, as the data say of the year.
 *
 * <p>What still differs was gone through. The data leave out who is outside their state system (the Holy See, the Cook
 * Islands, Niue, small states before they joined the United Nations, Belarus and Ukraine before 1991), China while it was
 * represented from Taipei, and Viet Nam and Yugoslavia here and there; they go by steps of five years before 1965, take
 * members of the United Nations for members of some agencies, and miss the Bank's members of many years.
 */
class ReferenceYearsTest {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data");
    private static final Path YEARS = FOLDER.resolve("cow").resolve("state_year_formatv3.csv.gz");

    /** Where the data have another abbreviation than ours in small letters. */
    private static final Map<String, String> COLUMNS = ImmutableMap.<String, String>builder()
            .put("LAS", "loas")
            .put("IORA", "iorarc")
            .put("ANDEAN_COMMUNITY", "andean")
            .put("COMMONWEALTH", "comsec")
            .put("OACPS", "acp")
            .put("NORDIC_COM", "ncm")
            .put("NORDIC_COUNCIL", "nordc")
            .put("EC", "eec")
            .put("DANUBE_COMMISSION", "danube")
            .put("ICPR", "icprp")
            .put("SAVA_COMMISSION", "isrbc")
            .put("BONN_AGREEMENT", "bonn")
            .put("ARCTIC_COUNCIL", "articc")
            .put("BALTIC_COUNCIL", "bc")
            .put("BOBP_IGO", "bobp")
            .put("ACU_CLEARING", "acu")
            .put("ESA_SPACE", "esa")
            .put("OSJD", "ocr")
            .put("NACA", "nacap")
            .put("IFAS", "aralsea")
            .put("COLOMBO_PLAN", "colombo")
            .put("ASIA_PACIFIC_TELECOMMUNITY", "apt")
            .put("WARSAW_PACT", "wpact")
            .put("CACO", "caecc")
            .put("EURASEC", "eaec")
            .put("WASSENAAR", "wassen")
            .put("OMVS", "srdo")
            .put("NBA", "nrc")
            .put("KBO", "omdkr")
            .put("LIPTAKO_GOURMA", "lgida")
            .put("DLCO_EA", "dlcoea")
            .put("OAPI", "aipo")
            .put("BADEA", "abeda")
            .put("PTA_ESA", "ptasea")
            .put("EAC_1967", "eacm")
            .put("ODECA", "ocas")
            .put("ARAB_COOPERATION_COUNCIL", "acc")
            .put("OIF", "acct")
            .put("OEI", "iabe")
            .put("NON_ALIGNED", "nam")
            .put("OIRSA", "rioppah")
            .put("IICA", "iaias")
            .put("OLADE", "laeo")
            .put("OLDEPESCA", "lafdo")
            .put("CPPS", "pcsp")
            .put("CIC_PLATA", "icrpbc")
            .put("RIO_GROUP", "riogroup")
            .put("OCEAC", "occedca")
            .put("INDIAN_OCEAN_COMMISSION", "iocom")
            .build();

    /** Bodies that can't be compared, with the reason. */
    private static final Map<String, String> APART = Map.of(
            "MFO", "the data count those who send troops, we the parties to the treaty",
            "PCA", "our list is incomplete and says so",
            "APT", "the data's column of that name is the Asia-Pacific Telecommunity",
            "CMEA", "the data count cooperating states as members and lose Czechoslovakia in 1965",
            "RCC", "the data have only the United States, which is on its board and no participant");

    private final Map<String, List<Membership>> rolls = new HashMap<>();
    private final Map<String, int[]> agreement = new TreeMap<>();

    @Test
    void mostYearsAgree() throws IOException {
        assumeTrue(Files.exists(YEARS), "skipped: the reference data are not at hand in " + YEARS);
        compare(states());

        int all = 0;
        int agreed = 0;
        for (int[] counts : agreement.values()) {
            all += counts[0];
            agreed += counts[1];
        }
        assertThat(all).isGreaterThan(250_000);
        assertThat(1000L * agreed / all)
                .as("per mille of %d that agree: %s", all, worst())
                .isGreaterThanOrEqualTo(990);
    }

    private void compare(Map<String, List<State>> states) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(YEARS)), StandardCharsets.UTF_8))) {
            String[] head = lines.readLine().split(",");
            Map<Integer, String> bodies = bodies(head);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",");
                int year = Integer.parseInt(cells[1]);
                String actor = actor(states, cells[0], year);
                if (year >= 1950 && year <= 2014 && !actor.isEmpty()) {
                    bodies.forEach((column, body) -> compare(body, actor, year, cells[column]));
                }
            }
        }
    }

    private static Map<Integer, String> bodies(String[] head) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 3; i < head.length; i++) {
            columns.put(head[i], i);
        }
        Map<Integer, String> bodies = new TreeMap<>();
        for (String id : Atlas.world().institutions().keySet()) {
            Integer column = columns.get(COLUMNS.getOrDefault(id, id.toLowerCase(java.util.Locale.ROOT)));
            if (column != null && !APART.containsKey(id)) {
                bodies.put(column, id);
            }
        }
        return bodies;
    }

    private void compare(String body, String actor, int year, String value) {
        DateRange existence = Atlas.world().institution(body).existence().range();
        boolean there = existence.contains(LocalDate.of(year, 12, 31));
        if (!there || !ImmutableSet.of("0", "1", "2", "3").contains(value)) {
            return;
        }
        boolean member = value.equals("1");
        boolean agrees = member == isMember(body, actor, LocalDate.of(year, 1, 1))
                || member == isMember(body, actor, LocalDate.of(year, 7, 1))
                || member == isMember(body, actor, LocalDate.of(year, 12, 31));
        int[] counts = agreement.computeIfAbsent(body, key -> new int[2]);
        counts[0]++;
        counts[1] += agrees ? 1 : 0;
    }

    private boolean isMember(String body, String actor, LocalDate day) {
        for (Membership membership : rolls.computeIfAbsent(body, Atlas.world()::memberships)) {
            if (membership.actor().equals(actor)
                    && membership.status().reached()
                    && membership.validity().on(day)) {
                return true;
            }
        }
        return false;
    }

    private String worst() {
        StringBuilder text = new StringBuilder();
        agreement.forEach((body, counts) -> {
            if (counts[1] * 100L < counts[0] * 98L) {
                text.append(body).append(' ').append(counts[0] - counts[1]).append("; ");
            }
        });
        return text.toString();
    }

    private record State(String actor, int from, int to) {}

    private static Map<String, List<State>> states() throws IOException {
        Map<String, List<State>> states = new HashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("states_gw_cow_iso3.csv"))) {
            String[] cells = line.replaceAll("\"[^\"]*\"", "").split(",", -1);
            if (cells[0].equals("COW") && !cells[6].isEmpty()) {
                states.computeIfAbsent(cells[1], key -> new ArrayList<>())
                        .add(new State(
                                cells[6],
                                Integer.parseInt(cells[4].substring(0, 4)),
                                Integer.parseInt(cells[5].substring(0, 4))));
            }
        }
        return states;
    }

    /** The data give one number to states and those that they continue or succeed. */
    private static String actor(Map<String, List<State>> states, String number, int year) {
        if (number.equals("365")) {
            return year < 1992 ? "SUN" : "RUS";
        }
        if (number.equals("345")) {
            return year < 1992 ? "YUG" : year < 2006 ? "SCG" : "SRB";
        }
        for (State state : states.getOrDefault(number, List.of())) {
            if (state.from() <= year && year <= state.to()) {
                return state.actor().equals("TWN") ? "TPE" : state.actor();
            }
        }
        return "";
    }
}
