package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableMap;
import dev.comity.data.CowIgo;
import dev.comity.model.DateRange;
import dev.comity.model.Membership;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private static final Path YEARS = Path.of("..", "..", "shared", "data", "cow", "state_year_formatv3.csv.gz");

    /** Where the data say something. */
    private static final Set<CowIgo.Tie> SAYS =
            Set.of(CowIgo.Tie.NONE, CowIgo.Tie.FULL, CowIgo.Tie.ASSOCIATE, CowIgo.Tie.OBSERVER);

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
    void mostYearsAgree() {
        assumeTrue(Files.exists(YEARS), "skipped: the reference data are not at hand in " + YEARS);
        Map<String, String> bodies = bodies();
        CowIgo.entries(YEARS, entry -> {
            String body = bodies.get(entry.body());
            if (body != null && entry.year() >= 1950 && !entry.actor().isEmpty() && SAYS.contains(entry.tie())) {
                compare(body, entry.actor(), entry.year(), entry.tie() == CowIgo.Tie.FULL);
            }
        });

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

    /** Which body of ours an organisation of the data is. */
    private static Map<String, String> bodies() {
        Map<String, String> bodies = new HashMap<>();
        for (String id : Atlas.world().institutions().keySet()) {
            if (!APART.containsKey(id)) {
                String abbreviation = COLUMNS.getOrDefault(id, id);
                bodies.put(abbreviation.toUpperCase(Locale.ROOT), id);
            }
        }
        bodies.put("NAM_IGO", bodies.remove("NAM"));
        return bodies;
    }

    private void compare(String body, String actor, int year, boolean member) {
        DateRange existence = Atlas.world().institution(body).existence().range();
        if (!existence.contains(LocalDate.of(year, 12, 31))) {
            return;
        }
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
}
