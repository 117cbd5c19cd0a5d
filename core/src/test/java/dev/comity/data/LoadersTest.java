package dev.comity.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Architecture;
import dev.comity.model.Authority;
import dev.comity.model.Claim;
import dev.comity.model.Degree;
import dev.comity.model.Fraction;
import dev.comity.model.Membership;
import dev.comity.model.Role;
import dev.comity.model.Stance;
import dev.comity.scenario.IdealPoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every loader on a small table in its layout: what comes in, what is set aside, what is said about it. */
class LoadersTest {
    private static Path sample(String name) {
        return Path.of("..", "examples", "data", name);
    }

    private static List<String> members(Loaded<Architecture> loaded, String body) {
        return loaded.value().institution(body).memberships().stream()
                .map(Membership::toString)
                .toList();
    }

    private static List<String> said(Loaded<?> loaded, FindingCode code) {
        return loaded.findings().all().stream()
                .filter(finding -> finding.code() == code)
                .map(Finding::message)
                .toList();
    }

    @Test
    void igosByState() {
        Loaded<Architecture> igos = CowIgo.load(sample("state_year_formatv3.csv"));

        assertThat(igos.tallies())
                .hasToString("[30 entries: 17 used; 5 are of a state without an id; 4 say no member (0);"
                        + " 3 are not known (-9); 1 say that the state or the body is not there (-1)]");
        assertThat(members(igos, "RIVERC"))
                .containsExactly("CHE full 1951/1953", "FRA full ../..", "SUN associate ../1952");
        assertThat(members(igos, "POSTU"))
                .containsExactly(
                        "CHE full 1951/1952",
                        "CHE full 1953/..",
                        "CHE observer 1952/1953",
                        "FRA full 1951/..",
                        "SUN full 1951/..");
        assertThat(said(igos, FindingCode.UNMAPPED))
                .containsExactlyInAnyOrder(
                        "`zanzibar` is a state without an id here: 5 entries",
                        "whether states are members of `RIVERC` is not known (-9): 2 entries",
                        "whether states are members of `POSTU` is not known (-9): 1 entries");
        assertThat(igos.value().latest()).contains(LocalDate.of(1953, 12, 31));
        assertThat(igos.value().check().hasErrors()).isFalse();
    }

    @Test
    void igosByBodyAreTheSameAndHaveNames() {
        Loaded<Architecture> byBody = CowIgo.load(sample("igo_year_formatv3.csv"));
        Loaded<Architecture> byState = CowIgo.load(sample("state_year_formatv3.csv"));

        assertThat(members(byBody, "RIVERC")).isEqualTo(members(byState, "RIVERC"));
        assertThat(members(byBody, "POSTU")).isEqualTo(members(byState, "POSTU"));
        assertThat(byBody.value().actors()).isEqualTo(byState.value().actors());
        assertThat(byBody.value().institution("RIVERC").name()).isEqualTo("River Commission");
        assertThat(byBody.value()
                        .institution("RIVERC")
                        .memberships()
                        .get(0)
                        .provenance()
                        .note())
                .contains("Within 5 years");
        assertThat(byBody.value().institution("RIVERC").claims())
                .extracting(Claim::value)
                .containsExactly("political", "economic");
    }

    @Test
    void aColumnThatIsNoStateIsNotRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("igo.csv");
        Files.writeString(file, "ioname,orgname,year,frnace,chile\nX,X,1900,1,1\n");
        Loaded<Architecture> igos = CowIgo.load(file);

        assertThat(igos.tallies()).hasToString("[1 entries: 1 used]");
        assertThat(igos.findings().all())
                .filteredOn(finding -> finding.code() == FindingCode.EXTRA_COLUMN)
                .hasToString("[" + file + ":1:1: warning EXTRA_COLUMN: the column `frnace` is no state of this layout"
                        + " and is not read; did you mean `france`?]");
    }

    @Test
    void states() {
        Loaded<Architecture> cow = StateSystem.cow(sample("states2016.csv"));
        Loaded<Architecture> gw = StateSystem.gleditschWard(sample("ksgmdw.txt"));

        assertThat(cow.value().actors().values())
                .extracting(actor -> actor.id() + " " + actor.existence())
                .containsExactly("FRA 1816-01-01/..", "RUS 1992-01-01/..", "SUN 1816-01-01/1992-01-01");
        assertThat(cow.tallies()).hasToString("[4 rows: 3 used; 1 are of a state without an id]");
        assertThat(said(cow, FindingCode.NOT_IN_DATA)).containsExactly("the interruption of `FRA` is not kept: 1 rows");
        assertThat(gw.value().actors().keySet()).containsExactly("FRA", "SRB");
        assertThat(said(gw, FindingCode.UNMAPPED))
                .containsExactly("the number 340 is of a state without an id here: 1 rows");
    }

    @Test
    void authority() {
        Loaded<AuthorityScores> mia = Mia.load(sample("mia.csv"));

        assertThat(mia.tallies()).hasToString("[6 rows: 5 used; 1 have no year or score]");
        assertThat(mia.value().score("LAKES", 2003))
                .contains(new AuthorityScores.Score(Fraction.parse("0.5"), Fraction.parse("0.6")));
        assertThat(mia.value().architecture().institution("LAKES").authorities())
                .extracting(dated -> dated.value() + " " + dated.validity())
                .containsExactly(
                        new Authority(Degree.LOW, Degree.LOW) + " 2001/2003",
                        new Authority(Degree.MEDIUM, Degree.MEDIUM) + " 2003/..");
    }

    @Test
    void tradeAgreements() {
        Loaded<Architecture> desta = Desta.load(sample("desta.csv"));

        assertThat(desta.tallies()).hasToString("[3 rows: 2 used; 1 have no date]");
        assertThat(members(desta, "DESTA-7"))
                .containsExactly(
                        "AUT signatory 1990/1992", "AUT full 1992/..", "CHE signatory 1990/1992", "CHE full 1992/..");
        assertThat(members(desta, "DESTA-8")).containsExactly("AUT signatory 1995/..", "CHE signatory 1995/..");
        assertThat(desta.value().institution("DESTA-7").hasRole(Role.RTA, LocalDate.of(2000, 1, 1)))
                .isTrue();
        assertThat(said(desta, FindingCode.UNMAPPED))
                .contains("the party `QQQ` is no code of an actor that is known here and is left out: 1 rows");
    }

    @Test
    void tradeAgreementsByPairsWithWithdrawals() {
        Loaded<Architecture> desta =
                Desta.load(sample("desta_list_of_treaties_dyads.csv"), sample("desta_dyadic_withdrawal.csv"));

        assertThat(desta.tallies())
                .hasToString("[5 rows: 3 used; 1 are no base treaty and no accession, but `consolidated`;"
                        + " 1 are of an actor without an id, 3 rows of withdrawals: 2 used; 1 have no treaty or year]");
        assertThat(members(desta, "DESTA-7"))
                .containsExactly(
                        "AUT signatory 1990/1992",
                        "AUT full 1992/..",
                        "CHE signatory 1990/1992",
                        "CHE full 1992/..",
                        "LIE signatory 1996/1997",
                        "LIE full 1997/2006");
    }

    @Test
    void notifiedAgreements() {
        Loaded<Architecture> rtas = RtaIs.load(sample("rta.csv"));

        assertThat(rtas.tallies())
                .hasToString("[3 rows: 2 used; 1 have no signatories (Early announcement-Under negotiation)]");
        assertThat(members(rtas, "RTA-11"))
                .containsExactly(
                        "AUT signatory 1990-06-01/1991-01-01",
                        "AUT full 1991-01-01/..",
                        "CHE signatory 1990-06-01/1992-03-01",
                        "CHE full 1992-03-01/..",
                        "CHL signatory 1990-06-01/1990-10-01",
                        "KOR signatory 1990-06-01/1991-01-01",
                        "KOR full 1991-01-01/2001-01-01");
        assertThat(members(rtas, "RTA-12"))
                .containsExactly("CHL signatory 1990-05-07/1991-01-01", "CHL full 1991-01-01/2001-01-01");
        assertThat(said(rtas, FindingCode.UNMAPPED))
                .containsExactlyInAnyOrder(
                        "the signatory `Atlantis` is no name of an actor that is known here and is left out: 1 rows",
                        "a signatory left before the agreement bound it, and is no member: 1 rows");
        assertThat(rtas.value().institution("RTA-11").claims())
                .extracting(claim -> claim.text() + " " + claim.value())
                .containsExactly("type FTA & EIA", "notified under GATT Art. XXIV & GATS Art. V");
    }

    @Test
    void treatyParties() {
        Loaded<Architecture> treaties = TreatyParties.load(sample("ggo_parties.csv"));

        assertThat(treaties.tallies()).hasToString("[6 rows: 4 used; 1 are of an actor without an id; 1 have no date]");
        assertThat(members(treaties, "LAKE_1980A"))
                .containsExactly(
                        "AUT signatory 1980-05-01/1983-02-01",
                        "AUT full 1983-02-01/..",
                        "CHE signatory 1980-05-01/1982-01-01",
                        "CHE full 1982-01-01/..",
                        "DEU signatory 1980-09/..");
        assertThat(treaties.value().institution("LAKE_1980A").memberships())
                .filteredOn(member -> !member.provenance().note().isEmpty())
                .extracting(Membership::actor)
                .containsOnly("AUT", "DEU");
    }

    @Test
    void votesInBothLayoutsAreTheSame() {
        Loaded<RollCalls> words =
                UngaVotes.load(sample("un_votes.csv"), sample("un_roll_calls.csv"), sample("un_roll_call_issues.csv"));
        Loaded<RollCalls> numbers = UngaVotes.load(sample("unga_votes_by_number.csv"));

        assertThat(words.tallies().get(0))
                .hasToString("8 votes: 6 used; 1 are of a state without an id; 1 have no roll call");
        assertThat(numbers.tallies())
                .hasToString("[8 votes: 6 used; 1 are of no member (9); 1 are of somebody who was absent (8)]");
        assertThat(numbers.value().calls()).isEqualTo(words.value().calls());
        for (int call : List.of(1, 2)) {
            assertThat(numbers.value().positions(call))
                    .isEqualTo(words.value().positions(call))
                    .hasSize(3);
        }
        assertThat(words.value().vote(1, "SUN")).contains(Stance.OPPOSE);
        assertThat(words.value().vote(2, "RUS")).contains(Stance.SUPPORT);
    }

    @Test
    void heterogeneityIsWhatPairsLackInAgreement() {
        RollCalls calls = UngaVotes.load(sample("unga_votes_by_number.csv")).value();

        assertThat(calls.agreement("FRA", "CHL", call -> true)).contains(Fraction.of(1, 4));
        assertThat(calls.agreement("FRA", "SUN", call -> call.topics().contains("co")))
                .isEmpty();
        // No with yes agree 0, yes and abstain one half, no and abstain one half: one third on average.
        assertThat(calls.heterogeneity(List.of("SUN", "FRA", "CHL"), call -> call.year() == 1961))
                .contains(Fraction.of(2, 3));
        assertThat(calls.heterogeneity(List.of("FRA", "USA"), call -> true)).isEmpty();
    }

    @Test
    void idealPoints() {
        Loaded<IdealPoints> points = UngaIdealPoints.load(sample("ideal_points.csv"));

        assertThat(points.tallies()).hasToString("[4 rows: 3 used; 1 have no estimate]");
        assertThat(points.value().by(1961)).isEqualTo(Map.of("FRA", 1.25, "SUN", -2.5));
        assertThat(points.value().by(2000)).isEqualTo(Map.of("RUS", 0.25));
    }

    @Test
    void aFileOfAnotherLayoutIsRefused() {
        Path other = sample("mia.csv");

        assertThatExceptionOfType(InvalidDescriptionException.class)
                .isThrownBy(() -> TreatyParties.load(other))
                .withMessage(other + ":1:1: error MISSING_COLUMN: there is no column `treatyID`,"
                        + " which the list of parties of GGO has; the file has ioname, year, delegation, pooling");
    }
}
