package dev.comity.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import dev.comity.model.Architecture;
import dev.comity.model.MembershipStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Runs every loader for which a copy of the data lies beside the project, and compares its counts with those that come of
 * splitting the files at commas.
 */
class ReferenceDataTest {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data");

    private static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "skipped: the reference data are not at hand in " + file);
        return file;
    }

    /** Rows without the headings; no file here has a line break in a field. */
    private static long rows(Path file) throws IOException {
        try (BufferedReader lines = Texts.open(file)) {
            return lines.lines().count() - 1;
        }
    }

    /** How often each number occurs in columns of a file without quotes, from one column to another. */
    private static Map<String, Long> numbers(Path file, int from) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        try (BufferedReader lines = Texts.open(file)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                for (int i = from; i < cells.length; i++) {
                    counts.merge(cells[i], 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    @Test
    void igosByState() throws IOException {
        Path file = file("cow/state_year_formatv3.csv.gz");
        Map<String, Long> numbers = numbers(file, 3);
        Loaded<Architecture> igos = CowIgo.load(file);
        Tally tally = igos.tallies().get(0);

        assertThat(tally.read()).isEqualTo(rows(file) * 534);
        assertThat(tally.setAside("say no member (0)")).isEqualTo(numbers.get("0"));
        assertThat(tally.setAside("are not known (-9)")).isEqualTo(numbers.get("-9"));
        assertThat(tally.setAside("say that the state or the body is not there (-1)"))
                .isEqualTo(numbers.get("-1"));
        assertThat(tally.used() + tally.setAside("are of a state without an id"))
                .isEqualTo(numbers.get("1") + numbers.get("2") + numbers.get("3"));
        assertThat(igos.value().check().errors()).isEmpty();
        thoseWhoLeftAreFormer(igos.value());
    }

    /** Withdrawals that are well known: three that the data bear out, and two that they do not have, or have later. */
    private static void thoseWhoLeftAreFormer(Architecture world) {
        Loaded<Architecture> left = new Withdrawals(ImmutableList.of(
                        withdrawal("USA", "ILO", 1977),
                        withdrawal("USA", "UNESCO", 1984),
                        withdrawal("GBR", "UNESCO", 1985),
                        withdrawal("IDN", "UN", 1965),
                        withdrawal("ZAF", "UNESCO", 1956)))
                .applyTo(world);

        assertThat(left.value().on(LocalDate.of(1978, 7, 1)).status("USA", "ILO"))
                .contains(MembershipStatus.FORMER);
        assertThat(left.value().on(LocalDate.of(1981, 7, 1)).status("USA", "ILO"))
                .contains(MembershipStatus.FULL);
        assertThat(left.value().on(LocalDate.of(1996, 7, 1)).status("GBR", "UNESCO"))
                .contains(MembershipStatus.FORMER);
        assertThat(left.value().on(LocalDate.of(1998, 7, 1)).status("GBR", "UNESCO"))
                .contains(MembershipStatus.FULL);
        assertThat(left.tallies()).hasToString("[5 withdrawals: 5 used]");
        assertThat(left.findings().all())
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "`IDN` left `UN` in 1965, but in the world it stays a member: 1 withdrawals",
                        "`ZAF` left `UNESCO` in 1956, but in the world it stays a member up to 1960: 1 withdrawals");
        assertThat(left.value().check().errors()).isEmpty();
    }

    private static Withdrawals.Withdrawal withdrawal(String actor, String body, int year) {
        return new Withdrawals.Withdrawal(actor, body, "", year, "", Place.of("history", actor + " " + body));
    }

    @Test
    void igosByBody() throws IOException {
        Path file = file("cow/igo_year_formatv3.csv.gz");
        Loaded<Architecture> igos = CowIgo.load(file);

        assertThat(igos.tallies().get(0).read()).isEqualTo(rows(file) * 217);
        assertThat(igos.value().institutions()).hasSize(534);
        assertThat(igos.value().check().errors()).isEmpty();
    }

    @Test
    void states() throws IOException {
        Path file = file("states_gw_cow_iso3.csv");
        Loaded<Architecture> cow = StateSystem.cow(file);
        Loaded<Architecture> gw = StateSystem.gleditschWard(file);

        assertThat(cow.tallies().get(0).read()).isEqualTo(rows(file));
        assertThat(cow.tallies().get(0).setAside("are of the system GW")
                        + gw.tallies().get(0).setAside("are of the system COW"))
                .isEqualTo(rows(file));
    }

    @Test
    void authority() throws IOException {
        Path file = file("mia_delegation_pooling.csv.gz");
        Loaded<AuthorityScores> mia = Mia.load(file);

        assertThat(mia.tallies().get(0).used()).isEqualTo(rows(file));
        assertThat(mia.value().byBody()).hasSize(76);
        assertThat(mia.value().architecture().check().hasErrors()).isFalse();
    }

    @Test
    void tradeAgreements() throws IOException {
        Path file = file("desta_trade_agreements.csv");
        Loaded<Architecture> desta = Desta.load(file);

        assertThat(desta.tallies().get(0).read()).isEqualTo(rows(file));
        assertThat(desta.value().check().hasErrors()).isFalse();
    }

    @Test
    void notifiedAgreements() throws IOException {
        Path file = file("wto_rta_2021.csv");
        Loaded<Architecture> rtas = RtaIs.load(file);

        assertThat(rtas.tallies().get(0).read()).isEqualTo(rows(file));
        assertThat(rtas.value().check().hasErrors()).isFalse();
    }

    @Test
    void treatyParties() throws IOException {
        Path file = file("ggo_treaty_parties.csv.gz");
        Loaded<Architecture> treaties = TreatyParties.load(file);

        assertThat(treaties.tallies().get(0).read()).isEqualTo(rows(file));
        assertThat(treaties.value().institutions()).hasSize(3_510);
        assertThat(treaties.findings().all()).noneMatch(finding -> finding.code() == FindingCode.MISSING_COLUMN);
    }

    @Test
    void votes() throws IOException {
        Path votes = file("unga/un_votes.csv.gz");
        Loaded<RollCalls> unga =
                UngaVotes.load(votes, file("unga/un_roll_calls.csv.gz"), file("unga/un_roll_call_issues.csv.gz"));

        assertThat(unga.tallies().get(0).read()).isEqualTo(rows(votes));
        assertThat(unga.tallies().get(0).setAside()).containsOnlyKeys("are of a state without an id");
        assertThat(unga.value().calls()).hasSize(6_203);
    }
}
